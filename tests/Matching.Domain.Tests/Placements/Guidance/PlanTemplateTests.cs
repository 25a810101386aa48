using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Results;

namespace Matching.Domain.Tests.Placements.Guidance;

public sealed class PlanTemplateTests
{
    private static readonly PlanTemplate Good = PlanSample.Template;

    public static TheoryData<Route, GuidanceRegime> Everyone { get; } = [];

    static PlanTemplateTests()
    {
        foreach (var route in Enum.GetValues<Route>())
        {
            foreach (var regime in Enum.GetValues<GuidanceRegime>()) Everyone.Add(route, regime);
        }
    }

    private static PlanTemplate Weeks(params int[] weeks) => Good with { Contacts = [.. weeks.Select(w => Good.Contacts[0] with { Week = w })] };

    private static PlanTemplate First(Func<TemplateContact, TemplateContact> change) =>
        Good with { Contacts = [change(Good.Contacts[0]), .. Good.Contacts.Skip(1)] };

    private static PlanTemplate Hours(params decimal[] hours) => Good with { HoursByYear = [.. hours.Select(Percentage.Of)] };

    private static void Refused(PlanTemplate template, string field, string words)
    {
        var errors = template.Check();
        Assert.Contains(errors, e => e.Field == field && e.Message.Contains(words, StringComparison.Ordinal));
        Assert.Equal(errors, Assert.IsType<Failure.Invalid>(GuidancePlan.Make(template, PlanSample.Start).Failure).Errors);
        Assert.IsType<Failure.Invalid>(PlanSample.Plan().ChangeRegime(template, PlanSample.Start).Failure);
    }

    public sealed class Check
    {
        [Theory]
        [InlineData("contactmomenten", "eerste dag", 1, 2, 13, 26, 39, 52)]
        [InlineData("contactmomenten", "eerste week", 0, 2, 13, 26, 39, 52)]
        [InlineData("contactmomenten", "week 52", 0, 1, 13, 26, 39, 51)]
        [InlineData("contactmomenten[3]", "kwartaal", 0, 1, 13, 27, 39, 52)]
        [InlineData("contactmomenten[4]", "kwartaal", 0, 1, 13, 26, 52)]
        [InlineData("contactmomenten[3]", "volgorde", 0, 1, 13, 4, 17, 30, 43, 52)]
        [InlineData("contactmomenten[2]", "twee keer", 0, 1, 1, 13, 26, 39, 52)]
        [InlineData("contactmomenten[0]", "week van 0", -1, 0, 1, 13, 26, 39, 52)]
        [InlineData("contactmomenten[9]", "tot en met 104", 0, 1, 13, 26, 39, 52, 65, 78, 91, 105)]
        [InlineData("contactmomenten[2]", "kwartaal", 0, 1, int.MaxValue)]
        [InlineData("contactmomenten[1]", "volgorde", int.MaxValue, int.MinValue)]
        [InlineData("contactmomenten", "eerste dag")]
        public void FindsGapsInTheWeeks(string field, string words, params int[] weeks) => Refused(Weeks(weeks), field, words);

        [Fact]
        public void FindsARhythmThatIsMissingOrTooSlow()
        {
            Refused(Good with { Regular = Good.Regular with { EveryMonths = 0 } }, "daarna", "1 tot 3");
            Refused(Good with { Regular = Good.Regular with { EveryMonths = 4 } }, "daarna", "1 tot 3");
            Refused(Good with { Light = Good.Light with { EveryMonths = 0 } }, "licht", "1 tot 12");
            Refused(Good with { Light = Good.Light with { EveryMonths = 13 } }, "licht", "1 tot 12");
            Refused(Good with { LightFirstAfterWeeks = 0 }, "lichtEersteNaWeken", "1 tot 13");
            Refused(Good with { LightFirstAfterWeeks = 14 }, "lichtEersteNaWeken", "1 tot 13");
        }

        [Fact]
        public void FindsValuesThatDoNotExist()
        {
            Refused(Good with { Route = (Route)9 }, "route", "bestaat niet");
            Refused(Good with { Regime = (GuidanceRegime)9 }, "regime", "Kies");
            Refused(First(c => c with { By = (ContactBy)9 }), "contactmomenten[0]", "wie");
            Refused(First(c => c with { With = (ContactWith)9 }), "contactmomenten[0]", "wie");
            Refused(First(c => c with { How = (ContactHow)9 }), "contactmomenten[0]", "hoe");
            Refused(First(c => c with { Question = (ContactQuestion)99 }), "contactmomenten[0]", "vraag");
            Refused(Good with { Regular = Good.Regular with { How = (ContactHow)9 } }, "daarna", "hoe");
            Refused(Good with { Light = Good.Light with { With = (ContactWith)9 } }, "licht", "met wie");
        }

