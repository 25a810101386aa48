namespace Matching.Domain.Placements;

/// <summary>The dated figures that wage subsidies are reckoned with.</summary>
/// <param name="MinimumMonthlyWage">Statutory minimum wage (WML) a month for full-time work, without holiday allowance.</param>
/// <param name="HolidayAllowance">Holiday allowance (vakantiebijslag, VB) on the minimum wage.</param>
/// <param name="EmployerCosts">Compensation of employer's costs (Regeling loonkostensubsidie).</param>
public sealed record WageSubsidyRates(DatedRates<Euro> MinimumMonthlyWage, DatedRates<Percentage> HolidayAllowance, DatedRates<Percentage> EmployerCosts);
