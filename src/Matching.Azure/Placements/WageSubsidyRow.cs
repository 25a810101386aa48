using Matching.Azure.Proposals;
using Matching.Domain;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Proposals;
using Matching.Domain.Work;

namespace Matching.Azure.Placements;

/// <summary>A wage subsidy as it is stored.</summary>
internal sealed class WageSubsidyRow
{
    public required WageSubsidyStatus Status { get; set; }

    public required string MunicipalityId { get; set; }

    public GroundKind? Ground { get; set; }

    public required DateOnly AppliedOn { get; set; }

    public required DateOnly StartsOn { get; set; }

    public DateOnly? ForfaitUntil { get; set; }

    public SubsidyDecisionRow? Decision { get; set; }

    public List<MeasurementRow>? Measurements { get; set; }

    public required List<SubsidisedHoursRow> Hours { get; set; }

    public List<SetAmountRow>? Amounts { get; set; }

    /// <summary>What derivations say, each text once: most of it comes back with every change of the minimum wage.</summary>
    public List<string>? Texts { get; set; }

    public SubsidyEndRow? End { get; set; }

    public static WageSubsidyRow Of(WageSubsidy subsidy)
    {
        List<string> texts = [.. subsidy.Amounts.SelectMany(a => a.Amount?.Derivation ?? []).SelectMany(d => new[] { d.Description, d.Source }).Distinct(StringComparer.Ordinal)];
        return new()
        {
            Status = subsidy.Status,
            MunicipalityId = subsidy.MunicipalityId.Value,
            Ground = subsidy.Ground,
            AppliedOn = subsidy.AppliedOn,
            StartsOn = subsidy.StartsOn,
            ForfaitUntil = subsidy.ForfaitUntil,
            Decision = subsidy.Decision is { } decision ? SubsidyDecisionRow.Of(decision) : null,
            Measurements = RowLists.Write(subsidy.Measurements, MeasurementRow.Of),
            Hours = [.. subsidy.Hours.Select(SubsidisedHoursRow.Of)],
            Amounts = RowLists.Write(subsidy.Amounts, a => SetAmountRow.Of(a, texts)),
            Texts = texts.Count > 0 ? texts : null,
            End = subsidy.End is { } end ? SubsidyEndRow.Of(end) : null,
        };
    }

    public WageSubsidy ToDomain() => new()
    {
        Status = Status,
        MunicipalityId = Id<Municipality>.Parse(MunicipalityId),
        Ground = Ground,
        AppliedOn = AppliedOn,
        StartsOn = StartsOn,
        ForfaitUntil = ForfaitUntil,
        Decision = Decision?.ToDomain(),
        Measurements = RowLists.Read(Measurements, m => m.ToDomain()),
        Hours = Hours.Count > 0 ? [.. Hours.Select(h => h.ToDomain())] : throw new FormatException("A wage subsidy without hours."),
        Amounts = RowLists.Read(Amounts, a => a.ToDomain(Texts ?? [])),
        End = End?.ToDomain(),
    };
}

/// <summary>What a municipality decided, as it is stored.</summary>
internal sealed class SubsidyDecisionRow : RecordedRow
{
    public required bool Granted { get; set; }

    public required DateOnly DecidedOn { get; set; }

    public string? Reason { get; set; }

    public static SubsidyDecisionRow Of(Recorded<WageSubsidyDecision> one) =>
        new() { Granted = one.What.Granted, DecidedOn = one.What.DecidedOn, Reason = one.What.Reason?.Value, By = ActorRow.From(one.By), At = one.At };

    public Recorded<WageSubsidyDecision> ToDomain() => new(new(Granted, DecidedOn, Reason is { } reason ? Line.Parse(reason) : null), By.ToDomain(), At);
}

/// <summary>A measured loonwaarde as it is stored.</summary>
internal sealed class MeasurementRow
{
    public required decimal WageValue { get; set; }

    public required DateOnly MeasuredOn { get; set; }

    public required DateOnly InForceFrom { get; set; }

    public required string AssessorId { get; set; }

    public DateOnly? NextOn { get; set; }

    public static MeasurementRow Of(WageValueMeasurement one) => new()
    {
        WageValue = one.WageValue.Value,
        MeasuredOn = one.MeasuredOn,
        InForceFrom = one.InForceFrom,
        AssessorId = one.AssessorId.Value,
        NextOn = one.NextOn,
    };

    public WageValueMeasurement ToDomain() => new(Percentage.Of(WageValue), MeasuredOn, InForceFrom, Id<Worker>.Parse(AssessorId), NextOn);
}

/// <summary>Hours that are subsidised, as they are stored.</summary>
internal sealed class SubsidisedHoursRow
{
    public required DateOnly From { get; set; }

    public required decimal Hours { get; set; }

    public required decimal FullTimeHours { get; set; }

    public static SubsidisedHoursRow Of(SubsidisedHours one) => new() { From = one.From, Hours = one.Hours.Value, FullTimeHours = one.FullTimeHours.Value };

    public SubsidisedHours ToDomain() => new(From, WeeklyHours.Of(Hours), WeeklyHours.Of(FullTimeHours));
}

/// <summary>How a wage subsidy ended, as it is stored.</summary>
internal sealed class SubsidyEndRow
{
    public required WageSubsidyEndReason Reason { get; set; }

    public required DateOnly LastDay { get; set; }

    public string? Explanation { get; set; }

    public static SubsidyEndRow Of(WageSubsidyEnd end) => new() { Reason = end.Reason, LastDay = end.LastDay, Explanation = end.Explanation?.Value };

    public WageSubsidyEnd ToDomain() => new(Reason, LastDay, Explanation is { } text ? Line.Parse(text) : null);
}
