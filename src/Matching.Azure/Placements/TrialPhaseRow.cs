using Matching.Azure.Proposals;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;

namespace Matching.Azure.Placements;

/// <summary>The trial of a placement as it is stored.</summary>
internal sealed class TrialPhaseRow
{
    public required DateOnly From { get; set; }

    public required DateOnly Until { get; set; }

    public List<TrialExtensionRow>? Extensions { get; set; }

    public static TrialPhaseRow Of(TrialPhase trial) =>
        new() { From = trial.From, Until = trial.Until, Extensions = RowLists.Write(trial.Extensions, TrialExtensionRow.Of) };

    public TrialPhase ToDomain() => new(From, Until, RowLists.Read(Extensions, e => e.ToDomain()));
}

/// <summary>That a trial became longer, as it is stored.</summary>
internal sealed class TrialExtensionRow : RecordedRow
{
    public required DateOnly Until { get; set; }

    public required string Reason { get; set; }

    public static TrialExtensionRow Of(Recorded<TrialExtension> one) =>
        new() { Until = one.What.Until, Reason = one.What.Reason.Value, By = ActorRow.From(one.By), At = one.At };

    public Recorded<TrialExtension> ToDomain() => new(new(Until, Line.Parse(Reason)), By.ToDomain(), At);
}
