using Matching.Domain.People;
using Matching.Domain.Results;

namespace Matching.Domain.Candidates;

/// <summary>Somebody who is involved with a candidate, from when until when (betrokkene).</summary>
/// <param name="WorkerId">Who.</param>
/// <param name="Role">In what role.</param>
/// <param name="IsPrimary">Whether this is the first person to turn to. Among those who are involved now, exactly one is.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while it goes on.</param>
public sealed record Involvement(Id<Worker> WorkerId, InvolvementRole Role, bool IsPrimary, DateOnly From, DateOnly? Until)
{
    /// <summary>Most involvements that a candidate has on record, past ones included.</summary>
    public const int MaximumPerCandidate = 100;

    /// <summary>In whose place, while a replacement lasts; null when in the own.</summary>
    public StandIn? StandIn { get; init; }

    /// <summary>Whether it goes on.</summary>
    public bool IsCurrent => Until is null;

    /// <summary>Whether the person assesses proposals and follows the candidate: consulents and job coaches do.</summary>
    public bool IsCoach => Role is InvolvementRole.Consulent or InvolvementRole.JobCoach;

    /// <summary>Everything that is wrong with who is to be involved from now on; empty when all is well. Fields begin with <c>[i]</c>.</summary>
    public static IReadOnlyList<FieldError> CheckCurrent(IReadOnlyList<Involvement> current)
    {
        ArgumentNullException.ThrowIfNull(current);
        var errors = new List<FieldError>();
        var primaries = 0;
        for (var i = 0; i < current.Count; i++)
        {
            var one = current[i];
            if (one.IsPrimary && ++primaries > 1) errors.Add(new($"[{i}].eerste", "Er kan één eerste aanspreekpunt zijn. Kies wie dat is."));
            if (one.IsPrimary && !one.IsCoach) errors.Add(new($"[{i}].eerste", "Het eerste aanspreekpunt is een consulent of jobcoach."));
            if (current.Take(i).Any(other => other.WorkerId == one.WorkerId && other.Role == one.Role && other.StandIn == one.StandIn))
                errors.Add(new($"[{i}].medewerkerId", "Deze medewerker staat er al in deze rol."));
        }

        if (primaries == 0) errors.Add(new("", "Kies één consulent of jobcoach als eerste aanspreekpunt."));
        return errors;
    }
}
