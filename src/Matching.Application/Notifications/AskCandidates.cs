using Matching.Application.Messages;
using Matching.Application.Notifications.Templates;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
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
    private readonly CandidatePost _post;
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
        CandidatePost post,
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
        _post = post;
        _templates = templates;
        _links = links.Value;
        _clock = clock;
    }

    /// <summary>
    /// Asks the candidate in the way that the person chose, once. Whoever is called by the coach shows in the inbox.
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

        var now = _clock.GetUtcNow();
        var contact = await _contacts.OfAsync(proposal.CoachId, cancellationToken);
        var municipality = await MunicipalityOfAsync(proposal.CandidateId, cancellationToken);
        var reached = await _post.DeliverAsync(
            new CandidateLetter
            {
                Id = message.Id,
                CandidateId = proposal.CandidateId,
                Details = person.Details,
                CoachId = proposal.CoachId,
                Contact = contact,
                Municipality = municipality,
                Link = new("/v1/antwoord/", new LinkToken(LinkPurpose.AnswerProposal, proposal.Id.Value, null, now.AddDays(_links.ValidDays))),
                Words = link => new WorkQuestion
                {
                    Contact = contact,
                    CallName = person.Details.CallName,
                    Work = vacancy.Details.Title,
                    Employer = vacancy.Details.EmployerName,
                    Hours = vacancy.Details.Hours,
                    StartsOn = vacancy.Details.StartsOn,
                    NoConsequences = _templates.SaysNoConsequences(municipality),
                    Link = link,
                },
                Call = new(WorkTaskKind.CallCandidate, TaskSubject.Of(proposal.Id), ProposalChanges.NoAddress, null),
            },
            cancellationToken);
        var channel = reached == ContactChannel.Call ? AskChannel.CoachCalls : AskChannel.Message;
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
