using System.Globalization;
using Matching.Domain.Results;

namespace Matching.Domain.Placements;

/// <summary>
/// Reckons wage subsidy (loonkostensubsidie, LKS) as Participatiewet 10d prescribes: the lower of (WML+VB) − (loonwaarde+VB) and
/// 70% of WML+VB, or half of WML+VB for the forfait of 10d.5; plus the employer's costs; in proportion to the hours. The
/// loonwaarde is rounded to the cent first, the amount is rounded to the cent last, and half a cent goes up. For the young the WML is the
/// part for their age, rounded to the cent.
/// </summary>
public sealed class WageSubsidyCalculation
{
    /// <summary>Most that the subsidy can be of WML+VB (Participatiewet 10d.4).</summary>
    private const decimal Cap = 0.70m;

    /// <summary>The forfait as a part of WML+VB (Participatiewet 10d.5).</summary>
    private const decimal Forfait = 0.50m;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly WageSubsidyRates _rates;

    /// <summary>Takes the dated figures.</summary>
    public WageSubsidyCalculation(WageSubsidyRates rates) => _rates = rates;

    /// <summary>Reckons the subsidy a month.</summary>
    /// <param name="terms">For which day, hours and loonwaarde.</param>
    /// <returns>The amount, or the errors by field.</returns>
    public Result<WageSubsidyAmount> Calculate(WageSubsidyTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var errors = new List<FieldError>();
        if (terms.Hours > terms.FullTimeHours) errors.Add(new("urenPerWeek", "Meer uren dan voltijd kan niet. Controleer de uren per week."));
        if (terms.Age < YouthWageScale.Youngest) errors.Add(new("leeftijd", "Onder de 15 jaar is er geen wettelijk minimumloon. Controleer de leeftijd."));
        if (terms.Age is not null && terms.MinimumMonthlyWage is not null)
            errors.Add(new("leeftijd", "Geef de leeftijd of het minimumloon, niet allebei: dan is niet duidelijk welk minimumloon geldt."));
        DatedRate<YouthWageScale>? scale = null;
        if (terms.Age < YouthWageScale.Adult && !_rates.YouthWages.TryFind(terms.On, out scale)) errors.Add(TooEarly("peildatum", _rates.YouthWages.Start));
        if (Find(_rates.MinimumMonthlyWage, terms.MinimumMonthlyWage, terms.On) is not { } wage) errors.Add(TooEarly("minimumloonPerMaand", _rates.MinimumMonthlyWage.Start));
        else if (Find(_rates.EmployerCosts, terms.EmployerCosts, terms.On) is not { } costs) errors.Add(TooEarly("werkgeverslastenPercentage", _rates.EmployerCosts.Start));
        else if (!_rates.HolidayAllowance.TryFind(terms.On, out var allowance)) errors.Add(TooEarly("peildatum", _rates.HolidayAllowance.Start));
        else if (errors.Count == 0) return Reckon(terms, wage, costs, allowance, scale);
        return new Failure.Invalid(errors);
    }

    private static WageSubsidyAmount Reckon(
        WageSubsidyTerms terms, DatedRate<Euro> wage, DatedRate<Percentage> costs, DatedRate<Percentage> allowance, DatedRate<YouthWageScale>? youth)
    {
        var lines = new List<DerivationLine>();
        decimal Line(string description, decimal euros, string source)
        {
            lines.Add(new DerivationLine(description, euros, source));
            return euros;
        }

        var minimum = Line("Minimumloon per maand (WML)", wage.Value.Value, wage.Source);
        if (youth is not null && terms.Age is { } age && youth.Value.At(age) is { } part)
            minimum = Line(string.Create(Dutch, $"Minimumloon bij {age} jaar: {part} daarvan, afgerond op centen"), Euro.Round(minimum * part.Fraction).Value, youth.Source);
        var gross = Line($"WML met {allowance.Value} vakantiebijslag", minimum * (1 + allowance.Value.Fraction), allowance.Source);
        decimal subsidy;
        if (terms.WageValue is { } wageValue)
        {
            var worth = Line($"Loonwaarde {wageValue} met vakantiebijslag, afgerond op centen", Euro.Round(gross * wageValue.Fraction).Value, "Participatiewet 10d.4");
            var shortfall = Line("WML met vakantiebijslag min loonwaarde", gross - worth, "Participatiewet 10d.4");
            var most = Line("Hoogstens 70% van WML met vakantiebijslag", gross * Cap, "Participatiewet 10d.4");
            subsidy = Line("Het laagste van die twee", Math.Min(shortfall, most), "Participatiewet 10d.4");
        }
        else
        {
            subsidy = Line("Forfait: 50% van WML met vakantiebijslag", gross * Forfait, "Participatiewet 10d.5");
        }

        var withCosts = Line($"Met {costs.Value} werkgeverslasten", subsidy * (1 + costs.Value.Fraction), costs.Source);
        var hours = string.Create(Dutch, $"{terms.Hours} van {terms.FullTimeHours} uur");
        var perMonth = Euro.Round(withCosts * terms.Hours.Value / terms.FullTimeHours.Value);
        Line($"Naar rato: {hours}, afgerond op centen", perMonth.Value, "Participatiewet 10d.4");
        return new WageSubsidyAmount(perMonth, lines);
    }

    private static DatedRate<T>? Find<T>(DatedRates<T> rates, T? given, DateOnly day)
        where T : struct => given is { } value ? new DatedRate<T>(day, value, "Opgegeven bij de berekening") : rates.TryFind(day, out var rate) ? rate : null;

    private static FieldError TooEarly(string field, DateOnly start) =>
        new(field, string.Create(Dutch, $"Voor deze peildatum is dit niet bekend. Geef het zelf, of kies een peildatum vanaf {start:d MMMM yyyy}."));
}
