using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.Geography;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Conditions;

public sealed class HardConditionsTests
{
    // 8,993 steps of a hundred-thousandth of a degree along a meridian are 10,000 metres, rounded; one more is 10,001.
    private static readonly HardConditions Table = new(new PostalAreaCentres(
    [
        new(PostalArea.Of(7000), GeoPoint.Of(52.2, 6.0)),
        new(PostalArea.Of(7010), GeoPoint.Of(52.28993, 6.0)),
        new(PostalArea.Of(7011), GeoPoint.Of(52.28994, 6.0)),
        new(PostalArea.Of(7040), GeoPoint.Of(52.56, 6.0)),
    ]));

    public sealed class Hours
    {
        [Theory]
        [InlineData("16-24", "24-32", Verdict.Met)]
        [InlineData("16-24", "24.25-32", Verdict.NotMet)]
        [InlineData("16-24", "8-16", Verdict.Met)]
        [InlineData("16-24", "8-15.75", Verdict.NotMet)]
        [InlineData("16-24", "1-40", Verdict.Met)]
        [InlineData("16-24", "20-20", Verdict.Met)]
        [InlineData("40-40", "1-39.75", Verdict.NotMet)]
        [InlineData("16-24", "?", Verdict.Unknown)]
        public void Overlap(string offered, string wanted, Verdict verdict)
        {
            var outcome = Check(Sample.VacancyDetails with { Hours = Range(offered)! }, Sample.Profile with { Hours = Range(wanted) }, Condition.Hours);
            Assert.Equal(verdict, outcome.Verdict);
            Assert.Contains(Range(offered)!.ToString(), outcome.Reason, StringComparison.Ordinal);
            if (Range(wanted) is { } known) Assert.Contains(known.ToString(), outcome.Reason, StringComparison.Ordinal);
        }

        private static HoursRange? Range(string text) =>
            text == "?" ? null : HoursRange.Of(decimal.Parse(text.Split('-')[0], CultureInfo.InvariantCulture), decimal.Parse(text.Split('-')[1], CultureInfo.InvariantCulture));
    }

    public sealed class Days
    {
        [Theory]
        [InlineData("ma di wo do vr", 24, "ma di wo", Verdict.Met)]
        [InlineData("ma di wo do vr", 24, "ma di", Verdict.NotMet)]
        [InlineData("ma di wo do vr", 24.25, "ma di wo", Verdict.NotMet)]
        [InlineData("ma di wo do vr", 24, "wo vr za zo", Verdict.NotMet)]
        [InlineData("ma di wo do vr", 8, "vr", Verdict.Met)]
        [InlineData("ma di wo do vr", 8, "za zo", Verdict.NotMet)]
        [InlineData("ma", 1, "ma di wo do vr za zo", Verdict.Met)]
        [InlineData("za zo", 16, "za zo", Verdict.Met)]
        [InlineData("ma di wo do vr", 24, "?", Verdict.Unknown)]
        public void EnoughAreShared(string offered, double fewestHours, string possible, Verdict verdict)
        {
            var vacancy = Sample.VacancyDetails with { Hours = HoursRange.Of((decimal)fewestHours, 40), Days = Set(offered)!.Value };
            Assert.Empty(vacancy.Check());
            var outcome = Check(vacancy, Sample.Profile with { Days = Set(possible) }, Condition.Days);
            Assert.Equal(verdict, outcome.Verdict);
            Assert.Contains(vacancy.Days.ToDutchText(), outcome.Reason, StringComparison.Ordinal);
            if (Set(possible) is { } known) Assert.Contains((known & vacancy.Days).ToDutchText(), outcome.Reason, StringComparison.Ordinal);
        }

        private static Weekdays? Set(string text) =>
            text == "?" ? null : text.Split(' ').Aggregate(Weekdays.None, (sum, name) => WeekdaysExtensions.TryParseDutchName(name, out var day) ? sum | day : throw new FormatException(name));
    }

