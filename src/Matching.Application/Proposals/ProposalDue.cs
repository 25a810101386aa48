using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Microsoft.Extensions.Options;

namespace Matching.Application.Proposals;

/// <summary>What falls due of proposals: nobody assessed it, the candidate or the employer keeps silent and is reminded and then called, the day to look again has come.</summary>
public sealed class ProposalDue : IDueHandler
{
    /// <summary>Nobody assessed it in time.</summary>
    internal const string Expiry = "verlopen";

    /// <summary>The candidate did not answer yet.</summary>
    internal const string Reminder = "herinneren";

    /// <summary>The candidate does not answer.</summary>
    internal const string Silence = "stilte";

    /// <summary>The employer's contact person did nothing with the introduction yet.</summary>
    internal const string ContactReminder = "werkgever-herinneren";

    /// <summary>The employer's contact person does nothing with the introduction.</summary>
    internal const string ContactSilence = "werkgever-stilte";

    /// <summary>The day to which it was put off.</summary>
    internal const string LookAgain = "opnieuw-bekijken";

    private readonly Ledger<Proposal> _ledger;
    private readonly IAggregateStore<Proposal> _proposals;
    private readonly RemindCandidates _reminding;
    private readonly RemindEmployers _employers;
    private readonly IViewStore _views;
    private readonly IMessageQueues _queues;
    private readonly FollowUpOptions _terms;
    private readonly TimeProvider _clock;

    /// <summary>Makes the handler.</summary>
    public ProposalDue(
        Ledger<Proposal> ledger,
        IAggregateStore<Proposal> proposals,
        RemindCandidates reminding,
        RemindEmployers employers,
        IViewStore views,
        IMessageQueues queues,
        IOptions<FollowUpOptions> terms,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _ledger = ledger;
        _proposals = proposals;
        _reminding = reminding;
        _employers = employers;
        _views = views;
        _queues = queues;
        _terms = terms.Value;
        _clock = clock;
    }

    /// <inheritdoc/>
    public AggregateKind Kind => AggregateKind.Proposals;

    /// <summary>What is due next of a proposal, and when; null when nothing is.</summary>
    internal static (DateOnly Day, string What)? Next(Proposal proposal, FollowUpOptions terms) => proposal.Status switch
    {
        ProposalStatus.Proposed => (proposal.ProposedAt.ToDutchDay().AddDays(terms.AssessWithinDays), Expiry),
        ProposalStatus.Later when proposal.Assessment?.What.LaterOn is { } day => (day, LookAgain),
        ProposalStatus.Later => (proposal.Assessment!.At.ToDutchDay().AddDays(terms.AssessWithinDays), Expiry),
        _ when ReminderOn(proposal, terms) is { } day => (day, Reminder),
        _ when SilenceOn(proposal, terms) is { } day => (day, Silence),
        _ when ContactReminderOn(proposal, terms) is { } day => (day, ContactReminder),
        _ when ContactSilenceOn(proposal, terms) is { } day => (day, ContactSilence),
        _ => null,
    };

    /// <summary>The Dutch day on which the coach is asked to call whoever was asked by message and does not answer; null when that does not apply.</summary>
    private static DateOnly? SilenceOn(Proposal proposal, FollowUpOptions terms) =>
        proposal is { Status: ProposalStatus.PutForward, AskedAt: { } asked, AskedBy: AskChannel.Message, SilenceNoticedAt: null }
            ? asked.ToDutchDay().AddWorkingDays(terms.AnswerWithinWorkingDays)
            : null;

    /// <summary>The Dutch day of the one reminder, half-way that term; null when there is none, or the term is too short for it.</summary>
    private static DateOnly? ReminderOn(Proposal proposal, FollowUpOptions terms)
    {
        var halfWay = (terms.AnswerWithinWorkingDays + 1) / 2;
        return proposal is { RemindedAt: null, AskedAt: { } asked } && SilenceOn(proposal, terms) is not null && halfWay < terms.AnswerWithinWorkingDays
            ? asked.ToDutchDay().AddWorkingDays(halfWay)
            : null;
    }

    /// <summary>The Dutch day on which who introduced somebody is asked to call the employer, because nobody recorded that they met; null when that does not apply.</summary>
    private static DateOnly? ContactSilenceOn(Proposal proposal, FollowUpOptions terms) =>
        proposal is { Status: ProposalStatus.Introduced, Introduction: { } introduction, ContactSilenceNoticedAt: null }
            ? introduction.At.ToDutchDay().AddWorkingDays(terms.MeetWithinWorkingDays)
            : null;

    /// <summary>The Dutch day of the one reminder, half-way that term; null when there is none, or the term is too short for it.</summary>
    private static DateOnly? ContactReminderOn(Proposal proposal, FollowUpOptions terms)
    {
        var halfWay = (terms.MeetWithinWorkingDays + 1) / 2;
        return proposal is { ContactRemindedAt: null, Introduction: { } introduction } && ContactSilenceOn(proposal, terms) is not null && halfWay < terms.MeetWithinWorkingDays
            ? introduction.At.ToDutchDay().AddWorkingDays(halfWay)
            : null;
    }

