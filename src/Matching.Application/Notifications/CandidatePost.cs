using System.Globalization;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Notifications.Templates;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Time;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications;

/// <summary>
/// Says something to a candidate in the way that the person chose: e-mail, text message, or a letter or a call as a task for the coach with
/// the words ready. Messages go in <see cref="ContactHours"/>, one a day to each person, and to those as well who are to get them.
/// </summary>
public sealed class CandidatePost
{
    /// <summary>The path of the page where messages are stopped, in front of the token.</summary>
    public const string StopPath = "/v1/stop/";

    /// <summary>How long the link that stops messages works: a letter may lie for long before somebody has enough of them.</summary>
    public static readonly TimeSpan StopValid = TimeSpan.FromDays(365);

    private const int LetterWithinWorkingDays = 1;

    private readonly IPostOffice _post;
    private readonly ITextMessages _texts;
    private readonly ISentLetters _sent;
    private readonly IContactDays _days;
    private readonly ICoachTexts _coachTexts;
    private readonly ShortLinks _short;
    private readonly LinkSigner _signer;
    private readonly MessageTemplates _templates;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Worker> _workers;
    private readonly IMessageQueues _queues;
    private readonly LinkOptions _links;
    private readonly ContactHoursOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Makes it.</summary>
    public CandidatePost(
        IPostOffice post,
        ITextMessages texts,
        ISentLetters sent,
        IContactDays days,
        ICoachTexts coachTexts,
        ShortLinks shortLinks,
        LinkSigner signer,
        MessageTemplates templates,
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Worker> workers,
        IMessageQueues queues,
        IOptions<LinkOptions> links,
        IOptions<ContactHoursOptions> options,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(options);
        _post = post;
        _texts = texts;
        _sent = sent;
        _days = days;
        _coachTexts = coachTexts;
        _short = shortLinks;
        _signer = signer;
        _templates = templates;
        _candidates = candidates;
        _workers = workers;
        _queues = queues;
        _links = links.Value;
        _options = options.Value;
        _clock = clock;
    }

    /// <summary>
    /// How somebody is reached. A text message is a call where nobody sends text messages, or where our address is too long for them:
    /// nobody gets another kind of message than was chosen.
    /// </summary>
    public ContactChannel ChannelOf(PersonDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return details.ReachedBy == ContactChannel.Sms && !(_texts.IsOffered && _short.Length <= ShortMessage.MaximumLink) ? ContactChannel.Call : details.ReachedBy;
    }

    /// <summary>Says it. Doing it again says nothing twice.</summary>
    /// <returns>How the candidate hears it.</returns>
    /// <exception cref="PostponedException">Somebody who is to get it has to wait; who need not has it.</exception>
    public async Task<ContactChannel> DeliverAsync(CandidateLetter letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var channel = ChannelOf(letter.Details);
        var others = await OthersAsync(letter, cancellationToken);
        PostponedException? waiting = null;
        async Task TryAsync(Func<Task> deliver)
        {
            try
            {
                await deliver();
            }
            catch (PostponedException e)
            {
                if (waiting is null || e.Delay < waiting.Delay) waiting = e;
            }
        }

        await TryAsync(() => channel switch
        {
            ContactChannel.Email or ContactChannel.Sms => SendAsync(letter, Reader.Candidate(letter, channel), others.Count > 0, cancellationToken),
            ContactChannel.Letter => AskForLetterAsync(letter, cancellationToken),
            _ => AskForCallAsync(letter, cancellationToken),
        });
        foreach (var other in others) await TryAsync(() => ReachAsync(letter, other, cancellationToken));
        return waiting is null ? channel : throw waiting;
    }

    /// <summary>Who gets it as well: those whom the record names, and for a minor the mentor of the school.</summary>
    private async Task<IReadOnlyList<Reader>> OthersAsync(CandidateLetter letter, CancellationToken cancellationToken)
    {
        var details = letter.Details;
        var today = _clock.GetUtcNow().ToDutchDay();
        var minor = details.IsMinorOn(today);
        List<Reader> others =
        [
            .. details.Related.Index().Where(r => r.Item.GetsMessagesOn(today, minor)).Select(r => Reader.Related(letter, r.Index, r.Item)),
        ];
        if (!minor || await _candidates.FindAsync(letter.CandidateId, cancellationToken) is not { State: var candidate }) return others;
        foreach (var mentor in candidate.Current.Where(i => i.Role == InvolvementRole.SchoolMentor).Select(i => i.WorkerId).Distinct())
        {
            if (await _workers.FindAsync(mentor, cancellationToken) is { State: var worker }) others.Add(Reader.Mentor(letter, worker));
        }

        return others;
    }

    private Task ReachAsync(CandidateLetter letter, Reader other, CancellationToken cancellationToken) => other.Email is not null
        ? SendAsync(letter, other, true, cancellationToken)
        : AskAsync(letter, ContactChannel.Call, new(WorkTaskKind.TellMessage, TaskSubject.Of(letter.CandidateId), other.Id.Value, LetterWithinWorkingDays), other, cancellationToken);

