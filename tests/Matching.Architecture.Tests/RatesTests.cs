using System.Text.Json.Nodes;
using Matching.Functions.Startup;
using Microsoft.Extensions.Configuration;

namespace Matching.Architecture.Tests;

/// <summary>The dated figures as configuration has them.</summary>
public sealed class RatesTests
{
    private static readonly DateOnly Day = new(2026, 7, 1);

    [Fact]
    public void The_figures_that_come_with_the_app_are_complete()
    {
        var rates = Read(_ => { }).ToRates();
        Assert.True(rates.MinimumMonthlyWage.TryFind(Day, out var wage));
        Assert.True(rates.YouthWages.TryFind(Day, out var scale));
        Assert.Equal((2337.00m, 80m), (wage.Value.Value, scale.Value.At(20)!.Value.Value));
        Assert.Equal(["30%", "34,5%", "39,5%", "50%", "60%", "80%"], scale.Value.ByAge.Select(p => p.ToString()));
    }

    [Fact]
    public void A_gap_an_overlap_a_missing_age_or_a_missing_source_is_refused_and_named()
    {
        Refused("MinimumMonthlyWage: Er is een gat", r => r["MinimumMonthlyWage"]![0]!["Until"] = "2025-12-30");
        Refused("MinimumMonthlyWage: Twee tarieven overlappen", r => r["MinimumMonthlyWage"]![0]!["Until"] = "2026-01-01");
        Refused("MinimumMonthlyWage: Twee tarieven beginnen op dezelfde dag", r => r["MinimumMonthlyWage"]![0]!["From"] = "2026-01-01");
        Refused("EmployerCosts: Een tarief heeft geen bron", r => r["EmployerCosts"]![1]!["Source"] = "");
        Refused("EmployerCosts: er is een gat", r => r["EmployerCosts"]![0]!["From"] = "2025-07-02");
        Refused("HolidayAllowance: Er is geen enkel tarief", r => r.AsObject().Remove("HolidayAllowance"));
        Refused("HolidayAllowance: Geef bij From een datum", r => r["HolidayAllowance"]![0]!["From"] = "1-1-2015");
        Refused("YouthWages: Geef een percentage voor elke leeftijd", r => r["YouthWages"]![0]!["Ages"]!.AsObject().Remove("18"));
        Refused("YouthWages: Geef een percentage voor elke leeftijd", r => r["YouthWages"]![0]!["Ages"]!["21"] = "100");
        Refused("YouthWages: Geef een percentage van 0 tot en met 100", r => r["YouthWages"]![0]!["Ages"]!["20"] = "101");
        Refused("YouthWages: Geef bij Ages", r => r["YouthWages"]![0]!["Ages"]!["twintig"] = "80");
    }

    private static void Refused(string reason, Action<JsonNode> change)
    {
        var refused = Assert.Throws<FormatException>(() => Read(change).ToRates());
        Assert.StartsWith(reason, refused.Message, StringComparison.Ordinal);
    }

    private static WageSubsidyOptions Read(Action<JsonNode> change)
    {
        var all = JsonNode.Parse(House.Read("src/Matching.Functions/rates.json"))!;
        change(all["Matching"]!["WageSubsidy"]!);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(all.ToJsonString()));
        var options = new WageSubsidyOptions();
        new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("Matching:WageSubsidy").Bind(options);
        return options;
    }
}
