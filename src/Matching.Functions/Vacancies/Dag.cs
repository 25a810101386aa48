using Matching.Domain.Work;

namespace Matching.Functions.Vacancies;

/// <summary>A day of the week, as the API writes it.</summary>
public enum Dag
{
    /// <summary>Maandag.</summary>
    Ma = Weekdays.Monday,

    /// <summary>Dinsdag.</summary>
    Di = Weekdays.Tuesday,

    /// <summary>Woensdag.</summary>
    Wo = Weekdays.Wednesday,

    /// <summary>Donderdag.</summary>
    Do = Weekdays.Thursday,

    /// <summary>Vrijdag.</summary>
    Vr = Weekdays.Friday,

    /// <summary>Zaterdag.</summary>
    Za = Weekdays.Saturday,

    /// <summary>Zondag.</summary>
    Zo = Weekdays.Sunday,
}

/// <summary>Days between contract and domain.</summary>
internal static class Dagen
{
    public static Weekdays ToDomain(IEnumerable<Dag> days) => days.Aggregate(Weekdays.None, (all, day) => all | (Weekdays)day);

    public static IReadOnlyList<Dag> From(Weekdays days) => [.. Enum.GetValues<Dag>().Where(day => days.HasFlag((Weekdays)day))];
}
