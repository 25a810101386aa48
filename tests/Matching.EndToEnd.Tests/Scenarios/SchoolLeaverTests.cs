using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>
/// K-203 is 17, school ends 10 July, 18 on 3 September. Until then parent and mentor are involved and get the messages; from the birthday
/// they go to K-203 alone; the LKS base changes with age and a task announces it.
/// </summary>
[Collection(ScenarioCollection.Name)]
public sealed partial class SchoolLeaverTests(AtWorkFixture fixture) : IClassFixture<AtWorkFixture>
{
    private readonly AtWork _work = fixture.NewScene();
    private readonly string _name = Guid.NewGuid().ToString("N")[..8];

    private string Own => $"k-203-{_name}@voorbeeld.nl";

    private string Parent => $"ouder-{_name}@voorbeeld.nl";

    private string Mentor => $"mentor-{_name}@voorbeeld.nl";

    [Fact]
    public async Task The_base_of_the_wage_subsidy_changes_with_the_birthday_and_a_task_announces_it_four_weeks_ahead()
    {
        var town = await _work.TownAsync();
        var (candidate, placement) = await PlacedAsync(town, "2027-07-12");

        Assert.Equal(
            [("2027-07-12", "2027-09-02", 415.40m, null), ("2027-09-03", "2028-01-11", 525.83m, null)],
            await _work.PaidAsync(placement, town, "2027-07-12", "2028-01-11"));
        var bases = (await _work.SubsidyAsync(placement, town))["perioden"]!.AsArray().Where(p => p!["afleiding"] is not null).Select(p => (string)p!["afleiding"]![1]!["omschrijving"]!);
        Assert.Equal(
            ["Minimumloon bij 17 jaar: 39,5% daarvan, afgerond op centen", "Minimumloon bij 18 jaar: 50% daarvan, afgerond op centen"], bases.Take(2));

        await _work.GoToAsync("2027-08-05");
        Assert.Empty(await _work.TasksAsync(candidate, "minimumloonAanpassen", Role.SubsidyOfficer, town.Officer));
        await _work.GoToAsync("2027-08-06");
        var task = await _work.TaskAsync(candidate, "minimumloonAanpassen", Role.SubsidyOfficer, town.Officer);
        Assert.Equal("2027-09-03", (string)task["datum"]!);
        Assert.Equal("Het minimumloon verandert door de leeftijd. Vertel het de werkgever en pas de betaling aan.", (string)task["titel"]!);

        // Once announced it is not announced again, before nor after the birthday.
        (await _work.Host.PostAsync($"v1/taken/{(string)task["id"]!}/afronding", Role.SubsidyOfficer, town.Officer, new JsonObject { ["uitkomst"] = "Werkgever gebeld." })).Expect(200);
        await _work.GoToAsync("2027-09-03");
        Assert.Empty(await _work.TasksAsync(candidate, "minimumloonAanpassen", Role.SubsidyOfficer, town.Officer));
        Assert.Equal("loopt", (string)(await _work.ReadAsync(placement))["status"]!);
        Assert.Equal(525.83m, Assert.Single(await _work.PaidAsync(placement, town, "2027-09-03", "2027-09-30")).Amount);
    }

    [Fact]
    public async Task Until_the_birthday_parent_and_mentor_get_the_messages_too_and_from_that_day_K_203_alone()
    {
        // Four weeks before the birthday, so that a question falls on the birthday itself.
        var (candidate, _) = await PlacedAsync(await _work.TownAsync(), "2027-08-06");
        var asked = 0;
        foreach (var (day, copies) in new[] { ("2027-08-06", 1), ("2027-08-13", 2), ("2027-08-20", 3), ("2027-09-03", 3) })
        {
            await _work.GoToAsync(day);
            asked++;
            var letters = await LettersAsync();
            Assert.Equal((asked, copies, copies), (letters[Own], letters[Parent], letters[Mentor]));
            await AnswerAsync(candidate);
        }
    }

    /// <summary>K-203, who left school and works from a day on, with the forfait.</summary>
    private async Task<(string Candidate, string Placement)> PlacedAsync(Town town, string from)
    {
        _work.Stand("2027-06-21");
        var candidate = await _work.CandidateAsync(town, person =>
        {
            person["roepnaam"] = "K-203";
            person["geboortedatum"] = "2009-09-03";
            person["email"] = Own;
            person["naasten"] = new JsonArray(
                new JsonObject { ["relatie"] = "ouder", ["naam"] = "Ouder van K-203", ["email"] = Parent, ["krijgtBerichten"] = true },
                new JsonObject { ["relatie"] = "mentor", ["naam"] = "Mentor van school", ["email"] = Mentor, ["krijgtBerichten"] = true });
        });
        _work.Stand("2027-07-05");
        var placement = await _work.AgreeAsync(candidate, await _work.EmployerAsync("De Werkplaats"), from, "2028-07-31");
        await _work.ApplyAsync(placement, from, "2028-01-11");
        _work.Stand("2027-07-09");
        await _work.GrantAsync(placement, town);
        return (candidate, placement);
    }

    /// <summary>How many letters each of them got.</summary>
    private async Task<Dictionary<string, int>> LettersAsync()
    {
        var sent = (await _work.LettersAsync()).Select(l => l.Address.ToString()).ToList();
        return ((string[])[Own, Parent, Mentor]).ToDictionary(to => to, to => sent.Count(address => string.Equals(address, to, StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    /// <summary>It goes well: nobody has to be asked sooner.</summary>
    private async Task AnswerAsync(string candidate)
    {
        var letter = (await _work.LettersAsync()).First(l => string.Equals(l.Recipient, candidate, StringComparison.Ordinal));
        using var form = new FormUrlEncodedContent([new("gezicht", "blij")]);
        using var page = await _work.Host.Client.PostAsync(new Uri(Link().Match(letter.Text).Value, UriKind.Relative), form);
        Assert.Equal(200, (int)page.StatusCode);
    }

    [GeneratedRegex("/v1/hoe-gaat-het/[A-Za-z0-9_-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
