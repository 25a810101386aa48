using Matching.Azure.Storage;
using Matching.Domain.Grounds;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;

namespace Matching.Azure.Placements;

/// <summary>What a plan was made from, as it is stored: each contact as numbers, for every plan has a copy.</summary>
internal sealed class PlanTemplateRow
{
    public required Route Route { get; set; }

    public required GuidanceRegime Regime { get; set; }

    /// <summary>Of each contact: week, by, with, how, question.</summary>
    public required List<List<int>> Contacts { get; set; }

    /// <summary>Months between, with, how, question.</summary>
    public required List<int> Regular { get; set; }

    /// <summary>Months between, with, how, question.</summary>
    public required List<int> Light { get; set; }

    public required int LightFirstAfterWeeks { get; set; }

    public required List<decimal> HoursByYear { get; set; }

    public required int SilenceAfterWorkingDays { get; set; }

    public required int AnswerDays { get; set; }

    public required int MoveForwardWithinWorkingDays { get; set; }

    public static PlanTemplateRow Of(PlanTemplate template) => new()
    {
        Route = template.Route,
        Regime = template.Regime,
        Contacts = [.. template.Contacts.Select(c => (List<int>)[c.Week, (int)c.By, (int)c.With, (int)c.How, (int)c.Question])],
        Regular = Numbers(template.Regular),
        Light = Numbers(template.Light),
        LightFirstAfterWeeks = template.LightFirstAfterWeeks,
        HoursByYear = [.. template.HoursByYear.Select(p => p.Value)],
        SilenceAfterWorkingDays = template.SilenceAfterWorkingDays,
        AnswerDays = template.AnswerDays,
        MoveForwardWithinWorkingDays = template.MoveForwardWithinWorkingDays,
    };

    public PlanTemplate ToDomain()
    {
        var template = new PlanTemplate
        {
            Route = Route,
            Regime = Regime,
            Contacts = [.. Contacts.Select(Contact)],
            Regular = Recurring(Regular),
            Light = Recurring(Light),
            LightFirstAfterWeeks = LightFirstAfterWeeks,
            HoursByYear = [.. HoursByYear.Select(Percentage.Of)],
            SilenceAfterWorkingDays = SilenceAfterWorkingDays,
            AnswerDays = AnswerDays,
            MoveForwardWithinWorkingDays = MoveForwardWithinWorkingDays,
        };
        return template.Check().Count == 0 ? template : throw new FormatException("A template that no plan can be made from.");
    }

    private static List<int> Numbers(RecurringContact contact) => [contact.EveryMonths, (int)contact.With, (int)contact.How, (int)contact.Question];

    private static TemplateContact Contact(List<int> numbers) => numbers is [var week, var by, var with, var how, var question]
        ? new(week, RowValues.ToEnum<ContactBy>(by), RowValues.ToEnum<ContactWith>(with), RowValues.ToEnum<ContactHow>(how), RowValues.ToEnum<ContactQuestion>(question))
        : throw new FormatException("A contact of a template is five numbers.");

    private static RecurringContact Recurring(List<int> numbers) => numbers is [var months, var with, var how, var question]
        ? new(months, RowValues.ToEnum<ContactWith>(with), RowValues.ToEnum<ContactHow>(how), RowValues.ToEnum<ContactQuestion>(question))
        : throw new FormatException("A recurring contact of a template is four numbers.");
}
