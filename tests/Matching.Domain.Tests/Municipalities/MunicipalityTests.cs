using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Tests.Grounds;

namespace Matching.Domain.Tests.Municipalities;

public sealed class MunicipalityTests
{
    private static readonly DateOnly Day = new(2026, 7, 1);
    private static readonly GroundKind[] Everybody = Enum.GetValues<GroundKind>();
    private static readonly GroundKind[] WithLimitation = [GroundKind.WageSubsidyTargetGroup, GroundKind.JobAgreement, GroundKind.ShelteredWork, GroundKind.Wsw];
    private static readonly Id<Partner> Social = Id<Partner>.Parse("sociale-dienst");
    private static readonly Id<Partner> Uwv = Id<Partner>.Parse("uwv");

    private static readonly IReadOnlyDictionary<string, Municipality> Models = new Dictionary<string, Municipality>(StringComparer.Ordinal)
    {
        ["Nothing"] = Make(),
        ["WswOnly"] = WswOnly,
        ["Sheltered"] = Make(Own(MunicipalFunction.Wsw, GroundKind.Wsw), Own(MunicipalFunction.Sheltered, GroundKind.ShelteredWork)),
        ["Integrated"] = Make([.. Enum.GetValues<MunicipalFunction>().Select(f => Own(f, Everybody))]),
        ["Combined"] = Combined,
        ["Partial"] = Make(Own(MunicipalFunction.Wsw, GroundKind.Wsw), Own(MunicipalFunction.Match, GroundKind.WageSubsidyTargetGroup)),
    };

    public static TheoryData<string, string> Wrong => new()
    {
        { "twice the same partner", "partners[2].id" },
        { "an unknown partner", "functies[0].partners[1]" },
        { "a partner twice in a function", "functies[0].partners" },
        { "no grounds", "functies[0].grondslagen" },
        { "a ground twice", "functies[0].grondslagen" },
        { "an end before the beginning", "functies[0].tot" },
        { "an overlap", "functies[1].van" },
        { "an overlap on one day and one ground", "functies[2].van" },
        { "too many partners", "partners" },
        { "too many functions", "functies" },
    };

    private static Municipality WswOnly => Make(
        Own(MunicipalFunction.Wsw, GroundKind.Wsw),
        By(MunicipalFunction.Match, [GroundKind.None, GroundKind.Ioaw], Social),
        By(MunicipalFunction.Match, [GroundKind.Wajong], Uwv));

