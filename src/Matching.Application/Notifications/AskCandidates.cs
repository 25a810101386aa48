using Matching.Application.Messages;
using Matching.Application.Notifications.Templates;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Municipalities;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications;

/// <summary>Asks candidates who were put forward whether they want the job.</summary>
public sealed class AskCandidates
{
    private readonly IAggregateStore<Proposal> _proposals;
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Person> _persons;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly Ledger<Proposal> _ledger;
    private readonly ContactPeople _contacts;
    private readonly LinkSigner _signer;
    private readonly IPostOffice _post;
    private readonly MessageTemplates _templates;
    private readonly LinkOptions _links;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public AskCandidates(
        IAggregateStore<Proposal> proposals,
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Person> persons,
        IAggregateStore<Candidate> candidates,
        Ledger<Proposal> ledger,
        ContactPeople contacts,
        LinkSigner signer,
        IPostOffice post,
        MessageTemplates templates,
        IOptions<LinkOptions> links,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(links);
        _proposals = proposals;
        _vacancies = vacancies;
        _persons = persons;
        _candidates = candidates;
        _ledger = ledger;
        _contacts = contacts;
        _signer = signer;
        _post = post;
        _templates = templates;
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
            var municipality = await MunicipalityOfAsync(proposal.CandidateId, cancellationToken);
            var question = new WorkQuestion
            {
                Contact = contact,
                CallName = person.Details.CallName,
                Work = vacancy.Details.Title,
                Employer = vacancy.Details.EmployerName,
                Hours = vacancy.Details.Hours,
                StartsOn = vacancy.Details.StartsOn,
                NoConsequences = _templates.SaysNoConsequences(municipality),
                Link = link,
            };
            var content = await _templates.WriteAsync(question, person.Details.Language, municipality, cancellationToken);
            await _post.DeliverAsync(new Letter(message.Id, proposal.CandidateId.Value, address, contact.Email, content, now), cancellationToken);
        }

        await _ledger.ChangeOnceAsync(
            proposal.Id,
            message.Id,
            p => p.Status == ProposalStatus.PutForward && p.AskedAt is null
                ? ProposalChanges.Asked(p.Asked(channel, _clock.GetUtcNow()), _clock.GetUtcNow().ToDutchDay())
                : null,
            cancellationToken);
    }

    /// <summary>The municipality of a candidate; not looked up where it makes no difference.</summary>
    private async Task<Id<Municipality>?> MunicipalityOfAsync(Id<Candidate> candidate, CancellationToken cancellationToken) =>
        _templates.VariesByMunicipality ? (await _candidates.FindAsync(candidate, cancellationToken))?.State.Profile.Municipality : null;
}
