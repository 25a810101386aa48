using Matching.Azure.Proposals;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;

namespace Matching.Azure.Placements;

/// <summary>What came of looking at more regular work, as it is stored.</summary>
internal sealed class StepUpRow : RecordedRow
{
    public required DateOnly On { get; set; }

    public required StepUpOutcome Outcome { get; set; }

    public required DateOnly NotBefore { get; set; }

    public static StepUpRow Of(Recorded<StepUpReview> one) =>
        new() { On = one.What.On, Outcome = one.What.Outcome, NotBefore = one.What.NotBefore, By = ActorRow.From(one.By), At = one.At };

    public Recorded<StepUpReview> ToDomain() => new(new(On, Outcome, NotBefore), By.ToDomain(), At);
}
