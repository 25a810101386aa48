using Matching.Application.Messages;
using Matching.Application.Notifications.Templates;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications;

/// <summary>Reminds candidates of a question about work that they did not answer yet: once for each question.</summary>
public sealed class RemindCandidates
{
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Person> _persons;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly ContactPeople _contacts;
    private readonly CandidatePost _post;
    private readonly MessageTemplates _templates;
    private readonly LinkOptions _links;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public RemindCandidates(
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Person> persons,
        IAggregateStore<Candidate> candidates,
        ContactPeople contacts,
        CandidatePost post,
        MessageTemplates templates,
        IOptions<LinkOptions> links,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(links);
        _vacancies = vacancies;
        _persons = persons;
        _candidates = candidates;
        _contacts = contacts;
        _post = post;
        _templates = templates;
        _links = links.Value;
        _clock = clock;
    }

    /// <summary>Reminds the candidate. Doing it again says nothing twice.</summary>
    /// <param name="proposal">A proposal of which the candidate was asked by message, and nothing was heard.</param>
    /// <param name="cancellationToken">Gives up; the reminder will be asked for again.</param>
    /// <returns>False when there is nothing to remind of, or the person wants no messages any more.</returns>
    /// <exception cref="PostponedException">It has to wait.</exception>
    public async Task<bool> RemindAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        if (await _vacancies.FindAsync(proposal.VacancyId, cancellationToken) is not { State.Status: VacancyStatus.Open }) return false;
        if (await _persons.FindAsync(Person.IdOf(proposal.CandidateId), cancellationToken) is not { State.Details: var details }) return false;

        // The coach calls at the end of the term; a reminder by phone would be that same call.
        if (_post.ChannelOf(details) == ContactChannel.Call) return false;

        var contact = await _contacts.OfAsync(proposal.CoachId, cancellationToken);
        var municipality = _templates.VariesByMunicipality ? (await _candidates.FindAsync(proposal.CandidateId, cancellationToken))?.State.Profile.Municipality : null;
        var until = _clock.GetUtcNow().AddDays(_links.ValidDays);
        await _post.DeliverAsync(
            new CandidateLetter
            {
                Id = Id<Message>.From("reminder", proposal.Id.Value),
                CandidateId = proposal.CandidateId,
                Details = details,
                CoachId = proposal.CoachId,
                Contact = contact,
                Municipality = municipality,
                Link = new("/v1/antwoord/", new LinkToken(LinkPurpose.AnswerProposal, proposal.Id.Value, null, until)),
                Words = link => new AnswerReminder { Contact = contact, Name = details.CallName, ValidUntil = until.ToDutchDay(), Link = link },
                Call = new(WorkTaskKind.CallCandidate, TaskSubject.Of(proposal.Id), ProposalDue.Reminder, null),
            },
            cancellationToken);
        return true;
    }
}
