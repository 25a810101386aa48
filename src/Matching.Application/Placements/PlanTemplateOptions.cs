using System.Globalization;
using Matching.Domain;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Results;

namespace Matching.Application.Placements;

/// <summary>A template of a guidance plan. What is not given is as the default for that route and regime has it.</summary>
public sealed class PlanTemplateOptions
{
    /// <summary>Id of the municipality; empty for all of them.</summary>
    public string? Municipality { get; set; }

    /// <summary>Name of a <see cref="Domain.Grounds.Route"/>.</summary>
    public string? Route { get; set; }

    /// <summary>Name of a <see cref="GuidanceRegime"/>.</summary>
    public string? Regime { get; set; }

    /// <summary>The contacts of the beginning, all of them; none for the default's.</summary>
    public IList<ContactOptions> Contacts { get; } = [];

    /// <summary>The contacts after those.</summary>
    public RecurringContactOptions? Regular { get; set; }

    /// <summary>The contacts after the professional stepped back.</summary>
    public RecurringContactOptions? Light { get; set; }

    /// <summary>Weeks after stepping back of the first of those.</summary>
    public int? LightFirstAfterWeeks { get; set; }

    /// <summary>Percents of the hours worked, in each year, with a decimal point: <c>7.5</c>; none for the default's.</summary>
    public IList<string> HoursByYear { get; } = [];

    /// <summary>Working days after which a question without an answer is noticed.</summary>
    public int? SilenceAfterWorkingDays { get; set; }

    /// <summary>Days after asking on which an answer is still taken.</summary>
    public int? AnswerDays { get; set; }

    /// <summary>Working days from today within which a contact comes that is moved forward.</summary>
    public int? MoveForwardWithinWorkingDays { get; set; }

    /// <summary>Reads it, or adds what is wrong and gives null.</summary>
    internal (Id<Municipality>? Municipality, PlanTemplate Template)? Read(string at, List<FieldError> errors)
    {
        var before = errors.Count;
        Id<Municipality>? municipality = null;
        if (!string.IsNullOrWhiteSpace(Municipality))
        {
            if (Id<Municipality>.TryParse(Municipality, out var id)) municipality = id;
            else errors.Add(new($"{at}:{nameof(Municipality)}", Id<Municipality>.Requirement));
        }

        var route = Setting.Read<Route>($"{at}:{nameof(Route)}", Route, errors);
        var regime = Setting.Read<GuidanceRegime>($"{at}:{nameof(Regime)}", Regime, errors);
        List<TemplateContact> contacts =
            [.. Contacts.Select((contact, i) => contact.Read(string.Create(CultureInfo.InvariantCulture, $"{at}:{nameof(Contacts)}:{i}"), errors))];
        List<Percentage> hours =
            [.. HoursByYear.Select((text, i) => Percents(string.Create(CultureInfo.InvariantCulture, $"{at}:{nameof(HoursByYear)}:{i}"), text, errors))];
        var regular = Regular?.Read($"{at}:{nameof(Regular)}", errors);
        var light = Light?.Read($"{at}:{nameof(Light)}", errors);
        if (errors.Count > before) return null;

        var template = DefaultTemplates.For(route, regime);
        return (municipality, template with
        {
            Contacts = contacts.Count > 0 ? contacts : template.Contacts,
            Regular = regular ?? template.Regular,
            Light = light ?? template.Light,
            LightFirstAfterWeeks = LightFirstAfterWeeks ?? template.LightFirstAfterWeeks,
            HoursByYear = hours.Count > 0 ? hours : template.HoursByYear,
            SilenceAfterWorkingDays = SilenceAfterWorkingDays ?? template.SilenceAfterWorkingDays,
            AnswerDays = AnswerDays ?? template.AnswerDays,
            MoveForwardWithinWorkingDays = MoveForwardWithinWorkingDays ?? template.MoveForwardWithinWorkingDays,
        });
    }

    private static Percentage Percents(string at, string text, List<FieldError> errors)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && Percentage.TryCreate(value, out var percents))
            return percents;
        errors.Add(new(at, "Geef een percentage van 0 tot en met 100 met een punt, bijvoorbeeld 7.5."));
        return default;
    }
}

/// <summary>A contact of the beginning.</summary>
public sealed class ContactOptions
{
    /// <summary>Whole weeks after the first day, from 0; has to be given.</summary>
    public int? Week { get; set; }

    /// <summary>Name of a <see cref="ContactBy"/>; empty for the coach.</summary>
    public string? By { get; set; }

    /// <summary>Name of a <see cref="ContactWith"/>.</summary>
    public string? With { get; set; }

    /// <summary>Name of a <see cref="ContactHow"/>.</summary>
    public string? How { get; set; }

    /// <summary>Name of a <see cref="ContactQuestion"/>.</summary>
    public string? Question { get; set; }

    internal TemplateContact Read(string at, List<FieldError> errors)
    {
        if (Week is null) errors.Add(new($"{at}:{nameof(Week)}", "Geef een week: 0 is de eerste dag."));
        return new(
            Week ?? 0,
            string.IsNullOrWhiteSpace(By) ? ContactBy.Coach : Setting.Read<ContactBy>($"{at}:{nameof(By)}", By, errors),
            Setting.Read<ContactWith>($"{at}:{nameof(With)}", With, errors),
            Setting.Read<ContactHow>($"{at}:{nameof(How)}", How, errors),
            Setting.Read<ContactQuestion>($"{at}:{nameof(Question)}", Question, errors));
    }
}

/// <summary>A contact that comes again and again.</summary>
public sealed class RecurringContactOptions
{
    /// <summary>Months between one and the next; has to be given.</summary>
    public int? EveryMonths { get; set; }

    /// <summary>Name of a <see cref="ContactWith"/>.</summary>
    public string? With { get; set; }

    /// <summary>Name of a <see cref="ContactHow"/>.</summary>
    public string? How { get; set; }

    /// <summary>Name of a <see cref="ContactQuestion"/>.</summary>
    public string? Question { get; set; }

    internal RecurringContact Read(string at, List<FieldError> errors)
    {
        if (EveryMonths is null) errors.Add(new($"{at}:{nameof(EveryMonths)}", "Geef om de hoeveel maanden."));
        return new(
            EveryMonths ?? 0,
            Setting.Read<ContactWith>($"{at}:{nameof(With)}", With, errors),
            Setting.Read<ContactHow>($"{at}:{nameof(How)}", How, errors),
            Setting.Read<ContactQuestion>($"{at}:{nameof(Question)}", Question, errors));
    }
}
