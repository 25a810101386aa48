using Matching.Domain.Grounds;
using Matching.Domain.People;

namespace Matching.Domain.Tests.Grounds;

public sealed class RouteRulesTests
{
    // Which ground opens which route, and whether wage subsidy can be had on it.
    private const string Expected = """
        ground                  Regular  Supported  Bridging  Sheltered  Wsw  subsidy
        WageSubsidyTargetGroup  yes      yes        yes       no         no   yes
        JobAgreement            yes      yes        yes       no         no   no
        Wajong                  yes      yes        no        no         no   no
        ShelteredWork           yes      yes        yes       yes        no   yes
        Wsw                     yes      yes        no        no         yes  no
        Ioaw                    yes      no         no        no         no   no
        Ioaz                    yes      no         no        no         no   no
        None                    yes      no         no        no         no   no
        """;

    private static readonly DateOnly Day = new(2026, 7, 1);

    private static readonly IReadOnlyList<(GroundKind Ground, string What, bool Yes)> Cells = Read();

    public static TheoryData<GroundKind, Route, bool> Routes { get; } = new();

    public static TheoryData<GroundKind, bool> Subsidy { get; } = new();

    static RouteRulesTests()
    {
        foreach (var (ground, what, yes) in Cells)
        {
            if (what == "subsidy") Subsidy.Add(ground, yes);
            else Routes.Add(ground, Enum.Parse<Route>(what), yes);
        }
    }

    [Fact]
    public void TheTableAboveNamesEveryPairOnce()
    {
        var every = from ground in Enum.GetValues<GroundKind>() from route in Enum.GetValues<Route>() select (ground, route.ToString());
        Assert.Equal(every.Order(), Cells.Where(c => c.What != "subsidy").Select(c => (c.Ground, c.What)).Order());
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public void AGroundOpensWhatTheTableSaysWithASentenceThatCanBeReadAloud(GroundKind ground, Route route, bool open)
    {
        Assert.Equal(open, RouteRules.Opens(ground, route));
        var opening = RouteRules.OpenOn([new Ground(ground, GroundStatus.Granted, Line.Parse("UWV"), Day, null)], Day).Single(o => o.Route == route);
        Assert.Equal(open, opening.IsOpen);
        Assert.Equal(open ? [ground] : [], opening.By);
        Assert.Matches(@"^[A-Z].+\.$", opening.Reason);
    }

    [Theory]
    [MemberData(nameof(Subsidy))]
    public void WageSubsidyHangsOnItsOwnGround(GroundKind ground, bool can) => Assert.Equal(can, RouteRules.CanHaveWageSubsidy(ground));

    [Theory]
    [InlineData("Wajong", "loonkostensubsidie kan niet")]
    [InlineData("JobAgreement", "een eigen grondslag nodig")]
    [InlineData("WageSubsidyTargetGroup", "met begeleiding en loonkostensubsidie")]
    [InlineData("ShelteredWork", "recht op terugkeer naar beschut werk")]
    [InlineData("Wsw", "recht op terugkeer")]
    public void SupportSaysWhatTheGroundMeansForSubsidyAndReturn(string ground, string said)
    {
        var opening = RouteRules.OpenOn(GroundTests.Read($"{ground} Granted UWV 2026-07-01 -"), Day).Single(o => o.Route == Route.Supported);
        Assert.Contains(said, opening.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Requested -")]
    [InlineData("Refused UWV")]
    public void WhatIsOnlyAskedForOrRefusedOpensNothing(string standing)
    {
        var openings = RouteRules.OpenOn(GroundTests.Read($"ShelteredWork {standing} 2026-07-01 -"), Day);
        Assert.Equal([Route.Regular], openings.Where(o => o.IsOpen).Select(o => o.Route));
        Assert.Contains("besluit van de gemeente", openings.Single(o => o.Route == Route.Sheltered).Reason, StringComparison.Ordinal);
        Assert.Contains("Praktijkroute", openings.Single(o => o.Route == Route.Supported).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TheMostRegularRouteComesFirst() =>
        Assert.Equal([Route.Regular, Route.Supported, Route.Bridging, Route.Sheltered, Route.Wsw], RouteRules.OpenOn([], Day).Select(o => o.Route));

    private static List<(GroundKind, string, bool)> Read()
    {
        var rows = Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        return [.. rows.Skip(1).SelectMany(row => rows[0].Skip(1).Select((what, i) => (Enum.Parse<GroundKind>(row[0]), what, row[i + 1] == "yes")))];
    }
}
