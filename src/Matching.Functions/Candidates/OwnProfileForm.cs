using System.Globalization;
using Matching.Application.Candidates;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Work;
using Matching.Functions.Work;

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

    /// <summary>The values that stand for means of travel.</summary>
    public static IReadOnlyList<(string Value, TravelMeans Means)> Travel { get; } =
    [
        ("lopend", TravelMeans.Walking),
        ("fiets", TravelMeans.Bicycle),
        ("openbaarVervoer", TravelMeans.PublicTransport),
        ("brommer", TravelMeans.Moped),
        ("auto", TravelMeans.Car),
    ];

    public string this[string name] => _fields.GetValueOrDefault(name, "").Trim();

    /// <summary>What was sent.</summary>
    public static OwnProfileForm Of(IReadOnlyDictionary<string, string> fields) => new(fields);

    /// <summary>What is known, as it would be typed.</summary>
    /// <param name="own">What is known.</param>
    /// <param name="language">The language of the page, for numbers.</param>
    public static OwnProfileForm Of(OwnRecord own, MessageLanguage language)
    {
        var (profile, details) = (own.Candidate.Profile, own.Person.Details);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Phone] = details.Phone?.Value ?? "",
            [Email] = details.Email?.Value ?? "",
            [LeastHours] = profile.Hours is { } least ? WorkWords.Of(least.Minimum, language) : "",
            [MostHours] = profile.Hours is { } most ? WorkWords.Of(most.Maximum, language) : "",
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
    /// <param name="faults">Gets what is wrong, each with the name of its field.</param>
    public OwnProfileInput ToInput(SeenVersions seen, List<OwnProfileFault> faults)
    {
        PhoneNumber? phone = null;
        if (PhoneNumber.TryParse(this[Phone], out var number)) phone = number;
        else if (this[Phone].Length > 0) faults.Add(new(Phone, t => t.PhoneFault));
        EmailAddress? email = null;
        if (EmailAddress.TryParse(this[Email], out var address)) email = address;
        else if (this[Email].Length > 0) faults.Add(new(Email, t => t.EmailFault));
        if (!Prose.TryParse(this[Wishes], out var wishes)) faults.Add(new(Wishes, t => t.TooLong));
        return new(seen, phone, email, ReadHours(faults), ReadDays(), ReadFrom(faults), ReadTravel(faults), ReadAlone(), wishes);
    }

    private int? Number(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private HoursRange? ReadHours(List<OwnProfileFault> faults)
    {
        if (this[LeastHours].Length == 0 && this[MostHours].Length == 0) return null;
        WeeklyHours? Read(string name)
        {
            if (decimal.TryParse(this[name].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && WeeklyHours.TryCreate(hours, out var valid)) return valid;
            faults.Add(new(name, t => t.HoursFault));
            return null;
        }

        var (least, most) = (Read(LeastHours), Read(MostHours));
        if (least is null || most is null) return null;
        if (HoursRange.TryCreate(least.Value, most.Value) is { } range) return range;
        faults.Add(new(MostHours, t => t.HoursOrder));
        return null;
    }

    private Weekdays? ReadDays()
    {
        var days = DayFields.Select((name, i) => this[name].Length > 0 ? (Weekdays)(1 << i) : Weekdays.None).Aggregate(Weekdays.None, (all, day) => all | day);
        return days == Weekdays.None ? null : days;
    }

    private DateOnly? ReadFrom(List<OwnProfileFault> faults)
    {
        if (this[From].Length == 0) return null;
        if (DateOnly.TryParseExact(this[From], DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        faults.Add(new(From, t => t.DateFault));
        return null;
    }

    private TravelReach? ReadTravel(List<OwnProfileFault> faults)
    {
        if (this[Means].Length == 0 && this[Kilometres].Length == 0) return null;
        var means = Travel.Where(t => t.Value == this[Means]).Select(t => (TravelMeans?)t.Means).FirstOrDefault();
        if (means is null) faults.Add(new(Means, t => t.MeansFault));
        var reach = Number(Kilometres) is { } kilometres ? new TravelReach(means ?? TravelMeans.Walking, kilometres) : null;
        if (reach is { IsValid: true }) return means is null ? null : reach;
        faults.Add(new(Kilometres, t => t.KilometresFault));
        return null;
    }

    private bool? ReadAlone() => this[Alone] switch
    {
        "ja" => true,
        "nee" => false,
        _ => null,
    };
}

/// <summary>Something wrong with what was filled in.</summary>
/// <param name="Field">The field of the form.</param>
/// <param name="Message">What to do about it, in the language of the page.</param>
internal sealed record OwnProfileFault(string Field, Func<OwnProfileTexts, string> Message);
