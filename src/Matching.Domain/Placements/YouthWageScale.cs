namespace Matching.Domain.Placements;

/// <summary>Which part of the adult's minimum wage holds at which age (Besluit minimumjeugdloonregeling).</summary>
public sealed class YouthWageScale
{
    /// <summary>The youngest for whom there is a minimum wage.</summary>
    public const int Youngest = 15;

    /// <summary>The age from which the whole minimum wage holds.</summary>
    public const int Adult = 21;

    private readonly IReadOnlyList<Percentage> _byAge;

    /// <summary>Takes the percentages by age.</summary>
    /// <exception cref="ArgumentException">An age from <see cref="Youngest"/> to below <see cref="Adult"/> is missing, or another is named.</exception>
    public YouthWageScale(IReadOnlyDictionary<int, Percentage> byAge)
    {
        ArgumentNullException.ThrowIfNull(byAge);
        var ages = Enumerable.Range(Youngest, Adult - Youngest).ToList();
        if (!ages.Order().SequenceEqual(byAge.Keys.Order())) throw new ArgumentException("Geef een percentage voor elke leeftijd van 15 tot en met 20 jaar, en voor geen andere.", nameof(byAge));
        _byAge = [.. ages.Select(age => byAge[age])];
    }

    /// <summary>The percentages from <see cref="Youngest"/> on.</summary>
    public IReadOnlyList<Percentage> ByAge => _byAge;

    /// <summary>The part at an age in full years; null below <see cref="Youngest"/>, where no minimum wage holds.</summary>
    public Percentage? At(int age) => age switch
    {
        < Youngest => null,
        < Adult => _byAge[age - Youngest],
        _ => Percentage.Of(100),
    };

    /// <summary>The full years that somebody has lived on a day; a birthday counts from the day itself, and in a common year 28 February is that of 29 February.</summary>
    public static int AgeOn(DateOnly birthDate, DateOnly day)
    {
        var years = day.Year - birthDate.Year;
        return years > 0 && birthDate.AddYears(years) > day ? years - 1 : years;
    }

    /// <summary>The birthdays on which the minimum wage for somebody's age can change, oldest first.</summary>
    public static IReadOnlyList<DateOnly> Birthdays(DateOnly birthDate) =>
        [.. Enumerable.Range(Youngest, Adult - Youngest + 1).Select(birthDate.AddYears)];
}