        [Fact]
        public void FindsHoursThatGrowOrAreMissing()
        {
            Refused(Hours(), "urenPerJaar", "Geef");
            Refused(Hours(5m, 6m), "urenPerJaar", "niet meer");
        }

        [Theory]
        [InlineData(0, 42, 5, "stilteNaWerkdagen")]
        [InlineData(31, 42, 5, "stilteNaWerkdagen")]
        [InlineData(5, 13, 5, "antwoordDagen")]
        [InlineData(5, 91, 5, "antwoordDagen")]
        [InlineData(5, 42, 0, "naarVorenBinnenWerkdagen")]
        [InlineData(5, 42, 11, "naarVorenBinnenWerkdagen")]
        public void FindsTermsOutOfRange(int silence, int answer, int forward, string field) =>
            Refused(Good with { SilenceAfterWorkingDays = silence, AnswerDays = answer, MoveForwardWithinWorkingDays = forward }, field, "Geef");

        [Fact]
        public void TakesTheLongestGapsThatAreAllowed() => Assert.Empty(Weeks(0, 1, 14, 27, 40, 53).Check());
    }

    public sealed class Defaults
    {
        [Theory]
        [MemberData(nameof(Everyone), MemberType = typeof(PlanTemplateTests))]
        public void AreForEveryRouteAndRegimeWithoutGaps(Route route, GuidanceRegime regime)
        {
            var template = DefaultTemplates.For(route, regime);
            Assert.Equal((route, regime), (template.Route, template.Regime));
            Assert.Empty(template.Check());
            Assert.Equal([0, 1, 2, 4, 8, 13, 26, 39, 52], template.Contacts.Select(c => c.Week));
            Assert.Equal(3, template.Regular.EveryMonths);
        }

        [Theory]
        [MemberData(nameof(Everyone), MemberType = typeof(PlanTemplateTests))]
        public void AskTheCandidateAtEveryContactAndTheEmployerWithinTheFirstWeek(Route route, GuidanceRegime regime)
        {
            var contacts = DefaultTemplates.For(route, regime).Contacts;
            Assert.DoesNotContain(contacts, c => c.With == ContactWith.Employer);
            Assert.Contains(contacts, c => c is { Week: <= 1, With: ContactWith.Both });
        }

        [Fact]
        public void MeetSomebodyMoreOftenTheMoreIntensiveTheRegime()
        {
            var visits = Enum.GetValues<GuidanceRegime>()
                .Select(regime => DefaultTemplates.For(Route.Supported, regime).Contacts.Count(c => c.How != ContactHow.Message));
            Assert.Equal(visits.Order().Distinct(), visits);
        }
    }

    public sealed class ForAMunicipality
    {
        private static readonly Id<Municipality> One = Id<Municipality>.Parse("gem-1");
        private static readonly Id<Municipality> Other = Id<Municipality>.Parse("gem-2");

        [Fact]
        public void ItsOwnComesBeforeThatForAllAndThatBeforeTheDefault()
        {
            var own = Good with { AnswerDays = 20 };
            var all = Good with { AnswerDays = 30 };
            var templates = PlanTemplates.Create([(null, all), (One, own)]).Value;
            Assert.Equal(20, templates.For(One, Good.Route, Good.Regime).AnswerDays);
            Assert.Equal(30, templates.For(Other, Good.Route, Good.Regime).AnswerDays);
            Assert.Equal(42, templates.For(One, Route.Wsw, Good.Regime).AnswerDays);
            Assert.Equal(42, PlanTemplates.Defaults.For(One, Good.Route, Good.Regime).AnswerDays);
        }

        [Fact]
        public void TwoForTheSameAreRefused() => Assert.Equal(
            ["[2]"],
            Assert.IsType<Failure.Invalid>(PlanTemplates.Create([(One, Good), (Other, Good), (One, Good)]).Failure).Errors.Select(e => e.Field));

        [Fact]
        public void OneWithGapsIsRefusedByItsPlaceInTheList() => Assert.Contains(
            Assert.IsType<Failure.Invalid>(PlanTemplates.Create([(One, Good), (null, Weeks(0, 2, 52))]).Failure).Errors,
            e => e.Field == "[1].contactmomenten");
    }
}
