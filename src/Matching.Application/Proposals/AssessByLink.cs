using Matching.Application.Candidates;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>
/// A coach opens the link of a message and assesses a proposal: first the choice, then its confirmation. The link is the coach's alone and ends
/// with the involvement. That the candidate's name is shown is recorded each time.
/// </summary>
public sealed class AssessByLink
{
    private readonly LinkSigner _signer;
    private readonly IAggregateStore<Proposal> _proposals;
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Worker> _workers;
    private readonly ReadCandidates _candidates;
    private readonly AssessProposals _assess;
    private readonly ContactPeople _contacts;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public AssessByLink(
        LinkSigner signer,
        IAggregateStore<Proposal> proposals,
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Worker> workers,
        ReadCandidates candidates,
        AssessProposals assess,
        ContactPeople contacts,
        TimeProvider clock)
    {
        _signer = signer;
        _proposals = proposals;
        _vacancies = vacancies;
        _workers = workers;
        _candidates = candidates;
        _assess = assess;
        _contacts = contacts;
        _clock = clock;
    }

    /// <summary>What the page shows. Looking changes nothing, however often a mail scanner looks.</summary>
    public async Task<AssessPage> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (!_signer.TryRead(token, out var link) || link is not { Purpose: LinkPurpose.Assess, Holder: { } holder }) return new(AssessPageState.UnknownLink, _contacts.Organisation);
        if (await _proposals.FindAsync(Id<Proposal>.Parse(link.Subject), cancellationToken) is not { State: var proposal }) return new(AssessPageState.UnknownLink, _contacts.Organisation);
        var coach = new Actor(Role.Coach, holder);
        if (!proposal.IsAssessedBy(coach)) return await NotYoursAsync(proposal, cancellationToken);
        var page = new AssessPage(AssessPageState.NoLongerNeeded, _contacts.Organisation) { Proposal = proposal };
        if (proposal.Status is not (ProposalStatus.Proposed or ProposalStatus.Later))
        {
            return proposal is { Assessment: { } assessment, Status: not (ProposalStatus.Expired or ProposalStatus.Withdrawn) }
                ? page with { State = AssessPageState.AlreadyAssessed, AssessedBy = await NameOfAsync(assessment.By, cancellationToken), IsOwn = assessment.By == coach }
                : page;
        }

        if (link.ValidUntil < _clock.GetUtcNow()) return page with { State = AssessPageState.Expired };
        if (await _vacancies.FindAsync(proposal.VacancyId, cancellationToken) is not { State: var vacancy }) return page;
        if (!(await _candidates.ReadPersonAsync(coach, proposal.CandidateId, cancellationToken)).TryGet(out var person, out _)) return await NotYoursAsync(proposal, cancellationToken);
        return page with { State = AssessPageState.Asking, Vacancy = vacancy, Person = person };
    }

    /// <summary>Asks to confirm a choice; nothing is recorded.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="assessment">The choice.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<AssessPage> ChooseAsync(string token, Assessment assessment, CancellationToken cancellationToken)
    {
        var page = await OpenAsync(token, cancellationToken);
        if (page is not { State: AssessPageState.Asking, Proposal: { } proposal }) return page;
        var now = _clock.GetUtcNow();
        var tried = proposal.Assess(assessment, Actor.System, now.ToDutchDay(), now);
        return tried.Failure is Failure.Invalid invalid
            ? page with { Choice = assessment, Errors = invalid.Errors }
            : page with { State = AssessPageState.Confirming, Choice = assessment };
    }

    /// <summary>Records an assessment, once.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="assessment">What the coach decided.</param>
    /// <param name="request">Id of this request: every press is a request of its own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<AssessPage> ConfirmAsync(string token, Assessment assessment, string request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var page = await ChooseAsync(token, assessment, cancellationToken);
        if (page is not { State: AssessPageState.Confirming, Proposal: { } proposal } || !_signer.TryRead(token, out var link)) return page;
        var call = new Call(new Actor(Role.Coach, link.Holder!), request, assessment.ToString(), proposal.Version);
        var saved = await _assess.AssessAsync(call, proposal.Id, assessment, cancellationToken);
        if (saved.TryGet(out var assessed, out var failure)) return page with { State = AssessPageState.Done, Proposal = assessed };
        return failure is Failure.Busy ? page with { State = AssessPageState.TryAgain } : await OpenAsync(token, cancellationToken);
    }

    private async Task<AssessPage> NotYoursAsync(Proposal proposal, CancellationToken cancellationToken) =>
        new(AssessPageState.NotYours, await _contacts.OfAsync(proposal.CoachId, cancellationToken));

    private async Task<string> NameOfAsync(Actor by, CancellationToken cancellationToken) =>
        Id<Worker>.TryParse(by.Id, out var id) && await _workers.FindAsync(id, cancellationToken) is { State: var worker } ? worker.Name.Value : "een collega";
}
