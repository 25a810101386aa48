using System.Globalization;
using Matching.Application.Messages;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications;

/// <summary>Asks candidates who were put forward whether they want the job.</summary>
public sealed class AskCandidates
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly IAggregateStore<Proposal> _proposals;
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Person> _persons;
    private readonly Ledger<Proposal> _ledger;
    private readonly ContactPeople _contacts;
    private readonly LinkSigner _signer;
    private readonly IPostOffice _post;
    private readonly LinkOptions _links;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public AskCandidates(
        IAggregateStore<Proposal> proposals,
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Person> persons,
        Ledger<Proposal> ledger,
        ContactPeople contacts,
        LinkSigner signer,
        IPostOffice post,
        IOptions<LinkOptions> links,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(links);
        _proposals = proposals;
        _vacancies = vacancies;
        _persons = persons;
        _ledger = ledger;
        _contacts = contacts;
        _signer = signer;
        _post = post;
        _links = links.Value;
        _clock = clock;
    }

    /// <summary>
    /// Writes to the candidate, once. Who has no address for messages is called by the coach, which then shows in the inbox.
    /// </summary>
    public async Task HandleAsync(Message.AskCandidate message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _proposals.FindAsync(message.ProposalId, cancellationToken) is not { State: var proposal }) return;
        if (proposal.Status != ProposalStatus.PutForward || proposal.AskedAt is not null) return;
        if (await _vacancies.FindAsync(proposal.VacancyId, cancellationToken) is not { State: var vacancy }) return;

        // Its proposals are being withdrawn: nobody is asked about work that is gone.
        if (vacancy.Status != VacancyStatus.Open) return;
        if (await _persons.FindAsync(Person.IdOf(proposal.CandidateId), cancellationToken) is not { State: var person }) return;

        var channel = AskChannel.CoachCalls;
        if (person.Details.Email is { } address)
        {
            channel = AskChannel.Message;
            var contact = await _contacts.OfAsync(proposal.CoachId, cancellationToken);
            var now = _clock.GetUtcNow();
            var token = _signer.Write(new LinkToken(LinkPurpose.AnswerProposal, proposal.Id.Value, null, now.AddDays(_links.ValidDays)));
            var link = new Uri(_links.BaseAddress!, "/v1/antwoord/" + token);
            await _post.DeliverAsync(
                new Letter(message.Id, proposal.CandidateId.Value, address, contact.Email, new LetterContent("vraag-over-werk", 1, "Een vraag voor u", Text(person, vacancy, contact, link), null), now),
                cancellationToken);
        }

        await _ledger.ChangeOnceAsync(
            proposal.Id,
            message.Id,
            p => p.Status == ProposalStatus.PutForward && p.AskedAt is null
                ? ProposalChanges.Asked(p.Asked(channel, _clock.GetUtcNow()), _clock.GetUtcNow().ToDutchDay())
                : null,
            cancellationToken);
    }

    private static string Text(Person person, Vacancy vacancy, Contact contact, Uri link)
    {
        var details = vacancy.Details;
        var start = details.StartsOn is { } day ? $"U kunt beginnen op {day.ToString("d MMMM yyyy", Dutch)}." : "U kunt snel beginnen.";
        return $"""
            Beste {person.Details.CallName},

            Wij hebben werk gevonden dat bij u kan passen.

            Het werk: {details.Title}
            Bij: {details.EmployerName}
            Uren: {details.Hours} uur per week
            {start}

            Wilt u dit werk? Klik op de link en kies ja, nee of bel mij eerst.
            {link}

            Zegt u ja? Dan mag de werkgever weten wat uw voornaam is, wat u kunt en wanneer u kunt werken. Meer niet.
            U kunt dat altijd weer intrekken.

            Heeft u een vraag? Bel {contact.Name}: {contact.Phone}.

            Met vriendelijke groet,
            {contact.Name}
            """;
    }
}
