using Matching.Azure.Proposals;
using Matching.Domain.Placements.Attention;

namespace Matching.Azure.Placements;

/// <summary>That a placement is red, as it is stored.</summary>
internal sealed class EscalationRow
{
    public required int Number { get; set; }

    public required DateOnly Since { get; set; }

    public required EscalationStage Stage { get; set; }

    public required DateOnly StageSince { get; set; }

    public required int DueAfter { get; set; }

    public required int PassAfter { get; set; }

    public ActorRow? PickedUpBy { get; set; }

    public static EscalationRow Of(Escalation escalation) => new()
    {
        Number = escalation.Number,
        Since = escalation.Since,
        Stage = escalation.Stage,
        StageSince = escalation.StageSince,
        DueAfter = escalation.Terms.DueAfter,
        PassAfter = escalation.Terms.PassAfter,
        PickedUpBy = escalation.PickedUpBy is { } by ? ActorRow.From(by) : null,
    };

    public Escalation ToDomain()
    {
        var terms = new EscalationTerms(DueAfter, PassAfter);
        return new()
        {
            Number = Number >= 1 ? Number : throw new FormatException("Escalations count from 1."),
            Since = Since,
            Stage = Stage,
            StageSince = StageSince,
            Terms = terms.IsValid ? terms : throw new FormatException("Terms of an escalation that are out of range."),
            PickedUpBy = PickedUpBy?.ToDomain(),
        };
    }
}
