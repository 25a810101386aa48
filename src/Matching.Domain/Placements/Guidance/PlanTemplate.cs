using System.Globalization;
using Matching.Domain.Grounds;
using Matching.Domain.Results;

namespace Matching.Domain.Placements.Guidance;

/// <summary>
/// What a guidance plan is made from, for a route and a regime. A plan keeps its own copy: changing the configuration changes no plan
/// that was made. Only a template for which <see cref="Check"/> finds nothing can become a plan.
/// </summary>
public sealed record PlanTemplate
{
    /// <summary>Longest time between two contacts until the recurring ones begin, in weeks: a quarter.</summary>
    public const int LongestGapInWeeks = 13;

    /// <summary>The week up to which a template names its contacts one by one.</summary>
    public const int LeastLastWeek = 52;

    /// <summary>The last week that a template can name.</summary>
    public const int MaximumWeek = 104;

    /// <summary>Longest time between two contacts after that, in months: a quarter.</summary>
    public const int LongestRegularInterval = 3;

    /// <summary>Longest time between two contacts after the professional stepped back, in months.</summary>
    public const int LongestLightInterval = 12;

    /// <summary>The route it is for.</summary>
    public required Route Route { get; init; }

    /// <summary>The regime it is for.</summary>
    public required GuidanceRegime Regime { get; init; }

    /// <summary>The contacts of the beginning: the first day, the first week, and on to at least week 52, never more than a quarter apart.</summary>
    public required IReadOnlyList<TemplateContact> Contacts { get; init; }

    /// <summary>The contacts after those, by the coach, for as long as guidance or subsidy lasts: every one to three months.</summary>
    public required RecurringContact Regular { get; init; }

    /// <summary>The contacts after the professional stepped back, by whoever took over: every one to twelve months. They end with the plan only.</summary>
    public required RecurringContact Light { get; init; }

    /// <summary>Weeks after stepping back in which the first of the light contacts is: 1 to 13.</summary>
    public required int LightFirstAfterWeeks { get; init; }

    /// <summary>
    /// Hours of guidance in each year, as a part of the hours worked, from the first year on; never more than the year before.
    /// The last one holds for the years after as well: guidance ends by a decision, not because a table does.
    /// </summary>
    public required IReadOnlyList<Percentage> HoursByYear { get; init; }

    /// <summary>Working days after which a question without an answer is noticed: 1 to 30.</summary>
    public int SilenceAfterWorkingDays { get; init; } = 5;

    /// <summary>Days after asking on which an answer is still taken: 14 to 90. The last of them is included.</summary>
    public int AnswerDays { get; init; } = 42;

    /// <summary>Working days from today within which a contact comes that is moved forward: 1 to 10.</summary>
    public int MoveForwardWithinWorkingDays { get; init; } = 5;

    /// <summary>Everything that is wrong with it, in Dutch; empty when it can become a plan.</summary>
    public IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        if (!Enum.IsDefined(Route)) errors.Add(new("route", "Deze route bestaat niet."));
        if (!Enum.IsDefined(Regime)) errors.Add(new("regime", "Kies geen, licht, midden of intensief."));
        CheckContacts(errors);
        CheckRecurring("daarna", Regular, LongestRegularInterval, "Geef na het laatste genoemde contact om de 1 tot 3 maanden een contact.", errors);
        CheckRecurring("licht", Light, LongestLightInterval, "Geef na het afbouwen om de 1 tot 12 maanden een contact.", errors);
        Require(LightFirstAfterWeeks is >= 1 and <= LongestGapInWeeks, "lichtEersteNaWeken", "Geef het eerste lichte contact 1 tot 13 weken na het afbouwen.", errors);
        Require(HoursByYear.Count is >= 1 and <= 20, "urenPerJaar", "Geef voor 1 tot 20 jaren welk deel van de gewerkte uren begeleiding is.", errors);
        Require(HoursByYear.Zip(HoursByYear.Skip(1)).All(pair => pair.First >= pair.Second), "urenPerJaar", "De begeleiding wordt per jaar niet meer.", errors);
        Require(SilenceAfterWorkingDays is >= 1 and <= 30, "stilteNaWerkdagen", "Geef 1 tot 30 werkdagen.", errors);
        Require(AnswerDays is >= 14 and <= 90, "antwoordDagen", "Geef 14 tot 90 dagen.", errors);
        Require(MoveForwardWithinWorkingDays is >= 1 and <= 10, "naarVorenBinnenWerkdagen", "Geef 1 tot 10 werkdagen.", errors);
        return errors;
    }

    private static void Require(bool condition, string field, string message, List<FieldError> errors)
    {
        if (!condition) errors.Add(new(field, message));
    }

    private static void CheckRecurring(string field, RecurringContact contact, int longest, string message, List<FieldError> errors)
    {
        Require(contact.EveryMonths >= 1 && contact.EveryMonths <= longest, field, message, errors);
        Require(
            Enum.IsDefined(contact.With) && Enum.IsDefined(contact.How) && Enum.IsDefined(contact.Question),
            field,
            "Geef met wie, hoe en welke vraag.",
            errors);
    }

    private void CheckContacts(List<FieldError> errors)
    {
        for (var i = 0; i < Contacts.Count; i++)
        {
            var contact = Contacts[i];
            var field = string.Create(CultureInfo.InvariantCulture, $"contactmomenten[{i}]");
            Require(contact.Week is >= 0 and <= MaximumWeek, field, "Geef een week van 0 (de eerste dag) tot en met 104.", errors);
            Require(
                Enum.IsDefined(contact.By) && Enum.IsDefined(contact.With) && Enum.IsDefined(contact.How) && Enum.IsDefined(contact.Question),
                field,
                "Geef wie, met wie, hoe en welke vraag.",
                errors);
            if (i == 0) continue;
            var gap = (long)contact.Week - Contacts[i - 1].Week;
            Require(gap > 0, field, "De weken staan niet op volgorde, of een week staat er twee keer.", errors);
            Require(gap <= LongestGapInWeeks, field, "Tussen dit contact en het vorige zit meer dan een kwartaal.", errors);
        }

        Require(Contacts.Any(c => c.Week == 0), "contactmomenten", "Er is geen contact op de eerste dag (week 0).", errors);
        Require(Contacts.Any(c => c.Week == 1), "contactmomenten", "Er is geen contact in de eerste week (week 1).", errors);
        Require(
            Contacts.Any(c => c.Week >= LeastLastWeek),
            "contactmomenten",
            "De contacten stoppen voor week 52. Noem ze tot en met week 52 of later.",
            errors);
    }
}
