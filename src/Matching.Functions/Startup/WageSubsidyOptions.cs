using System.Globalization;
using Matching.Domain.Placements;

namespace Matching.Functions.Startup;

/// <summary>The dated figures of wage subsidies: <c>Matching:WageSubsidy</c>, delivered with the app in <c>rates.json</c>.</summary>
public sealed class WageSubsidyOptions
{
    /// <summary>Statutory minimum wage a month for full-time work of an adult, in euros.</summary>
    public IList<RateOptions> MinimumMonthlyWage { get; } = [];

    /// <summary>Holiday allowance, in percents.</summary>
    public IList<RateOptions> HolidayAllowance { get; } = [];

    /// <summary>Employer's costs, in percents.</summary>
    public IList<RateOptions> EmployerCosts { get; } = [];

    /// <summary>The parts of the minimum wage that hold for the young.</summary>
    public IList<YouthWageOptions> YouthWages { get; } = [];

    /// <summary>The figures as the domain has them.</summary>
    /// <exception cref="FormatException">They are not valid; the message is Dutch and names the figure.</exception>
    public WageSubsidyRates ToRates()
    {
        var wages = Read(nameof(MinimumMonthlyWage), MinimumMonthlyWage, rate => ToEuro(ToDecimal(rate.Value)));
        return new(
            wages,
            From(wages.Start, nameof(HolidayAllowance), Read(nameof(HolidayAllowance), HolidayAllowance, rate => ToPercentage(rate.Value))),
            From(wages.Start, nameof(EmployerCosts), Read(nameof(EmployerCosts), EmployerCosts, rate => ToPercentage(rate.Value))),
            From(wages.Start, nameof(YouthWages), Read(nameof(YouthWages), YouthWages, ToScale)));
    }

    private static DatedRates<T> Read<TOptions, T>(string name, IEnumerable<TOptions> rates, Func<TOptions, T> convert)
        where TOptions : DatedOptions
    {
        try
        {
            return new(rates.Select(rate => new DatedRate<T>(
                ToDay(rate.From, nameof(rate.From)), convert(rate), rate.Source ?? "", string.IsNullOrEmpty(rate.Until) ? null : ToDay(rate.Until, nameof(rate.Until)))));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new FormatException($"{name}: {e.Message}", e);
        }
    }

    /// <summary>Without the other figures the minimum wage says nothing: a day with the one and not the other is a gap.</summary>
    private static DatedRates<T> From<T>(DateOnly start, string name, DatedRates<T> rates) => rates.Start <= start
        ? rates
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{name}: er is een gat: dit begint op {rates.Start:yyyy-MM-dd}, het minimumloon al op {start:yyyy-MM-dd}."));

    private static YouthWageScale ToScale(YouthWageOptions rate) => new(rate.Ages.ToDictionary(
        age => int.TryParse(age.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : throw new FormatException("Geef bij Ages leeftijden in hele jaren."),
        age => ToPercentage(age.Value)));

    private static DateOnly ToDay(string? text, string field) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new FormatException($"Geef bij {field} een datum als 2026-07-01.");

    private static decimal ToDecimal(string? text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw new FormatException("Geef bij Value een getal met een punt, bijvoorbeeld 23.5.");

    private static Euro ToEuro(decimal value) => Euro.TryCreate(value, out var amount) ? amount : throw new FormatException(Euro.Requirement);

    private static Percentage ToPercentage(string? text) =>
        Percentage.TryCreate(ToDecimal(text), out var percentage) ? percentage : throw new FormatException(Percentage.Requirement);
}

/// <summary>When a figure holds and where it comes from.</summary>
public abstract class DatedOptions
{
    /// <summary>First day on which it holds: yyyy-MM-dd.</summary>
    public string? From { get; set; }

    /// <summary>Last day on which it holds, where the source says so: the next has to begin the day after. Empty for until the next.</summary>
    public string? Until { get; set; }

    /// <summary>Where it comes from.</summary>
    public string? Source { get; set; }
}

/// <summary>One dated figure.</summary>
public sealed class RateOptions : DatedOptions
{
    /// <summary>The figure, with a decimal point.</summary>
    public string? Value { get; set; }
}

/// <summary>The parts of the minimum wage by age, from a day on.</summary>
public sealed class YouthWageOptions : DatedOptions
{
    /// <summary>Percents by age, for each age from 15 to 20.</summary>
    public IDictionary<string, string?> Ages { get; } = new Dictionary<string, string?>(StringComparer.Ordinal);
}