    private static Municipality Combined => Make(
        Own(MunicipalFunction.Match, WithLimitation),
        Own(MunicipalFunction.SubsidyAndGuidance, WithLimitation),
        Own(MunicipalFunction.Outflow, WithLimitation),
        Own(MunicipalFunction.Sheltered, GroundKind.ShelteredWork),
        Own(MunicipalFunction.Wsw, GroundKind.Wsw));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void WhatDoesNotFitTogetherIsNamedWithItsField(string what, string field)
    {
        var wrong = what switch
        {
            "twice the same partner" => Make() with { Partners = [.. Make().Partners, Make().Partners[0]] },
            "an unknown partner" => Make(By(MunicipalFunction.Match, Everybody, Social, Id<Partner>.Parse("onbekend"))),
            "a partner twice in a function" => Make(By(MunicipalFunction.Match, Everybody, Social, Social)),
            "no grounds" => Make(Own(MunicipalFunction.Match)),
            "a ground twice" => Make(Own(MunicipalFunction.Match, GroundKind.Wsw, GroundKind.Wsw)),
            "an end before the beginning" => Make(Own(MunicipalFunction.Match, Everybody) with { Until = Day.AddDays(-1) }),
            "an overlap" => Make(Own(MunicipalFunction.Match, Everybody), By(MunicipalFunction.Match, [GroundKind.Wajong], Uwv)),
            "an overlap on one day and one ground" => Make(
                Own(MunicipalFunction.Match, GroundKind.Wsw, GroundKind.Wajong) with { Until = Day.AddDays(9) },
                Own(MunicipalFunction.Match, GroundKind.None),
                By(MunicipalFunction.Match, [GroundKind.Ioaw, GroundKind.Wajong], Uwv) with { From = Day.AddDays(9) }),
            "too many partners" => Make() with { Partners = [.. Enumerable.Range(0, Municipality.MaximumPartners + 1).Select(i => PartnerOf($"p-{i}", "P"))] },
            "too many functions" => Make([.. Enumerable.Range(0, Municipality.MaximumAssignments + 1).Select(_ => Own(MunicipalFunction.Match, Everybody))]),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
        var error = Assert.Single(wrong.Check());
        Assert.Equal(field, error.Field);
        Assert.Matches(@"^[A-Z].+\.$", error.Message);
    }

    [Fact]
    public void PeriodsOfOneFunctionFollowEachOtherAndOthersMayRunTogether() => Assert.Empty(Make(
        Own(MunicipalFunction.Match, Everybody) with { Until = Day.AddDays(9) },
        By(MunicipalFunction.Match, Everybody, Social, Uwv) with { From = Day.AddDays(10) },
        Own(MunicipalFunction.Develop, Everybody)).Check());

    [Theory]
    [InlineData("Nothing")]
    [InlineData("WswOnly")]
    [InlineData("Sheltered")]
    [InlineData("Integrated")]
    [InlineData("Combined")]
    [InlineData("Partial")]
    public void TheModelFollowsFromTheFunctionsThatTheOrganisationCarries(string model)
    {
        Assert.Empty(Models[model].Check());
        Assert.Equal(model, Models[model].ModelOn(Day).ToString());
        Assert.Equal(OrganisationModel.Nothing, Models[model].ModelOn(Day.AddDays(-1)));
    }

    [Fact]
    public void WithoutAnyOneFunctionItIsNotIntegrated()
    {
        foreach (var missing in Enum.GetValues<MunicipalFunction>())
        {
            var rest = Make([.. Enum.GetValues<MunicipalFunction>().Where(f => f != missing).Select(f => Own(f, Everybody))]);
            Assert.NotEqual(OrganisationModel.Integrated, rest.ModelOn(Day));
        }
    }

    [Fact]
    public void ItIsMixedWhenMunicipalitiesDiffer()
    {
        Assert.Equal(OrganisationModel.Nothing, Municipality.ModelOf([], Day));
        Assert.Equal(OrganisationModel.WswOnly, Municipality.ModelOf([WswOnly, WswOnly], Day));
        Assert.Equal(OrganisationModel.Mixed, Municipality.ModelOf([WswOnly, Combined, WswOnly], Day));
    }

    // For each model and ground: O open, R referral, C closed; regular, supported, bridging, sheltered, Wsw.
    [Theory]
    [InlineData("WswOnly", "Wsw", "ROCCO")]
    [InlineData("WswOnly", "None", "RCCCC")]
    [InlineData("WswOnly", "Wajong", "RRCCC")]
    [InlineData("WswOnly", "ShelteredWork", "RRRRC")]
    [InlineData("Sheltered", "ShelteredWork", "RRROC")]
    [InlineData("Sheltered", "Wsw", "ROCCO")]
    [InlineData("Sheltered", "WageSubsidyTargetGroup", "RRRCC")]
    [InlineData("Integrated", "None", "OCCCC")]
    [InlineData("Integrated", "Ioaz", "OCCCC")]
    [InlineData("Integrated", "WageSubsidyTargetGroup", "OOOCC")]
    [InlineData("Integrated", "Wajong", "OOCCC")]
    [InlineData("Combined", "None", "RCCCC")]
    [InlineData("Combined", "Ioaw", "RCCCC")]
    [InlineData("Combined", "JobAgreement", "OOOCC")]
    [InlineData("Combined", "ShelteredWork", "OOOOC")]
    [InlineData("Partial", "WageSubsidyTargetGroup", "ORRCC")]
    [InlineData("Nothing", "Wsw", "RRCCR")]
    public void RoutesFollowFromTheModelAndTheGround(string model, string ground, string expected)
    {
        var routes = Models[model].RoutesFor(GroundTests.Read($"{ground} Granted UWV 2026-07-01 -"), Day);
        Assert.Equal(RouteRules.All, routes.Select(r => r.Route));
        Assert.Equal(expected, string.Concat(routes.Select(r => r.Availability.ToString()[0])));
        Assert.All(routes, r => Assert.Matches(@"^[A-Z].+\.$", r.Reason));
        Assert.All(routes, r => Assert.Equal(r.Availability == RouteAvailability.Referral, r.Missing is not null));
        Assert.All(routes.Where(r => r.Availability == RouteAvailability.Closed), r => Assert.Contains("nodig", r.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void WhoeverHasAWswIndicationKeepsTheEmploymentAndCanReturn()
    {
        var routes = WswOnly.RoutesFor(GroundTests.Read("Wsw Granted UWV 2015-01-01 -"), Day);
        Assert.Contains("recht op terugkeer", routes.Single(r => r.Route == Route.Supported).Reason, StringComparison.Ordinal);
        Assert.Contains("blijft het Wsw-dienstverband bestaan", routes.Single(r => r.Route == Route.Wsw).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("None", "Sociale dienst", "sociale-dienst")]
    [InlineData("Wajong", "UWV", "uwv")]
    public void WhatAPartnerCarriesNamesThePartner(string ground, string name, string partner)
    {
        var route = WswOnly.RoutesFor(GroundTests.Read($"{ground} Granted UWV 2026-07-01 -"), Day)[0];
        Assert.Equal((RouteAvailability.Referral, MunicipalFunction.Match), (route.Availability, route.Missing!.Value));
        Assert.Equal([Id<Partner>.Parse(partner)], route.Partners);
        Assert.Contains($"inwoners van Voorst doet {name} dit", route.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatNobodyCarriesSaysWhomToAsk()
    {
        var route = WswOnly.RoutesFor(GroundTests.Read("ShelteredWork Granted UWV 2026-07-01 -"), Day).Single(r => r.Route == Route.Sheltered);
        Assert.Equal((RouteAvailability.Referral, MunicipalFunction.Sheltered), (route.Availability, route.Missing!.Value));
        Assert.Empty(route.Partners);
        Assert.Contains("Vraag de gemeente", route.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void OfSeveralFunctionsThatAreMissingOneWithAPartnerIsNamed()
    {
        var municipality = Make(By(MunicipalFunction.SubsidyAndGuidance, WithLimitation, Social, Uwv));
        var route = municipality.RoutesFor(GroundTests.Read("JobAgreement Granted UWV 2026-07-01 -"), Day).Single(r => r.Route == Route.Supported);
        Assert.Equal(MunicipalFunction.SubsidyAndGuidance, route.Missing);
        Assert.Contains("Sociale dienst of UWV", route.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, false, "")]
    [InlineData(0, true, "")]
    [InlineData(9, true, "")]
    [InlineData(10, false, "sociale-dienst")]
    public void WhoCarriesAFunctionGoesByTheDay(int days, bool own, string partner)
    {
        var municipality = Make(
            Own(MunicipalFunction.Match, Everybody) with { Until = Day.AddDays(9) },
            By(MunicipalFunction.Match, Everybody, Social) with { From = Day.AddDays(10) });
        var route = municipality.RoutesFor([], Day.AddDays(days))[0];
        Assert.Equal(own, route.IsOpen);
        Assert.Equal(partner, string.Join(' ', route.Partners));
        Assert.Equal(partner.Length > 0, municipality.IsCarriedBy(Social, MunicipalFunction.Match, Day.AddDays(days)));
        Assert.False(municipality.IsCarriedBy(Uwv, MunicipalFunction.Match, Day.AddDays(days)));
    }

    [Fact]
    public void AGroundThatTheOrganisationServesOpensARouteThatAnotherGroundWouldRefer()
    {
        var routes = WswOnly.RoutesFor(GroundTests.Read("Wsw Granted UWV 2015-01-01 -; Wajong Granted UWV 2015-01-01 -"), Day);
        Assert.True(routes.Single(r => r.Route == Route.Supported).IsOpen);
        Assert.Equal(RouteAvailability.Referral, routes.Single(r => r.Route == Route.Regular).Availability);
    }

    [Fact]
    public void WithoutAMunicipalityNothingCountsAsOpen()
    {
        var routes = MunicipalRoute.WithoutMunicipality(GroundTests.Read("Wajong Granted UWV 2026-07-01 -"), Day);
        Assert.Equal("UUCCC", string.Concat(routes.Select(r => r.Availability.ToString()[0])));
        Assert.DoesNotContain(routes, r => r.IsOpen);
        Assert.All(routes.Take(2), r => Assert.StartsWith("Vraag ", r.Reason, StringComparison.Ordinal));
    }

    private static Municipality Make(params FunctionAssignment[] functions) => new()
    {
        Id = Id<Municipality>.Parse("gem-voorst"),
        Version = 1,
        Name = Line.Parse("Voorst"),
        Partners = [PartnerOf("sociale-dienst", "Sociale dienst"), PartnerOf("uwv", "UWV")],
        Functions = functions,
    };

    private static Partner PartnerOf(string id, string name) =>
        new(Id<Partner>.Parse(id), Line.Parse(name), new ContactPerson(Line.Parse("Kim"), PhoneNumber.Parse("055 1234567")), null);

    private static FunctionAssignment Own(MunicipalFunction function, params GroundKind[] grounds) => new(function, grounds, [], Day, null);

    private static FunctionAssignment By(MunicipalFunction function, GroundKind[] grounds, params Id<Partner>[] partners) => new(function, grounds, partners, Day, null);
}