    public sealed class Availability
    {
        // Today is 1 July 2026.
        [Theory]
        [InlineData("2026-08-03", "2026-08-03", Verdict.Met, "3 augustus 2026")]
        [InlineData("2026-08-03", "2026-08-04", Verdict.NotMet, "3 augustus 2026")]
        [InlineData("2026-08-03", "2020-01-01", Verdict.Met, "3 augustus 2026")]
        [InlineData("?", "2026-07-01", Verdict.Met, "1 juli 2026")]
        [InlineData("?", "2026-07-02", Verdict.NotMet, "1 juli 2026")]
        [InlineData("2026-06-15", "2026-06-20", Verdict.Met, "1 juli 2026")]
        [InlineData("2026-06-15", "2026-07-02", Verdict.NotMet, "1 juli 2026")]
        [InlineData("2026-08-03", "?", Verdict.Unknown, "3 augustus 2026")]
        [InlineData("?", "?", Verdict.Unknown, "1 juli 2026")]
        public void ByTheFirstDay(string startsOn, string availableFrom, Verdict verdict, string said)
        {
            var outcome = Check(
                Sample.VacancyDetails with { StartsOn = Day(startsOn) }, Sample.Profile with { AvailableFrom = Day(availableFrom) }, Condition.Availability);
            Assert.Equal(verdict, outcome.Verdict);
            Assert.Contains(said, outcome.Reason, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("?", "2026-07-01")]
        [InlineData("2026-06-30", "2026-07-01")]
        [InlineData("2026-07-01", "2026-07-01")]
        [InlineData("2026-07-02", "2026-07-02")]
        public void WorkBeginsOnItsFirstDayButNeverInThePast(string startsOn, string first) =>
            Assert.Equal(Day(first), HardConditions.FirstDay(Sample.VacancyDetails with { StartsOn = Day(startsOn) }, Sample.Today));

        private static DateOnly? Day(string text) => text == "?" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public sealed class Travel
    {
        [Theory]
        [InlineData(7000, 7010, 10, Verdict.Met, "10 km van huis; de kandidaat kan tot 10 km")]
        [InlineData(7000, 7011, 10, Verdict.NotMet, "10,1 km van huis; de kandidaat kan tot 10 km")]
        [InlineData(7000, 7011, 11, Verdict.Met, "10,1 km van huis; de kandidaat kan tot 11 km")]
        [InlineData(7000, 7000, 1, Verdict.Met, "hemelsbreed 0 km")]
        [InlineData(7000, 7040, 40, Verdict.NotMet, "40,1 km van huis; de kandidaat kan tot 40 km")]
        [InlineData(7000, 7040, 41, Verdict.Met, "40,1 km van huis; de kandidaat kan tot 41 km")]
        [InlineData(7000, 7010, null, Verdict.Unknown, "Hoe ver kan deze kandidaat reizen? Het werk is hemelsbreed 10 km van huis.")]
        [InlineData(null, 7010, 10, Verdict.Unknown, "Waar woont deze kandidaat?")]
        [InlineData(8000, 7010, 10, Verdict.Unknown, "Waar woont deze kandidaat?")]
        [InlineData(7000, 8000, 10, Verdict.Unknown, "8000 AB")]
        [InlineData(null, 8000, null, Verdict.Unknown, "Waar woont deze kandidaat?")]
        public void WithinReach(int? home, int work, int? kilometres, Verdict verdict, string said)
        {
            var profile = Sample.Profile with
            {
                Home = home is { } area ? PostalArea.Of(area) : null,
                Travel = kilometres is { } most ? new(TravelMeans.Bicycle, most) : null,
            };
            var outcome = Check(Sample.VacancyDetails with { Workplace = PostalCode.Parse($"{work} AB") }, profile, Condition.Travel);
            Assert.Equal(verdict, outcome.Verdict);
            Assert.Contains(said, outcome.Reason, StringComparison.Ordinal);
        }
    }

    public sealed class Starts
    {
        [Theory]
        [InlineData("07:00-15:00", "?", Verdict.Met, "km van huis")]
        [InlineData("06:59-15:00", "?", Verdict.Unknown, "Kan deze kandidaat zo vroeg op het werk zijn? Het werk begint om 06.59 uur.")]
        [InlineData("06:30-15:00", "06:30", Verdict.Met, "km van huis")]
        [InlineData("06:30-15:00", "06:31", Verdict.NotMet, "Het werk begint om 06.30 uur; de kandidaat kan vanaf 06.31 uur beginnen.")]
        [InlineData("10:00-15:00", "10:01", Verdict.NotMet, "de kandidaat kan vanaf 10.01 uur")]
        [InlineData("22:00-06:00", "09:00", Verdict.Met, "km van huis")]
        [InlineData("?", "?", Verdict.Met, "km van huis")]
        [InlineData("?", "08:30", Verdict.Unknown, "Hoe laat begint het werk? De kandidaat kan niet voor 08.30 uur beginnen.")]
        public void NotTooEarly(string times, string earliest, Verdict verdict, string said) => AssertSaid(
            verdict,
            said,
            Sample.VacancyDetails with { Times = times == "?" ? null : new(Time(times.Split('-')[0]), Time(times.Split('-')[1])) },
            Sample.Profile with { EarliestStart = earliest == "?" ? null : Time(earliest) },
            Condition.Travel);

        private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
    }

    public sealed class Company
    {
        [Theory]
        [InlineData(true, null, Verdict.Met, "km van huis")]
        [InlineData(true, false, Verdict.Met, "km van huis")]
        [InlineData(false, true, Verdict.Met, "km van huis")]
        [InlineData(null, true, Verdict.Met, "km van huis")]
        [InlineData(false, false, Verdict.NotMet, "De kandidaat kan niet alleen reizen, en er is geen vervoer naar het werk.")]
        [InlineData(false, null, Verdict.Unknown, "De kandidaat kan niet alleen reizen. Is er vervoer, of kan iemand meereizen?")]
        [InlineData(null, false, Verdict.Unknown, "Kan deze kandidaat alleen naar het werk reizen?")]
        [InlineData(null, null, Verdict.Unknown, "Kan deze kandidaat alleen naar het werk reizen?")]
        public void OnTheWayToWork(bool? alone, bool? transport, Verdict verdict, string said) => AssertSaid(
            verdict, said, Sample.VacancyDetails with { TransportArranged = transport }, Sample.Profile with { TravelsAlone = alone }, Condition.Travel);

        [Fact]
        public void WhatIsNotMetIsSaidBeforeWhatIsUnknownAndThatBeforeTheDistance()
        {
            var early = Sample.VacancyDetails with { Times = new(new(6, 0), new(14, 0)), TransportArranged = false };
            AssertSaid(Verdict.NotMet, "geen vervoer", early, Sample.Profile with { Home = null, TravelsAlone = false }, Condition.Travel);
            AssertSaid(Verdict.NotMet, "vanaf 06.30 uur", early, Sample.Profile with { Home = null, TravelsAlone = null, EarliestStart = new(6, 30) }, Condition.Travel);
            AssertSaid(Verdict.Unknown, "Waar woont", early, Sample.Profile with { Home = null, TravelsAlone = null }, Condition.Travel);
            AssertSaid(Verdict.Unknown, "zo vroeg", early, Sample.Profile with { TravelsAlone = null }, Condition.Travel);
        }
    }

    public sealed class Situations
    {
        [Theory]
        [InlineData(WorkSituation.LooksForWork, true, Verdict.Met, "De kandidaat kan beginnen op 1 juli 2026.")]
        [InlineData(WorkSituation.OpenToStepUp, true, Verdict.Met, "De kandidaat kan beginnen op 1 juli 2026.")]
        [InlineData(WorkSituation.OpenToStepUp, false, Verdict.Unknown, "Wanneer kan deze kandidaat beginnen?")]
        [InlineData(WorkSituation.InWork, true, Verdict.NotMet, "De kandidaat werkt en zoekt nu geen ander werk.")]
        [InlineData(WorkSituation.InWork, false, Verdict.NotMet, "De kandidaat werkt en zoekt nu geen ander werk.")]
        public void WhoWorksAndLooksForNothingElseIsNotAvailable(WorkSituation situation, bool known, Verdict verdict, string said) => AssertSaid(
            verdict, said, Sample.VacancyDetails, Sample.Profile with { Situation = situation, AvailableFrom = known ? Sample.Today : null }, Condition.Availability);
    }

    public sealed class Routes
    {
        private static readonly Id<Partner> Partner = Id<Partner>.Parse("prt-1");
        private static readonly Line Source = Line.Parse("UWV");

        public static TheoryData<string, string, string, Verdict, string> Cases => new()
        {
            { "alles", "Regular", "geen", Verdict.Met, "Gewoon werk staat voor iedereen open." },
            { "alles", "Supported", "geen", Verdict.NotMet, "Voor werk met ondersteuning is een grondslag nodig." },
            { "alles", "Supported", "doelgroep", Verdict.Met, "met begeleiding en loonkostensubsidie" },
            { "alles", "Supported", "register", Verdict.Met, "voor loonkostensubsidie is een eigen grondslag nodig" },
            { "alles", "Regular Supported", "doelgroep", Verdict.Met, "loonkostensubsidie" },
            { "alles", "Wsw", "wsw", Verdict.Met, "blijft het Wsw-dienstverband bestaan, met recht op terugkeer" },
            { "alles", "Wsw", "wsw-later", Verdict.NotMet, "is een Wsw-indicatie nodig" },
            { "alles", "Wsw", "wsw-voorbij", Verdict.NotMet, "is een Wsw-indicatie nodig" },
            { "alles", "Wsw", "wsw-aangevraagd", Verdict.NotMet, "is een Wsw-indicatie nodig" },
            { "alles", "Sheltered", "?", Verdict.Unknown, "Welke grondslag heeft deze kandidaat" },
            { "alles", "Regular", "?", Verdict.Unknown, "Welke grondslag heeft deze kandidaat" },
            { "alleen-wsw", "Wsw", "wsw", Verdict.Met, "recht op terugkeer" },
            { "alleen-wsw", "Regular", "geen", Verdict.NotMet, "Voor inwoners van Voorst doet Sociale dienst dit. Verwijs door" },
            { "alleen-wsw", "Sheltered", "beschut", Verdict.NotMet, "er is nog geen partner vastgelegd" },
            { "alleen-wsw", "Regular", "?", Verdict.NotMet, "Voor inwoners van Voorst bieden wij dit soort dienstverband niet aan." },
            { "alleen-wsw", "Wsw", "?", Verdict.Unknown, "Welke grondslag heeft deze kandidaat" },
            { "niets-meer", "Regular", "geen", Verdict.NotMet, "er is nog geen partner vastgelegd" },
            { "nog-niets", "Regular", "?", Verdict.NotMet, "bieden wij dit soort dienstverband niet aan" },
            { "?", "Regular", "geen", Verdict.Unknown, "Bij welke gemeente hoort deze kandidaat?" },
            { "elders", "Regular", "geen", Verdict.Unknown, "Bij welke gemeente hoort deze kandidaat?" },
        };

        [Theory]
        [MemberData(nameof(Cases))]
        public void GoByGroundsAndMunicipality(string municipality, string routes, string grounds, Verdict verdict, string said)
        {
            var vacancy = Sample.VacancyDetails with { Routes = [.. routes.Split(' ').Select(Enum.Parse<Route>)] };
            var profile = Sample.Profile with
            {
                Municipality = municipality switch { "?" => null, "elders" => Id<Municipality>.Parse("gem-9"), _ => Sample.Municipality.Id },
                Grounds = GroundsOf(grounds),
            };
            var known = new Dictionary<Id<Municipality>, Municipality> { [Sample.Municipality.Id] = MunicipalityOf(municipality) };
            var outcome = Assert.Single(Table.Check(vacancy, profile, known, Sample.Today), o => o.Condition == Condition.Route);
            Assert.Equal(verdict, outcome.Verdict);
            Assert.Contains(said, outcome.Reason, StringComparison.Ordinal);
        }

        [Fact]
        public void WithoutARouteThatIsNamedRegularAndSupportedWorkArePossible()
        {
            Assert.Equal([Route.Regular, Route.Supported], Sample.VacancyDetails.PossibleRoutes);
            Assert.Equal([Route.Wsw], (Sample.VacancyDetails with { Routes = [Route.Wsw] }).PossibleRoutes);
        }

        private static Municipality MunicipalityOf(string name) => name switch
        {
            "alleen-wsw" => Sample.Municipality with
            {
                Partners = [new(Partner, Line.Parse("Sociale dienst"), new(Line.Parse("Kim"), PhoneNumber.Parse("055 1234567")), null)],
                Functions =
                [
                    new(MunicipalFunction.Wsw, [GroundKind.Wsw], [], new(2020, 1, 1), null),
                    new(MunicipalFunction.Match, [GroundKind.None], [Partner], new(2020, 1, 1), null),
                ],
            },
            "niets-meer" => Sample.Municipality with { Functions = [.. Sample.Municipality.Functions.Select(f => f with { Until = Sample.Today.AddDays(-1) })] },
            "nog-niets" => Sample.Municipality with { Functions = [.. Sample.Municipality.Functions.Select(f => f with { From = Sample.Today.AddDays(1) })] },
            _ => Sample.Municipality,
        };

        private static IReadOnlyList<Ground>? GroundsOf(string name) => name switch
        {
            "?" => null,
            "geen" => [],
            "doelgroep" => [new(GroundKind.WageSubsidyTargetGroup, GroundStatus.Granted, Source, Sample.Today, null)],
            "register" => [new(GroundKind.JobAgreement, GroundStatus.Granted, Source, Sample.Today, null)],
            "beschut" => [new(GroundKind.ShelteredWork, GroundStatus.Granted, Source, Sample.Today, null)],
            "wsw" => [new(GroundKind.Wsw, GroundStatus.Granted, Source, Sample.Today.AddYears(-1), Sample.Today)],
            "wsw-later" => [new(GroundKind.Wsw, GroundStatus.Granted, Source, Sample.Today.AddDays(1), null)],
            "wsw-voorbij" => [new(GroundKind.Wsw, GroundStatus.Ended, Source, Sample.Today.AddYears(-1), Sample.Today.AddDays(-1))],
            "wsw-aangevraagd" => [new(GroundKind.Wsw, GroundStatus.Requested, null, Sample.Today.AddYears(-1), null)],
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    public sealed class ReadyOrNot
    {
        [Theory]
        [InlineData(ReadinessStage.Ready, null, Verdict.Met, "De kandidaat is klaar voor werk.")]
        [InlineData(ReadinessStage.Developing, null, Verdict.Unknown, "Is deze baan een goede volgende stap?")]
        [InlineData(ReadinessStage.Developing, "Stage lopen.", Verdict.Unknown, "Is deze baan een goede volgende stap? Volgende stap: Stage lopen.")]
        [InlineData(ReadinessStage.NotYet, "Op tijd leren komen", Verdict.NotMet, "De kandidaat is nog niet toe aan werk. Volgende stap: Op tijd leren komen.")]
        [InlineData(null, null, Verdict.Unknown, "Is deze kandidaat klaar voor werk?")]
        public void ByTheStage(ReadinessStage? stage, string? next, Verdict verdict, string said) => AssertSaid(
            verdict,
            said,
            Sample.VacancyDetails,
            Sample.Profile with { Readiness = stage is { } known ? new(known, next is null ? null : Line.Parse(next)) : null },
            Condition.Readiness);
    }

    public sealed class Papers
    {
        [Theory]
        [InlineData(DrivingLicences.None, null, Verdict.Met, "Een rijbewijs is niet nodig.")]
        [InlineData(DrivingLicences.B, DrivingLicences.B, Verdict.Met, "De kandidaat heeft rijbewijs B.")]
        [InlineData(DrivingLicences.B, DrivingLicences.CE, Verdict.Met, "De kandidaat heeft rijbewijs B.")]
        [InlineData(DrivingLicences.AM, DrivingLicences.T, Verdict.Met, "De kandidaat heeft rijbewijs AM.")]
        [InlineData(DrivingLicences.B | DrivingLicences.BE, DrivingLicences.B, Verdict.NotMet, "Rijbewijs BE is nodig, en dat heeft de kandidaat niet.")]
        [InlineData(DrivingLicences.BPlus | DrivingLicences.C, DrivingLicences.None, Verdict.NotMet, "Rijbewijs B+ en C is nodig, en dat heeft de kandidaat niet.")]
        [InlineData(DrivingLicences.B, null, Verdict.Unknown, "Heeft deze kandidaat rijbewijs B?")]
        public void Licences(DrivingLicences needed, DrivingLicences? held, Verdict verdict, string said) => AssertSaid(
            verdict, said, Sample.VacancyDetails with { Licences = needed }, Sample.Profile with { Licences = held }, Condition.Licences);

        [Theory]
        [InlineData(Certificates.None, null, Verdict.Met, "Een certificaat is niet nodig.")]
        [InlineData(Certificates.Vog, Certificates.Vog | Certificates.Bhv, Verdict.Met, "De kandidaat heeft wat nodig is: VOG.")]
        [InlineData(Certificates.VcaBasic, Certificates.VcaFull, Verdict.Met, "De kandidaat heeft wat nodig is: VCA basis.")]
        [InlineData(Certificates.VcaFull | Certificates.Vog, Certificates.VcaBasic, Verdict.NotMet, "Nodig is VOG en VCA-VOL, en dat heeft de kandidaat niet.")]
        [InlineData(Certificates.Vog, Certificates.None, Verdict.NotMet, "Nodig is VOG, en dat heeft de kandidaat niet.")]
        [InlineData(Certificates.Vog, null, Verdict.Unknown, "Heeft deze kandidaat wat nodig is (VOG), of is dat te krijgen?")]
        public void Certified(Certificates needed, Certificates? held, Verdict verdict, string said) => AssertSaid(
            verdict, said, Sample.VacancyDetails with { Certificates = needed }, Sample.Profile with { Certificates = held }, Condition.Certificates);

        [Theory]
        [InlineData(null, null, Verdict.Met, "Er wordt geen taalniveau gevraagd.")]
        [InlineData(LanguageLevel.None, null, Verdict.Met, "Er wordt geen taalniveau gevraagd.")]
        [InlineData(LanguageLevel.A2, LanguageLevel.A2, Verdict.Met, "Nodig is Nederlands op A2; de kandidaat heeft Nederlands op A2.")]
        [InlineData(LanguageLevel.A2, LanguageLevel.B2, Verdict.Met, "de kandidaat heeft Nederlands op B2")]
        [InlineData(LanguageLevel.A2, LanguageLevel.A1, Verdict.NotMet, "de kandidaat heeft Nederlands op A1")]
        [InlineData(LanguageLevel.A1, LanguageLevel.None, Verdict.NotMet, "de kandidaat heeft geen Nederlands")]
        [InlineData(LanguageLevel.B1, null, Verdict.Unknown, "Hoe goed is het Nederlands van deze kandidaat? Nodig is Nederlands op B1.")]
        public void Dutch(LanguageLevel? needed, LanguageLevel? held, Verdict verdict, string said) => AssertSaid(
            verdict, said, Sample.VacancyDetails with { Dutch = needed }, Sample.Profile with { Dutch = held }, Condition.Language);
    }

    public sealed class AtWork
    {
        private const WorkplaceFeatures QuietAndBreaks = WorkplaceFeatures.Quiet | WorkplaceFeatures.ExtraBreaks;

        [Theory]
        [InlineData(WorkplaceFeatures.All, WorkplaceFeatures.None, null, Verdict.Met, "De werkplek biedt alles")]
        [InlineData(WorkplaceFeatures.None, WorkplaceFeatures.All, WorkplaceFeatures.None, Verdict.Met, "niets bijzonders nodig")]
        [InlineData(QuietAndBreaks, WorkplaceFeatures.None, WorkplaceFeatures.Quiet, Verdict.Met, "De werkplek biedt wat nodig is: een prikkelarme plek.")]
        [InlineData(WorkplaceFeatures.Quiet, WorkplaceFeatures.ExtraBreaks, QuietAndBreaks, Verdict.NotMet, "kan het niet bieden: extra pauzes.")]
        [InlineData(WorkplaceFeatures.None, WorkplaceFeatures.ExtraBreaks, QuietAndBreaks, Verdict.NotMet, "kan het niet bieden: extra pauzes.")]
        [InlineData(WorkplaceFeatures.Quiet, WorkplaceFeatures.None, QuietAndBreaks, Verdict.Unknown, "Vraag de werkgever of dit kan: extra pauzes.")]
        [InlineData(WorkplaceFeatures.Quiet, WorkplaceFeatures.ExtraBreaks, null, Verdict.Unknown, "Wat heeft deze kandidaat op de werkplek nodig?")]
        public void Needs(WorkplaceFeatures offers, WorkplaceFeatures lacks, WorkplaceFeatures? needs, Verdict verdict, string said) => AssertSaid(
            verdict, said, Sample.VacancyDetails with { Offers = offers, Lacks = lacks }, Sample.Profile with { Needs = needs }, Condition.Needs);

        [Theory]
        [InlineData(PhysicalLoad.Light, null, Verdict.Met, "Het werk is licht.")]
        [InlineData(null, PhysicalLoad.Heavy, Verdict.Met, "De kandidaat kan ook zwaar werk doen.")]
        [InlineData(PhysicalLoad.Heavy, PhysicalLoad.Heavy, Verdict.Met, "De kandidaat kan ook zwaar werk doen.")]
        [InlineData(PhysicalLoad.Medium, PhysicalLoad.Medium, Verdict.Met, "Het werk is middelzwaar; de kandidaat kan tot middelzwaar werk doen.")]
        [InlineData(PhysicalLoad.Heavy, PhysicalLoad.Medium, Verdict.NotMet, "Het werk is zwaar; de kandidaat kan tot middelzwaar werk doen.")]
        [InlineData(PhysicalLoad.Medium, PhysicalLoad.Light, Verdict.NotMet, "de kandidaat kan tot licht werk doen")]
        [InlineData(null, PhysicalLoad.Medium, Verdict.Unknown, "Hoe zwaar is dit werk? Vraag het de werkgever.")]
        [InlineData(null, null, Verdict.Unknown, "Hoe zwaar is dit werk?")]
        [InlineData(PhysicalLoad.Heavy, null, Verdict.Unknown, "Kan deze kandidaat zwaar werk doen?")]
        public void Load(PhysicalLoad? load, PhysicalLoad? most, Verdict verdict, string said) => AssertSaid(
            verdict, said, Sample.VacancyDetails with { Load = load }, Sample.Profile with { MaximumLoad = most }, Condition.Load);
    }

    public sealed class All
    {
        private static readonly VacancyDetails Demanding = Sample.VacancyDetails with
        {
            Times = new(new(6, 0), new(14, 0)),
            Licences = DrivingLicences.B,
            Certificates = Certificates.Vog,
            Dutch = LanguageLevel.A2,
            Load = PhysicalLoad.Medium,
            Lacks = WorkplaceFeatures.Quiet,
            TransportArranged = false,
        };

        [Fact]
        public void HaveOneOutcomeEachInTheirOrder() =>
            Assert.Equal(Enum.GetValues<Condition>(), Table.Check(Sample.VacancyDetails, Sample.Profile, Sample.Municipalities, Sample.Today).Select(o => o.Condition));

        [Fact]
        public void AreMetByTheSample() =>
            Assert.All(new HardConditions(PostalAreaCentres.Approximation).Check(Sample.VacancyDetails, Sample.Profile, Sample.Municipalities, Sample.Today), o => Assert.Equal(Verdict.Met, o.Verdict));

        [Fact]
        public void OfAProfileOfWhichNothingIsKnownAreUnknown() =>
            Assert.All(
                Table.Check(Demanding, new MatchingProfile { Competences = [] }, Sample.Municipalities, Sample.Today), o => Assert.Equal(Verdict.Unknown, o.Verdict));

        [Fact]
        public void KnowingLessNeverMakesAYes() =>
            Always.Holds(
                from profile in Profiles() from forget in Gen.Choose(0, (1 << 14) - 1) select (profile, forget),
                c =>
                {
                    var before = Table.Check(Demanding, c.profile, Sample.Municipalities, Sample.Today);
                    var after = Table.Check(Demanding, Forget(c.profile, c.forget), Sample.Municipalities, Sample.Today);
                    return before.Zip(after).All(o => o.Second.Verdict == o.First.Verdict || o.Second.Verdict == Verdict.Unknown);
                });

        [Fact]
        public void AreSaidInSentencesAndWhatIsUnknownInAQuestion() =>
            Always.Holds(
                from profile in Profiles() from forget in Gen.Choose(0, (1 << 14) - 1) select Forget(profile, forget),
                profile => Assert.All(Table.Check(Demanding, profile, Sample.Municipalities, Sample.Today), o =>
                {
                    Assert.Matches(@"^[A-Z].*[.?]$", o.Reason);
                    Assert.DoesNotContain("  ", o.Reason, StringComparison.Ordinal);
                    if (o.Verdict != Verdict.Unknown) Assert.DoesNotContain('?', o.Reason);
                    else Assert.True(o.Reason.Contains('?', StringComparison.Ordinal) || o.Reason.StartsWith("Vraag ", StringComparison.Ordinal), o.Reason);
                }));

        private static MatchingProfile Forget(MatchingProfile profile, int what)
        {
            return profile with
            {
                Hours = Forgets(0) ? null : profile.Hours,
                Days = Forgets(1) ? null : profile.Days,
                AvailableFrom = Forgets(2) ? null : profile.AvailableFrom,
                Home = Forgets(3) ? null : profile.Home,
                Travel = Forgets(4) ? null : profile.Travel,
                TravelsAlone = Forgets(5) ? null : profile.TravelsAlone,
                Municipality = Forgets(6) ? null : profile.Municipality,
                Grounds = Forgets(7) ? null : profile.Grounds,
                Readiness = Forgets(8) ? null : profile.Readiness,
                Licences = Forgets(9) ? null : profile.Licences,
                Certificates = Forgets(10) ? null : profile.Certificates,
                Dutch = Forgets(11) ? null : profile.Dutch,
                Needs = Forgets(12) ? null : profile.Needs,
                MaximumLoad = Forgets(13) ? null : profile.MaximumLoad,
            };

            bool Forgets(int bit) => (what & (1 << bit)) != 0;
        }

        private static Gen<MatchingProfile> Profiles() =>
            from least in Gen.Choose(4, 160)
            from most in Gen.Choose(least, 160)
            from days in Gen.Choose(1, 127)
            from start in Gen.Choose(-30, 30)
            from home in Gen.Elements(7000, 7010, 7011, 7040, 8000)
            from kilometres in Gen.Choose(1, 100)
            from alone in Gen.Elements(true, false)
            from earliest in Gen.Elements<TimeOnly?>(null, new(5, 0), new(6, 0), new(8, 30))
            from ground in Gen.Elements(Enum.GetValues<GroundKind>())
            from stage in Gen.Elements(Enum.GetValues<ReadinessStage>())
            from situation in Gen.Elements(Enum.GetValues<WorkSituation>())
            from papers in Gen.Choose(0, 3)
            from level in Gen.Elements(Enum.GetValues<LanguageLevel>())
            from needs in Gen.Choose(0, 3)
            from load in Gen.Elements(Enum.GetValues<PhysicalLoad>())
            select Sample.Profile with
            {
                Hours = HoursRange.Of(least / 4m, most / 4m),
                Days = (Weekdays)days,
                AvailableFrom = Sample.Today.AddDays(start),
                Home = PostalArea.Of(home),
                Travel = new(TravelMeans.Bicycle, kilometres),
                TravelsAlone = alone,
                EarliestStart = earliest,
                Grounds = [new(ground, GroundStatus.Granted, Line.Parse("UWV"), Sample.Today, null)],
                Readiness = new(stage, Line.Parse("Een cursus")),
                Situation = situation,
                Licences = (papers & 1) == 0 ? DrivingLicences.AM : DrivingLicences.C,
                Certificates = (papers & 2) == 0 ? Certificates.Bhv : Certificates.Vog,
                Dutch = level,
                Needs = (WorkplaceFeatures)needs,
                MaximumLoad = load,
            };
    }

    private static void AssertSaid(Verdict verdict, string said, VacancyDetails vacancy, MatchingProfile profile, Condition condition)
    {
        Assert.Empty(profile.Check());
        var near = profile with { Home = profile.Home is null ? null : PostalArea.Of(7000) };
        var outcome = Check(vacancy with { Workplace = PostalCode.Parse("7000 AB") }, near, condition);
        Assert.Equal(verdict, outcome.Verdict);
        Assert.Contains(said, outcome.Reason, StringComparison.Ordinal);
    }

    private static ConditionOutcome Check(VacancyDetails vacancy, MatchingProfile profile, Condition condition) =>
        Assert.Single(Table.Check(vacancy, profile, Sample.Municipalities, Sample.Today), o => o.Condition == condition);
}
