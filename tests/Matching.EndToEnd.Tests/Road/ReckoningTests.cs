using System.Text.Json.Nodes;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class ReckoningTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private RoadHost Host => fixture.Host;

    [Theory]
    [InlineData(32, 60, "1121.76")]
    [InlineData(27, 60, "946.48")]
    [InlineData(24, null, "1051.65")]
    public async Task A_wage_subsidy_is_reckoned_to_the_cent_with_its_derivation(int hours, int? wageValue, string euros)
    {
        var answer = (await CalculateAsync(Terms(hours, wageValue))).Expect(200).Json;

        Assert.Equal(decimal.Parse(euros, System.Globalization.CultureInfo.InvariantCulture), (decimal)answer["bedragPerMaand"]!);
        Assert.Equal((decimal)answer["bedragPerMaand"]!, (decimal)answer["afleiding"]!.AsArray()[^1]!["bedrag"]!);
        Assert.All(answer["afleiding"]!.AsArray(), line => Assert.NotEmpty((string)line!["bron"]!));
    }

    [Fact]
    public async Task What_differs_from_the_rates_can_be_given()
    {
        var terms = Terms(32, 60);
        terms["peildatum"] = "2024-01-01";
        terms["minimumloonPerMaand"] = 2337.00m;
        terms["werkgeverslastenPercentage"] = 25;
        Assert.Equal(1121.76m, (decimal)(await CalculateAsync(terms)).Expect(200).Json["bedragPerMaand"]!);
    }

    [Fact]
    public async Task The_minimum_wage_for_an_age_has_a_line_of_its_own()
    {
        var terms = Terms(32, 60);
        terms["leeftijd"] = 17;
        var answer = (await CalculateAsync(terms)).Expect(200).Json;
        Assert.Equal(443.10m, (decimal)answer["bedragPerMaand"]!);
        Assert.StartsWith("Minimumloon bij 17 jaar", (string)answer["afleiding"]![1]!["omschrijving"]!, StringComparison.Ordinal);
        terms["minimumloonPerMaand"] = 2337.00m;
        Assert.Equal(["leeftijd"], (await CalculateAsync(terms)).Expect(400).Fields);
    }

    [Theory]
    [InlineData("leeftijd", "14")]
    [InlineData("leeftijd", "68")]
    [InlineData("loonwaardePercentage", "101")]
    [InlineData("loonwaardePercentage", "-1")]
    [InlineData("urenPerWeek", "41")]
    [InlineData("urenPerWeek", "37")]
    [InlineData("voltijdUrenPerWeek", "0")]
    [InlineData("minimumloonPerMaand", "-5")]
    [InlineData("peildatum", "\"2020-01-01\"", "minimumloonPerMaand")]
    public async Task What_cannot_be_is_refused_by_its_field(string field, string value, string? named = null)
    {
        var terms = Terms(32, 60);
        terms[field] = JsonNode.Parse(value);
        Assert.Equal([named ?? field], (await CalculateAsync(terms)).Expect(400).Fields);
    }

    [Fact]
    public async Task Competences_are_recognised_in_text_with_the_words_that_led_to_each()
    {
        const string Text = "Wij zoeken iemand die heggen kan snoeien en het gras maait.";
        var answer = (await Host.PostAsync("v1/competenties/herkenning", Role.Employer, "wg-tekst", new JsonObject { ["tekst"] = Text })).Expect(200).Json;

        var found = answer["resultaten"]!.AsArray().ToDictionary(r => (string)r!["id"]!, r => r!["gevondenIn"]!.AsArray());
        Assert.Contains("mt:groen-snoeien", found.Keys);
        Assert.Contains("mt:groen-maaien", found.Keys);
        Assert.All(found.Values.SelectMany(words => words), word =>
            Assert.Equal((string)word!["tekst"]!, Text.Substring((int)word["begin"]!, (int)word["lengte"]!)));
    }

    [Fact]
    public async Task A_text_about_nothing_suggests_nothing()
    {
        var answer = await Host.PostAsync("v1/competenties/herkenning", Role.Coach, "coach-tekst", new JsonObject { ["tekst"] = "Morgen is het dinsdag." });
        Assert.Empty(answer.Expect(200).Json["resultaten"]!.AsArray());
    }

    private static JsonObject Terms(int hours, int? wageValue)
    {
        var terms = new JsonObject { ["peildatum"] = "2026-07-01", ["urenPerWeek"] = hours, ["voltijdUrenPerWeek"] = 36 };
        if (wageValue is { } value) terms["loonwaardePercentage"] = value;
        return terms;
    }

    private Task<Answer> CalculateAsync(JsonObject terms) => Host.PostAsync("v1/loonkostensubsidie/berekening", Role.Coach, "coach-lks", terms);
}
