using System.Globalization;
using Matching.Domain.Placements;

namespace Matching.Functions.Startup;

/// <summary>The dated figures of wage subsidies: <c>Matching:WageSubsidy</c>, delivered with the app in <c>rates.json</c>.</summary>
public sealed class WageSubsidyOptions
{
    /// <summary>Statutory minimum wage a month for full-time work, in euros.</summary>
    public IList<RateOptions> MinimumMonthlyWage { get; } = [];

    /// <summary>Holiday allowance, in percents.</summary>
    public IList<RateOptions> HolidayAllowance { get; } = [];

    /// <summary>Employer's costs, in percents.</summary>
    public IList<RateOptions> EmployerCosts { get; } = [];

    /// <summary>The figures as the domain has them.</summary>
    /// <exception cref="ArgumentException">They are not valid; the message is Dutch.</exception>
    /// <exception cref="FormatException">A date or number cannot be read; the message is Dutch.</exception>
    public WageSubsidyRates ToRates() => new(
        Read(MinimumMonthlyWage, value => Euro.TryCreate(value, out var amount) ? amount : throw new FormatException(Euro.Requirement)),
        Read(HolidayAllowance, ToPercentage),
        Read(EmployerCosts, ToPercentage));

    private static Percentage ToPercentage(decimal value) =>
        Percentage.TryCreate(value, out var percentage) ? percentage : throw new FormatException(Percentage.Requirement);

    private static DatedRates<T> Read<T>(IEnumerable<RateOptions> rates, Func<decimal, T> convert) => new(rates.Select(rate =>
    {
        if (!DateOnly.TryParseExact(rate.From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
            throw new FormatException("Geef bij From een datum als 2026-07-01.");
        if (!decimal.TryParse(rate.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            throw new FormatException("Geef bij Value een getal met een punt, bijvoorbeeld 23.5.");
        return new DatedRate<T>(from, convert(value), rate.Source ?? "");
    }));
}

/// <summary>One dated figure.</summary>
public sealed class RateOptions
{
    /// <summary>First day on which it holds: yyyy-MM-dd.</summary>
    public string? From { get; set; }

    /// <summary>The figure, with a decimal point.</summary>
    public string? Value { get; set; }

    /// <summary>Where it comes from.</summary>
    public string? Source { get; set; }
}
