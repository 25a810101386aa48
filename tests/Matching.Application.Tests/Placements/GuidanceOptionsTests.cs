using Matching.Application.Placements;
using Matching.Domain;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Results;

namespace Matching.Application.Tests.Placements;

public sealed class GuidanceOptionsTests
{
    private static readonly Id<Municipality> Voorst = Id<Municipality>.Parse("gem-1");

    private static PlanTemplateOptions Plain() => new() { Municipality = "gem-1", Route = "sheltered", Regime = "Intensive" };

    private static Result<PlanTemplates> Read(params PlanTemplateOptions[] templates)
    {
        var options = new GuidanceOptions();
        foreach (var template in templates) options.Templates.Add(template);
        return options.ToTemplates();
    }

    private static IEnumerable<(string Field, string Message)> Errors(params PlanTemplateOptions[] templates) =>
        Assert.IsType<Failure.Invalid>(Read(templates).Failure).Errors.Select(e => (e.Field, e.Message));

    private static ContactOptions Contact(int? week, string how = "message") => new() { Week = week, With = "Both", How = how, Question = "GoingWell" };

    [Fact]
    public void NothingGivenIsTheDefault() =>
        Assert.Equal(42, Read().Value.For(Voorst, Route.Sheltered, GuidanceRegime.Intensive).AnswerDays);

    [Fact]
    public void WhatIsGivenTakesThePlaceOfTheDefaultAndNothingElse()
    {
        var options = Plain();
        options.AnswerDays = 20;
        options.SilenceAfterWorkingDays = 3;
        options.MoveForwardWithinWorkingDays = 2;
        options.LightFirstAfterWeeks = 2;
        options.Light = new() { EveryMonths = 4, With = "Candidate", How = "Call", Question = "Review" };
        options.HoursByYear.Add("20");
        options.HoursByYear.Add("7.5");
        foreach (var week in new[] { 0, 1, 13, 26, 39, 52 }) options.Contacts.Add(Contact(week));
        var template = Read(options).Value.For(Voorst, Route.Sheltered, GuidanceRegime.Intensive);
        Assert.Equal((20, 3, 2, 2), (template.AnswerDays, template.SilenceAfterWorkingDays, template.MoveForwardWithinWorkingDays, template.LightFirstAfterWeeks));
        Assert.Equal(new RecurringContact(4, ContactWith.Candidate, ContactHow.Call, ContactQuestion.Review), template.Light);
        Assert.Equal([Percentage.Of(20), Percentage.Of(7.5m)], template.HoursByYear);
        Assert.Equal(new TemplateContact(13, ContactBy.Coach, ContactWith.Both, ContactHow.Message, ContactQuestion.GoingWell), template.Contacts[2]);
        Assert.Equal(DefaultTemplates.For(Route.Sheltered, GuidanceRegime.Intensive).Regular, template.Regular);
    }

    [Fact]
    public void EveryValueThatCannotBeReadIsNamedByItsSetting()
    {
        var options = new PlanTemplateOptions { Municipality = "Voorst!", Route = "4", Regime = "zwaar", Regular = new() { With = "Both", How = "Visit", Question = "Review" } };
        options.Contacts.Add(Contact(null, "fax"));
        options.HoursByYear.Add("7,5");
        var errors = Errors(Plain(), options).ToList();
        Assert.Equal(
            [
                "Templates:1:Municipality", "Templates:1:Route", "Templates:1:Regime", "Templates:1:Contacts:0:Week", "Templates:1:Contacts:0:How",
                "Templates:1:HoursByYear:0", "Templates:1:Regular:EveryMonths",
            ],
            errors.Select(e => e.Field));
        Assert.Contains(("Templates:1:Contacts:0:How", "Kies Message, Call of Visit."), errors);
    }

    [Fact]
    public void GapsAreRefusedWithTheirReason()
    {
        var options = Plain();
        foreach (var week in new[] { 0, 2, 13, 27, 39, 52 }) options.Contacts.Add(Contact(week));
        Assert.Equal(
            [
                ("Templates[0].contactmomenten[3]", "Tussen dit contact en het vorige zit meer dan een kwartaal."),
                ("Templates[0].contactmomenten", "Er is geen contact in de eerste week (week 1)."),
            ],
            Errors(options));
    }

    [Fact]
    public void TwoForTheSameAreRefused() => Assert.Equal(["Templates[1]"], Errors(Plain(), Plain()).Select(e => e.Field));
}
