using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>A candidate opens the link of a message and answers.</summary>
public sealed class AnswerByLink
{
    private readonly LinkSigner _signer;
    private readonly IAggregateStore<Proposal> _proposals;
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Person> _persons;
    private readonly Ledger<Proposal> _ledger;
    private readonly ContactPeople _contacts;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public AnswerByLink(
        LinkSigner signer,
        IAggregateStore<Proposal> proposals,
        IAggregateStore<Vacancy> vacancies,
        IAggregateStore<Person> persons,
        Ledger<Proposal> ledger,
        ContactPeople contacts,
        TimeProvider clock)
    {
        _signer = signer;
        _proposals = proposals;
        _vacancies = vacancies;
        _persons = persons;
        _ledger = ledger;
        _contacts = contacts;
        _clock = clock;
    }

    /// <summary>What the page shows. Looking changes nothing, however often a mail scanner looks.</summary>
    public async Task<AnswerPage> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (!_signer.TryRead(token, out var link) || link.Purpose != LinkPurpose.AnswerProposal) return Unknown();
        if (await _proposals.FindAsync(Id<Proposal>.Parse(link.Subject), cancellationToken) is not { State: var proposal }) return Unknown();
        return await PageAsync(link, proposal, cancellationToken);
    }

    /// <summary>Records the answer, once.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="request">Id of this request: every press is a request of its own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<AnswerPage> AnswerAsync(string token, CandidateAnswer answer, string request, CancellationToken cancellationToken)
    {
        var page = await OpenAsync(token, cancellationToken);
        if (page is not { State: AnswerPageState.Asking, Proposal: { } asked }) return page;
        var actor = new Actor(Role.Candidate, asked.CandidateId.Value);
        var saved = await _ledger.ChangeAsync(
            asked.Id,
            new Call(actor, request, answer.ToString()),
            _ => true,
            proposal => proposal.Answer is not null
                ? new Failure.Refused("al-beantwoord", "Deze vraag is al beantwoord.")
                : proposal.Reply(answer, SharedFacts.Usual, actor, _clock.GetUtcNow()).Map(p => ProposalChanges.Answered(proposal, p, "beantwoord", _clock.GetUtcNow().ToDutchDay())),
            cancellationToken);
        if (saved.TryGet(out var answered, out var failure)) return page with { State = AnswerPageState.Thanks, Proposal = answered };
        return failure is Failure.Busy ? page with { State = AnswerPageState.TryAgain } : await OpenAsync(token, cancellationToken);
    }

    private async Task<AnswerPage> PageAsync(LinkToken link, Proposal proposal, CancellationToken cancellationToken)
    {
        var contact = await _contacts.OfAsync(proposal.CoachId, cancellationToken);
        var vacancy = await _vacancies.FindAsync(proposal.VacancyId, cancellationToken);
        var state =
            proposal.Answer is not null ? AnswerPageState.AlreadyAnswered
            : proposal.Status != ProposalStatus.PutForward || vacancy is null ? AnswerPageState.NoLongerNeeded
            : link.ValidUntil < _clock.GetUtcNow() ? AnswerPageState.Expired
            : AnswerPageState.Asking;
        var person = await _persons.FindAsync(Person.IdOf(proposal.CandidateId), cancellationToken);
        return new AnswerPage(state, contact, proposal, vacancy?.State, person?.State.Details.Language ?? MessageLanguage.Dutch);
    }

    private AnswerPage Unknown() => new(AnswerPageState.UnknownLink, _contacts.Organisation, null, null, MessageLanguage.Dutch);
}
