using Matching.Application.Candidates;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Time;

namespace Matching.Application.FollowUp;

/// <summary>Somebody of the organisation opens the link of a digest: what there is to do now, with names where reading them is allowed and recorded.</summary>
public sealed class WorkOverviewByLink
{
    /// <summary>Of how many people at most the name is read; each costs three storage transactions.</summary>
    public const int MostNames = 30;

    private readonly LinkSigner _signer;
    private readonly IAggregateStore<Worker> _workers;
    private readonly ReadWorkOverviews _overviews;
    private readonly ReadCandidates _candidates;
    private readonly ContactPeople _contacts;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public WorkOverviewByLink(
        LinkSigner signer,
        IAggregateStore<Worker> workers,
        ReadWorkOverviews overviews,
        ReadCandidates candidates,
        ContactPeople contacts,
        TimeProvider clock)
    {
        _signer = signer;
        _workers = workers;
        _overviews = overviews;
        _candidates = candidates;
        _contacts = contacts;
        _clock = clock;
    }

    /// <summary>What the page shows.</summary>
    public async Task<WorkOverviewPage> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (!_signer.TryRead(token, out var link) || link.Purpose != LinkPurpose.WorkOverview) return new(WorkOverviewPageState.UnknownLink, _contacts.Organisation);
        if (await _workers.FindAsync(Id<Worker>.Parse(link.Subject), cancellationToken) is not { State: var worker }) return new(WorkOverviewPageState.UnknownLink, _contacts.Organisation);
        if (link.ValidUntil < _clock.GetUtcNow()) return new(WorkOverviewPageState.Expired, _contacts.Organisation);
        var overview = await _overviews.ReadAsync(worker.Id, _clock.GetUtcNow().ToDutchDay(), cancellationToken);
        return new(WorkOverviewPageState.Shown, _contacts.Organisation) { Worker = worker, Overview = overview, Names = await NamesAsync(worker, overview, cancellationToken) };
    }

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(Worker worker, WorkOverview overview, CancellationToken cancellationToken)
    {
        var coach = new Actor(Role.Coach, worker.Id.Value);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var asked = overview.Due.Select(t => t.CandidateId)
            .Concat(overview.Attention.Select(p => p.CandidateId))
            .Concat(overview.ToAssess.Select(p => p.CandidateId))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Take(MostNames);
        foreach (var id in asked)
        {
            // Whoever is not involved does the task without the name.
            if ((await _candidates.ReadPersonAsync(coach, Id<Candidate>.Parse(id), cancellationToken)).TryGet(out var person, out _))
                names.Add(id, $"{person.Details.CallName} {person.Details.Surname}");
        }

        return names;
    }
}

/// <summary>The page with what there is to do for somebody.</summary>
/// <param name="State">Which page.</param>
/// <param name="Contact">Whom to call when something does not work.</param>
public sealed record WorkOverviewPage(WorkOverviewPageState State, Contact Contact)
{
    /// <summary>Whose it is; null when there is nothing to show.</summary>
    public Worker? Worker { get; init; }

    /// <summary>What there is; null when there is nothing to show.</summary>
    public WorkOverview? Overview { get; init; }

    /// <summary>Names by the candidate's id, of those that may be shown.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Which page somebody of the organisation sees.</summary>
public enum WorkOverviewPageState
{
    /// <summary>What there is.</summary>
    Shown = 1,

    /// <summary>The link is too old.</summary>
    Expired,

    /// <summary>The link is not one of ours, or was changed.</summary>
    UnknownLink,
}
