using System.Globalization;
using Matching.Application.Candidates;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Work;

namespace Matching.Functions.Candidates;

/// <summary>The fields of the own profile's form, as they are typed.</summary>
internal sealed class OwnProfileForm
{
    public const string Action = "actie";
    public const string ProfileVersion = "versie";
    public const string PersonVersion = "versiePersoon";
    public const string Phone = "telefoon";
    public const string Email = "email";
    public const string LeastHours = "urenMinimum";
    public const string MostHours = "urenMaximum";
    public const string From = "vanaf";
    public const string Means = "vervoer";
    public const string Kilometres = "kilometers";
    public const string Alone = "alleen";
    public const string Wishes = "wensen";
    public const string Can = "kunnen";
    public const string Proposal = "voorstel";

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"];

    private readonly IReadOnlyDictionary<string, string> _fields;

    private OwnProfileForm(IReadOnlyDictionary<string, string> fields) => _fields = fields;

    /// <summary>Names of the fields for the days, Monday first.</summary>
    public static IReadOnlyList<string> DayFields { get; } = [.. WeekdaysExtensions.DutchNames.Select(name => "dag-" + name)];

    /// <summary>Names of the fields for what was understood.</summary>
    public static IReadOnlyList<string> ConceptFields { get; } =
        [.. Enumerable.Range(1, OwnProfile.MostAtOnce).Select(i => string.Create(CultureInfo.InvariantCulture, $"competentie-{i}"))];

    /// <summary>Every field.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Action, ProfileVersion, PersonVersion, Phone, Email, LeastHours, MostHours, .. DayFields, From, Means, Kilometres, Alone, Wishes, Can, .. ConceptFields, Proposal,
    ];

    /// <summary>Means of travel with their words.</summary>
    public static IReadOnlyList<(string Value, string Text, TravelMeans Means)> Travel { get; } =
    [
        ("lopend", "Lopend", TravelMeans.Walking),
        ("fiets", "Met de fiets", TravelMeans.Bicycle),
        ("openbaarVervoer", "Met bus of trein", TravelMeans.PublicTransport),
        ("brommer", "Met de brommer", TravelMeans.Moped),
        ("auto", "Met de auto", TravelMeans.Car),
    ];

    public string this[string name] => _fields.GetValueOrDefault(name, "").Trim();

    /// <summary>What was sent.</summary>
    public static OwnProfileForm Of(IReadOnlyDictionary<string, string> fields) => new(fields);

    /// <summary>What is known, as it would be typed.</summary>
    public static OwnProfileForm Of(OwnRecord own)
    {
        var (profile, details) = (own.Candidate.Profile, own.Person.Details);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Phone] = details.Phone?.Value ?? "",
            [Email] = details.Email?.Value ?? "",
            [LeastHours] = profile.Hours?.Minimum.ToString() ?? "",
            [MostHours] = profile.Hours?.Maximum.ToString() ?? "",
            [From] = profile.AvailableFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            [Means] = Travel.Where(t => t.Means == profile.Travel?.Means).Select(t => t.Value).FirstOrDefault(""),
            [Kilometres] = profile.Travel?.MaximumKilometres.ToString(CultureInfo.InvariantCulture) ?? "",
            [Alone] = profile.TravelsAlone switch { true => "ja", false => "nee", null => "" },
            [Wishes] = profile.Wishes.Value,
        };
        for (var i = 0; i < DayFields.Count; i++)
        {
            if (profile.Days?.HasFlag((Weekdays)(1 << i)) == true) fields[DayFields[i]] = "ja";
        }

        return new(fields);
    }

    /// <summary>The versions that the page showed; null when the form has none.</summary>
    public SeenVersions? Seen() => Number(ProfileVersion) is { } profile && Number(PersonVersion) is { } person ? new(profile, person) : null;

    /// <summary>What was typed, read.</summary>
    /// <param name="seen">The versions that the page showed.</param>
    /// <param name="errors">Gets what is wrong, each with the name of its field.</param>
    public OwnProfileInput ToInput(SeenVersions seen, List<FieldError> errors)
    {
        PhoneNumber? phone = null;
        if (PhoneNumber.TryParse(this[Phone], out var number)) phone = number;
        else if (this[Phone].Length > 0) errors.Add(new(Phone, "Vul een telefoonnummer in, bijvoorbeeld 06 12345678."));
        EmailAddress? email = null;
        if (EmailAddress.TryParse(this[Email], out var address)) email = address;
        else if (this[Email].Length > 0) errors.Add(new(Email, "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl."));
        if (!Prose.TryParse(this[Wishes], out var wishes)) errors.Add(new(Wishes, "Deze tekst is te lang. Maak hem korter."));
        return new(seen, phone, email, ReadHours(errors), ReadDays(), ReadFrom(errors), ReadTravel(errors), ReadAlone(), wishes);
    }

    private int? Number(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private HoursRange? ReadHours(List<FieldError> errors)
    {
        if (this[LeastHours].Length == 0 && this[MostHours].Length == 0) return null;
        WeeklyHours? Read(string name)
        {
            if (decimal.TryParse(this[name].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && WeeklyHours.TryCreate(hours, out var valid)) return valid;
            errors.Add(new(name, "Vul een getal van 1 tot en met 40 in, bijvoorbeeld 20."));
            return null;
        }

        var (least, most) = (Read(LeastHours), Read(MostHours));
        if (least is null || most is null) return null;
        if (HoursRange.TryCreate(least.Value, most.Value) is { } range) return range;
        errors.Add(new(MostHours, "Dit getal moet hoger zijn dan het minste aantal uren, of gelijk."));
        return null;
    }

    private Weekdays? ReadDays()
    {
        var days = DayFields.Select((name, i) => this[name].Length > 0 ? (Weekdays)(1 << i) : Weekdays.None).Aggregate(Weekdays.None, (all, day) => all | day);
        return days == Weekdays.None ? null : days;
    }

    private DateOnly? ReadFrom(List<FieldError> errors)
    {
        if (this[From].Length == 0) return null;
        if (DateOnly.TryParseExact(this[From], DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        errors.Add(new(From, "Vul een datum in, bijvoorbeeld 1-7-2026."));
        return null;
    }

    private TravelReach? ReadTravel(List<FieldError> errors)
    {
        if (this[Means].Length == 0 && this[Kilometres].Length == 0) return null;
        var means = Travel.Where(t => t.Value == this[Means]).Select(t => (TravelMeans?)t.Means).FirstOrDefault();
        if (means is null) errors.Add(new(Means, "Kies hoe u reist."));
        var reach = Number(Kilometres) is { } kilometres ? new TravelReach(means ?? TravelMeans.Walking, kilometres) : null;
        if (reach is { IsValid: true }) return means is null ? null : reach;
        errors.Add(new(Kilometres, "Vul een getal van 1 tot en met 100 in."));
        return null;
    }

    private bool? ReadAlone() => this[Alone] switch
    {
        "ja" => true,
        "nee" => false,
        _ => null,
    };
}