    /// <param name="letter">What to say.</param>
    /// <param name="reader">To whom.</param>
    /// <param name="mayBeDone">Whether it may be with this reader already, because another one had to wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private async Task SendAsync(CandidateLetter letter, Reader reader, bool mayBeDone, CancellationToken cancellationToken)
    {
        if (mayBeDone && await _sent.FindAsync(reader.Recipient, reader.Id, cancellationToken) is { Record.IsFinal: true }) return;
        await WaitForTurnAsync(letter, reader, cancellationToken);
        var link = AddressOf(letter);
        if (reader.Channel == ContactChannel.Sms && letter.Link is { } target) link = await _short.ShortenAsync(link.PathAndQuery, target.Token.ValidUntil, cancellationToken);
        var content = await WriteAsync(letter, reader, reader.Channel, link, cancellationToken);
        var ready = new Letter(reader.Id, reader.Recipient, reader.Channel == ContactChannel.Email ? reader.Email : null, letter.Contact.Email, content, _clock.GetUtcNow())
        {
            Phone = reader.Channel == ContactChannel.Sms ? reader.Phone : null,
            Owner = new(letter.CoachId, TaskSubject.Of(letter.CandidateId), letter.CandidateId),
        };
        await _post.DeliverAsync(ready, cancellationToken);
    }

    private async Task WaitForTurnAsync(CandidateLetter letter, Reader reader, CancellationToken cancellationToken)
    {
        if (_options.AtAnyTime || letter.Haste == Haste.AtOnce) return;
        var now = _clock.GetUtcNow();
        if (now.NextContactMoment() - now is { Ticks: > 0 } wait) throw new PostponedException(wait);

        // A mentor of several pupils gets one a day about each of them.
        var whose = reader.IsCandidate ? reader.Recipient : Id<Message>.From("dag", letter.CandidateId.Value, reader.Recipient).Value;
        var taken = await _days.TakeAsync(whose, now.ToDutchDay(), reader.Id, cancellationToken);
        if (!taken && letter.Haste == Haste.None) throw new PostponedException(now.NextContactDay() - now);
    }

    private Task AskForLetterAsync(CandidateLetter letter, CancellationToken cancellationToken) => AskAsync(
        letter,
        ContactChannel.Letter,
        new(WorkTaskKind.SendLetter, TaskSubject.Of(letter.CandidateId), letter.Id.Value, LetterWithinWorkingDays),
        Reader.Candidate(letter, ContactChannel.Letter),
        cancellationToken);

    private Task AskForCallAsync(CandidateLetter letter, CancellationToken cancellationToken) =>
        AskAsync(letter, ContactChannel.Call, letter.Call, Reader.Candidate(letter, ContactChannel.Call), cancellationToken);

    /// <summary>Makes the words ready for the coach, and then asks: who sees the task finds the words.</summary>
    private async Task AskAsync(CandidateLetter letter, ContactChannel channel, CallInstead ask, Reader reader, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var content = await WriteAsync(letter, reader, channel, AddressOf(letter), cancellationToken);
        await _coachTexts.KeepAsync(WorkTask.IdFor(ask.Kind, ask.About, ask.Cause), new(channel, reader.To, content, now), cancellationToken);
        if (ask.WithinWorkingDays is not { } days) return;
        var due = now.ToDutchDay().AddWorkingDays(days);
        await _queues.SendAsync(TaskRequest.For(ask.Kind, ask.About, letter.CandidateId, letter.CoachId, due, ask.Cause).Message, TimeSpan.Zero, cancellationToken);
    }

    private Task<LetterContent> WriteAsync(CandidateLetter letter, Reader reader, ContactChannel channel, Uri link, CancellationToken cancellationToken)
    {
        var words = letter.Words(link);
        words = reader.IsCandidate ? words with { Stop = StopAddress(letter.CandidateId) } : words with { CopyTo = reader.Name, CopyOf = letter.Details.CallName };
        return _templates.WriteAsync(words, channel, letter.Details.Language, letter.Municipality, cancellationToken);
    }

    private Uri AddressOf(CandidateLetter letter) =>
        letter.Link is { } link ? new(_links.BaseAddress!, link.Path + _signer.Write(link.Token)) : _links.BaseAddress!;

    private Uri StopAddress(Id<Candidate> candidate) =>
        new(_links.BaseAddress!, StopPath + _signer.Write(new LinkToken(LinkPurpose.Stop, candidate.Value, null, _clock.GetUtcNow() + StopValid)));

    /// <summary>Somebody who gets it: each with an id and a record of its own.</summary>
    private sealed record Reader(Id<Message> Id, string Recipient, ContactChannel Channel, Line Name, EmailAddress? Email, PhoneNumber? Phone, string To)
    {
        public required bool IsCandidate { get; init; }

        public static Reader Candidate(CandidateLetter letter, ContactChannel channel)
        {
            var details = letter.Details;
            var to = channel == ContactChannel.Letter
                ? $"{details.CallName} {details.Surname}, {details.Address?.Street}, {details.Postcode} {details.Address?.City}"
                : WithNumber($"{details.CallName} {details.Surname}", details.Phone);
            return new(letter.Id, letter.CandidateId.Value, channel, details.CallName, details.Email, details.Phone, to) { IsCandidate = true };
        }

        public static Reader Related(CandidateLetter letter, int index, RelatedPerson related)
        {
            var number = index.ToString(CultureInfo.InvariantCulture);
            var recipient = Id<Message>.From("naaste", letter.CandidateId.Value, number).Value;
            return Copy(letter, recipient, related.Name, related.Email, related.Phone);
        }

        public static Reader Mentor(CandidateLetter letter, Worker mentor) => Copy(letter, mentor.Id.Value, mentor.Name, mentor.Email, mentor.Phone);

        private static Reader Copy(CandidateLetter letter, string recipient, Line name, EmailAddress? email, PhoneNumber? phone) =>
            new(Id<Message>.From("copy", letter.Id.Value, recipient), recipient, ContactChannel.Email, name, email, phone, WithNumber(name.Value, phone)) { IsCandidate = false };

        private static string WithNumber(string name, PhoneNumber? phone) => phone is { } number ? $"{name}, {number.Value}" : name;
    }
}
