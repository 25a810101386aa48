using System.Globalization;
using Matching.Domain.Candidates;
using Matching.Domain.Grounds;

namespace Matching.Domain.Proposals;

/// <summary>
/// Which part of the proposals goes to each target group, against its part of those who are eligible (blootstelling). No persons: groups
/// that are too small are not shown.
/// </summary>
public sealed record Exposure
{
    /// <summary>How many proposals were made.</summary>
    public required int Proposals { get; init; }

    /// <summary>How many people are eligible.</summary>
    public required int Eligible { get; init; }

    /// <summary>Every kind of ground once, and last those of whom nobody looked what they have.</summary>
    public required IReadOnlyList<GroupExposure> Groups { get; init; }

    /// <summary>The kinds that a person counts in on a day; null when nobody looked which there are.</summary>
    public static IReadOnlyList<GroundKind>? KindsOf(Candidate candidate, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.Profile.Grounds is { } grounds ? Ground.KindsOn(grounds, day) : null;
    }

    /// <summary>Whether somebody is eligible: takes part, looks for work or a step up, and is not "not yet" ready. Not known to be ready counts.</summary>
    public static bool IsEligible(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate is { Status: CandidateStatus.Active, Profile.Situation: WorkSituation.LooksForWork or WorkSituation.OpenToStepUp }
            && candidate.Profile.Readiness?.Stage != ReadinessStage.NotYet;
    }

    /// <summary>Compares the two. Who has several kinds counts in each, so the parts can be more than one together.</summary>
    /// <param name="proposed">The kinds of each proposal; null for not known.</param>
    /// <param name="eligible">The kinds of each who is eligible; null for not known.</param>
    /// <param name="warnBelow">Warns when a group's part of the proposals is below this part of its part of the eligible: 0.1 to 1.</param>
    /// <param name="smallest">Fewest eligible people of a group that is shown, and fewest proposals to warn on.</param>
    public static Exposure Of(IEnumerable<IReadOnlyList<GroundKind>?> proposed, IEnumerable<IReadOnlyList<GroundKind>?> eligible, decimal warnBelow, int smallest)
    {
        var (proposals, proposedBy) = Count(proposed);
        var (people, eligibleBy) = Count(eligible);
        return new Exposure
        {
            Proposals = proposals,
            Eligible = people,
            Groups = [.. Enum.GetValues<GroundKind>().Select(kind => Group(kind)), Group(null)],
        };

        GroupExposure Group(GroundKind? kind)
        {
            var (own, able) = (proposedBy.GetValueOrDefault(Key(kind)), eligibleBy.GetValueOrDefault(Key(kind)));
            if (able < smallest) return new GroupExposure(kind, null);
            var shares = new GroupShares(own, Part(own, proposals), able, Part(able, people));
            var below = proposals >= smallest && shares.OfProposals < warnBelow * shares.OfEligible;
            return new GroupExposure(kind, shares with { Warning = below ? Warn(shares) : null });
        }
    }

    private static (int All, Dictionary<int, int> By) Count(IEnumerable<IReadOnlyList<GroundKind>?> kinds)
    {
        var (all, by) = (0, new Dictionary<int, int>());
        foreach (var of in kinds)
        {
            all++;
            foreach (var key in of is null ? [Key(null)] : of.Distinct().Select(k => Key(k))) by[key] = by.GetValueOrDefault(key) + 1;
        }

        return (all, by);
    }

    private static int Key(GroundKind? kind) => (int?)kind ?? 0;

    private static decimal Part(int part, int all) => all == 0 ? 0 : (decimal)part / all;

    private static string Warn(GroupShares shares) => string.Create(
        CultureInfo.GetCultureInfo("nl-NL"),
        $"Deze groep krijgt {shares.OfProposals * 100:0.#}% van de voorstellen en is {shares.OfEligible * 100:0.#}% van wie in aanmerking komt. Bekijk waardoor dat komt.");
}

/// <summary>What a group gets.</summary>
/// <param name="Kind">Which group; null for those of whom nobody looked what they have.</param>
/// <param name="Shares">The numbers; null when the group is too small to be shown.</param>
public sealed record GroupExposure(GroundKind? Kind, GroupShares? Shares);

/// <summary>A group's part of the proposals and of the eligible.</summary>
/// <param name="Proposals">How many proposals.</param>
/// <param name="OfProposals">Its part of all proposals, 0 to 1.</param>
/// <param name="Eligible">How many people are eligible.</param>
/// <param name="OfEligible">Its part of all who are, 0 to 1.</param>
public sealed record GroupShares(int Proposals, decimal OfProposals, int Eligible, decimal OfEligible)
{
    /// <summary>A Dutch warning that the group gets too few proposals; null when it does not.</summary>
    public string? Warning { get; init; }
}