    /// <inheritdoc/>
    public async Task HandleAsync(Message.Due due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        var id = Id<Proposal>.Parse(due.AggregateId);
        var now = _clock.GetUtcNow();
        var today = now.ToDutchDay();

        // What was planned stays on the agenda when it is put off: what counts is what is due next of the proposal as it is now.
        bool IsDue(Proposal proposal) => Next(proposal, _terms) is var (day, what) && day <= today && string.Equals(what, due.What, StringComparison.Ordinal);
        switch (due.What)
        {
            case Expiry:
                await _ledger.ChangeOnceAsync(
                    id,
                    due.Id,
                    p => IsDue(p) && p.Expire().TryGet(out var expired, out _) ? new(expired, "verlopen", new Effect.Project()) : null,
                    cancellationToken);
                break;
            case Reminder:
                if (await _proposals.FindAsync(id, cancellationToken) is { State: var asked } && IsDue(asked)) await RemindAsync(asked, due, cancellationToken);
                break;
            case Silence:
                await NoticeSilenceAsync(id, due, cancellationToken);
                break;
            case ContactReminder:
                if (await _proposals.FindAsync(id, cancellationToken) is { State: var introduced } && IsDue(introduced)) await RemindContactAsync(introduced, due, cancellationToken);
                break;
            case ContactSilence:
                await NoticeContactSilenceAsync(id, due, cancellationToken);
                break;
            case LookAgain:
                // The proposal itself stays as it is, so only the coach is asked: a task of the same cause is opened once.
                if (await _proposals.FindAsync(id, cancellationToken) is { State: var later } && IsDue(later))
                    await _queues.SendAsync(ProposalChanges.LookAgain(later, today).Message, TimeSpan.Zero, cancellationToken);
                break;
            default:
                throw new FormatException("Something is due of a proposal that this version does not know.");
        }
    }

    /// <summary>Reminds the candidate, unless it is too late or not wanted any more: then there is only the day on which the coach calls.</summary>
    private async Task RemindAsync(Proposal proposal, Message.Due due, CancellationToken cancellationToken)
    {
        var callOn = SilenceOn(proposal, _terms)!.Value;
        if (callOn <= _clock.GetUtcNow().ToDutchDay())
        {
            await NoticeSilenceAsync(proposal.Id, due, cancellationToken);
            return;
        }

        if (!await _reminding.RemindAsync(proposal, cancellationToken))
        {
            await _views.PutAsync(Agenda.Plan(proposal, callOn, Silence), cancellationToken);
            return;
        }

        await _ledger.ChangeOnceAsync(
            proposal.Id,
            due.Id,
            p => ReminderOn(p, _terms) is null ? null : new(p.Reminded(_clock.GetUtcNow()), "herinnerd", new Effect.Project()),
            cancellationToken);
    }

    /// <summary>Reminds the contact person, unless it is too late or not needed: then there is only the day on which somebody calls.</summary>
    private async Task RemindContactAsync(Proposal proposal, Message.Due due, CancellationToken cancellationToken)
    {
        var callOn = ContactSilenceOn(proposal, _terms)!.Value;
        if (callOn <= _clock.GetUtcNow().ToDutchDay())
        {
            await NoticeContactSilenceAsync(proposal.Id, due, cancellationToken);
            return;
        }

        if (!await _employers.RemindAsync(proposal, cancellationToken))
        {
            await _views.PutAsync(Agenda.Plan(proposal, callOn, ContactSilence), cancellationToken);
            return;
        }

        await _ledger.ChangeOnceAsync(
            proposal.Id,
            due.Id,
            p => ContactReminderOn(p, _terms) is not null && p.Introduction == proposal.Introduction
                ? new(p.ContactReminded(_clock.GetUtcNow()), "werkgever-herinnerd", new Effect.Project())
                : null,
            cancellationToken);
    }

    private Task NoticeContactSilenceAsync(Id<Proposal> id, Message.Due due, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var today = now.ToDutchDay();
        return _ledger.ChangeOnceAsync(
            id,
            due.Id,
            p => ContactSilenceOn(p, _terms) <= today ? ProposalChanges.ContactSilenceNoticed(p.NoticeContactSilence(now), today) : null,
            cancellationToken);
    }

    private Task NoticeSilenceAsync(Id<Proposal> id, Message.Due due, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var today = now.ToDutchDay();
        return _ledger.ChangeOnceAsync(
            id,
            due.Id,
            p => SilenceOn(p, _terms) <= today ? ProposalChanges.SilenceNoticed(p.NoticeSilence(now), today) : null,
            cancellationToken);
    }
}
