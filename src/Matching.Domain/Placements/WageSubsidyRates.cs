namespace Matching.Domain.Placements;

/// <summary>The dated figures that wage subsidies are reckoned with.</summary>
/// <param name="MinimumMonthlyWage">Statutory minimum wage (WML) a month for full-time work of an adult, without holiday allowance.</param>
/// <param name="HolidayAllowance">Holiday allowance (vakantiebijslag, VB) on the minimum wage.</param>
/// <param name="EmployerCosts">Compensation of employer's costs (Regeling loonkostensubsidie).</param>
/// <param name="YouthWages">Which part of the minimum wage holds for the young (minimumjeugdloon).</param>
public sealed record WageSubsidyRates(
    DatedRates<Euro> MinimumMonthlyWage,
    DatedRates<Percentage> HolidayAllowance,
    DatedRates<Percentage> EmployerCosts,
    DatedRates<YouthWageScale> YouthWages)
{
    /// <summary>The days on which some figure changes, in order, each once.</summary>
    public IReadOnlyList<DateOnly> Changes =>
    [
        .. MinimumMonthlyWage.Beginnings.Concat(HolidayAllowance.Beginnings).Concat(EmployerCosts.Beginnings).Concat(YouthWages.Beginnings).Distinct().Order(),
    ];
}
