using Matching.Application.Candidates;
using Matching.Application.Employers;
using Matching.Application.FollowUp;
using Matching.Application.Imports;
using Matching.Application.Notifications;
using Matching.Application.Placements;
using Matching.Application.Proposals;
using Matching.Application.Referrals;
using Matching.Application.Storage;
using Matching.Application.Workers;
using Matching.Domain;
using Matching.Domain.Proposals;

namespace Matching.Application.Messages;

/// <summary>Hands a message from a queue to the one who handles it.</summary>
public sealed class MessageReceiver
{
    private readonly MatchRequests _matching;
    private readonly Pairing _pairing;
    private readonly AskCandidates _asking;
    private readonly IntroduceCandidates _introducing;
    private readonly AskUpdates _updating;
    private readonly SendReferrals _referring;
    private readonly EraseUnregistered _erasing;
    private readonly ContinueImports _importing;
    private readonly OpenTasks _tasks;
    private readonly ContactChanges _contacts;
    private readonly FollowProposals _proposals;
    private readonly FollowPlacements _placements;
    private readonly AskHowItGoes _howItGoes;
    private readonly TellAfterPlacement _afterwards;
    private readonly TellNewContacts _newContacts;
    private readonly IMessageQueues _queues;
    private readonly FollowCoaches _coaches;
    private readonly ContinueReplacements _replacing;
    private readonly WriteDigests _digests;
    private readonly TellUrgentTasks _urgent;
    private readonly AlignCalendars _calendars;
    private readonly IReadOnlyDictionary<AggregateKind, IFlusher> _flushers;
    private readonly IReadOnlyDictionary<AggregateKind, IDueHandler> _due;

    /// <summary>Makes the receiver.</summary>
    public MessageReceiver(
        MatchRequests matching,
        Pairing pairing,
        AskCandidates asking,
        IntroduceCandidates introducing,
        AskUpdates updating,
        SendReferrals referring,
        EraseUnregistered erasing,
        ContinueImports importing,
        OpenTasks tasks,
        ContactChanges contacts,
        FollowProposals proposals,
        FollowPlacements placements,
        AskHowItGoes howItGoes,
        TellAfterPlacement afterwards,
        TellNewContacts newContacts,
        IMessageQueues queues,
        FollowCoaches coaches,
        ContinueReplacements replacing,
        WriteDigests digests,
        TellUrgentTasks urgent,
        AlignCalendars calendars,
        IEnumerable<IFlusher> flushers,
        IEnumerable<IDueHandler> due)
    {
        _matching = matching;
        _pairing = pairing;
        _asking = asking;
        _introducing = introducing;
        _updating = updating;
        _referring = referring;
        _erasing = erasing;
        _importing = importing;
        _tasks = tasks;
        _contacts = contacts;
        _proposals = proposals;
        _placements = placements;
        _howItGoes = howItGoes;
        _afterwards = afterwards;
        _newContacts = newContacts;
        _queues = queues;
        _coaches = coaches;
        _replacing = replacing;
        _digests = digests;
        _urgent = urgent;
        _calendars = calendars;
        _flushers = flushers.ToDictionary(f => f.Kind);
        _due = due.ToDictionary(d => d.Kind);
    }

    /// <summary>The longest that a queue can hold a message back.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromDays(7);

    /// <summary>
    /// Handles a message. Whatever goes wrong is thrown, so that the queue offers the message again. What only has to wait is sent again
    /// with the delay, as the same message, and this delivery of it is done.
    /// </summary>
    /// <param name="text">The message as it was in the queue.</param>
    /// <param name="cancellationToken">Gives up; the message will come again.</param>
    /// <exception cref="FormatException">It is not a message of ours; it ends among the stuck messages, where a person looks.</exception>
    public async Task ReceiveAsync(string text, CancellationToken cancellationToken)
    {
        if (!MessageCodec.TryRead(text, out var message)) throw new FormatException("A message that this version does not know.");
        try
        {
            await HandleAsync(message, cancellationToken);
        }
        catch (PostponedException e)
        {
            await _queues.SendAsync(message, Delay(e.Delay), cancellationToken);
        }
    }

    /// <summary>Queues count in whole seconds, and a message that comes a moment too early would have to wait again.</summary>
    private static TimeSpan Delay(TimeSpan asked) =>
        asked >= LongestDelay ? LongestDelay : TimeSpan.FromSeconds(Math.Ceiling(asked.TotalSeconds));

    private Task HandleAsync(Message message, CancellationToken cancellationToken) =>
        message switch
        {
            Message.MatchVacancy m => _matching.HandleAsync(m, cancellationToken),
            Message.MatchCandidate m => _matching.HandleAsync(m, cancellationToken),
            Message.AskCandidate m => _asking.HandleAsync(m, cancellationToken),
            Message.Introduce m => _introducing.HandleAsync(m, cancellationToken),
            Message.AskUpdate m => _updating.HandleAsync(m, cancellationToken),
            Message.ContactLeft m => _contacts.HandleAsync(m, cancellationToken),
            Message.ContactActivated m => _contacts.HandleAsync(m, cancellationToken),
            Message.SendReferral m => _referring.HandleAsync(m, cancellationToken),
            Message.EraseUnregistered m => _erasing.HandleAsync(m, cancellationToken),
            Message.ContinueImport m => _importing.HandleAsync(m, cancellationToken),
            Message.OpenTask m => _tasks.HandleAsync(m, cancellationToken),
            Message.DropTask m => _tasks.HandleAsync(m, cancellationToken),
            Message.FollowProposal m => _proposals.HandleAsync(m, cancellationToken),
            Message.FollowPlacement m => _placements.HandleAsync(m, cancellationToken),
            Message.AskHowItGoes m => _howItGoes.HandleAsync(m, cancellationToken),
            Message.RemindHowItGoes m => _howItGoes.RemindAsync(m, cancellationToken),
            Message.TellAfterPlacement m => _afterwards.HandleAsync(m, cancellationToken),
            Message.TellContact m => _newContacts.HandleAsync(m, cancellationToken),
            Message.FollowCoaches m => _coaches.HandleAsync(m, cancellationToken),
            Message.ContinueReplacement m => _replacing.HandleAsync(m, cancellationToken),
            Message.SendDigest m => _digests.HandleAsync(m, cancellationToken),
            Message.TellUrgent m => _urgent.HandleAsync(m, cancellationToken),
            Message.AlignCalendar m => _calendars.HandleAsync(m, cancellationToken),
            Message.Due m => _due[m.Aggregate].HandleAsync(m, cancellationToken),
            Message.Flush m => FlushAsync(m, cancellationToken),
            _ => throw new FormatException("A message without a handler."),
        };

    private async Task FlushAsync(Message.Flush message, CancellationToken cancellationToken)
    {
        await _flushers[message.Aggregate].FlushAsync(message.AggregateId, cancellationToken);
        if (message.Aggregate == AggregateKind.Proposals)
            await _pairing.CheckAgainAsync(message.Id, Id<Proposal>.Parse(message.AggregateId), cancellationToken);
    }
}
