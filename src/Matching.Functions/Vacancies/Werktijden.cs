using System.ComponentModel;
using System.Globalization;
using Matching.Domain.Work;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Vacancies;

/// <summary>When a working day begins and ends, as the API writes it.</summary>
[Description("Hoe laat een werkdag begint en eindigt.")]
public sealed record Werktijden
{
    /// <summary>When it begins.</summary>
    [Description("Begintijd, bijvoorbeeld 08:30.")]
    public required string Van { get; init; }

    /// <summary>When it ends.</summary>
    [Description("Eindtijd, bijvoorbeeld 17:00; voor de begintijd betekent: de volgende dag.")]
    public required string Tot { get; init; }

    internal static Werktijden From(DayTimes times) => new() { Van = Write(times.From), Tot = Write(times.Until) };

    internal DayTimes ToDomain(FieldErrors errors) =>
        new(errors.Parse<TimeOnly>("van", Van, TryRead, DayTimes.Requirement), errors.Parse<TimeOnly>("tot", Tot, TryRead, DayTimes.Requirement));

    /// <summary>A time as the API writes it: 08:30.</summary>
    internal static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Reads a time as the API writes it.</summary>
    internal static bool TryRead(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
