using System.Net;
using System.Text.RegularExpressions;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed partial class OwnProfileInEnglishTests(RoadFixture fixture) : IClassFixture<RoadFixture>, IDisposable
{
    private readonly Introduced _scene = new(fixture.Host);

    private RoadHost Host => fixture.Host;

    public void Dispose() => Host.Clock.SetAhead(TimeSpan.Zero);

    [Fact]
    public async Task Whoever_reads_English_finds_no_Dutch_on_any_page_but_what_is_marked_as_Dutch()
    {
        await _scene.AgreedAsync(language: "engels");
        await _scene.LinkAsync();
        (await Host.PostAsync($"v1/kandidaten/{_scene.Candidate}/profiel-link", Role.Coach, _scene.Scene.Coach)).Expect(202);
        var link = Introduced.PathIn(await _scene.LetterAsync(_scene.Candidate));

        var known = English(200, await _scene.OpenAsync(link));
        foreach (var shown in (string[])["20 to 28 hours a week", "Monday to Thursday", "from 5 January 2026", "By bicycle, up to 10 kilometres", "a quiet place", "your first name, what you can do, when you can work", "Questions? Call"])
            Assert.Contains(shown, known, StringComparison.Ordinal);
        Assert.Contains("lang=\"nl\"", known, StringComparison.Ordinal);
        Assert.All(Control().Matches(known), control => Assert.Contains($"<label for=\"{control.Groups["id"].Value}\"", known, StringComparison.Ordinal));
        var versions = Versions(known);

        var faults = English(400, await _scene.PressAsync(link, [("actie", "opslaan"), .. versions, ("telefoon", "call me"), ("email", "none"), ("urenMinimum", "30"), ("urenMaximum", "22.5"), ("dag-ma", "ja"), ("vanaf", "tomorrow"), ("vervoer", "fiets"), ("kilometers", "999"), ("alleen", "nee"), ("wensen", "with animals")]));
        Assert.Contains("<title>Error: ", faults, StringComparison.Ordinal);
        foreach (var field in (string[])["telefoon", "email", "urenMaximum", "vanaf", "kilometers"])
        {
            Assert.Contains($"<a href=\"#{field}\">", faults, StringComparison.Ordinal);
            Assert.Matches($"id=\"{field}\"[^>]* aria-describedby=\"[^\"]*{field}-fout\" aria-invalid=\"true\"", faults);
        }

        foreach (var typed in (string[])["value=\"call me\"", "value=\"22.5\"", "value=\"fiets\" selected", "value=\"tomorrow\"", "with animals"]) Assert.Contains(typed, faults, StringComparison.Ordinal);
        Assert.Matches("name=\"dag-ma\"[^>]* checked", faults);
        Assert.Matches("id=\"alleen-nee\"[^>]* checked", faults);

        English(400, await _scene.PressAsync(link, [("actie", "opslaan"), .. versions, ("telefoon", ""), ("email", "")]));
        English(400, await _scene.PressAsync(link, ("actie", "begrijpen"), ("kunnen", "")));
        Assert.Contains(new string('x', 10_001), English(400, await _scene.PressAsync(link, ("actie", "begrijpen"), ("kunnen", new string('x', 10_001)))), StringComparison.Ordinal);
        English(200, await _scene.PressAsync(link, ("actie", "begrijpen"), ("kunnen", "qqq")));
        var understood = Understood().Match(English(200, await _scene.PressAsync(link, ("actie", "begrijpen"), ("kunnen", "ik kan stofzuigen"))));
        English(200, await _scene.PressAsync(link, ("actie", "toevoegen"), (understood.Groups["name"].Value, understood.Groups["value"].Value)));
        English(409, await _scene.PressAsync(link, [("actie", "klopt"), .. versions]));
        var changed = English(409, await _scene.PressAsync(link, [("actie", "opslaan"), .. versions, ("telefoon", Introduced.Phone), ("email", Introduced.Email), ("urenMinimum", "12"), ("urenMaximum", "22.5")]));
        English(200, await _scene.PressAsync(link, [("actie", "opslaan"), .. Versions(changed), ("telefoon", Introduced.Phone), ("email", Introduced.Email), ("urenMinimum", "12"), ("urenMaximum", "22.5")]));
        Assert.Contains("12 to 22.5 hours a week", English(200, await _scene.OpenAsync(link)), StringComparison.Ordinal);
        English(200, await _scene.PressAsync(link, [("actie", "klopt"), .. Versions((await _scene.OpenAsync(link)).Text)]));
        English(200, await _scene.PressAsync(link, ("actie", "intrekken"), ("voorstel", _scene.Proposal)));
        English(200, await _scene.PressAsync(link, ("actie", "ja-intrekken"), ("voorstel", _scene.Proposal)));
        English(409, await _scene.PressAsync(link, ("actie", "ja-intrekken"), ("voorstel", _scene.Proposal)));
        (await Host.PostAsync($"v1/kandidaten/{_scene.Candidate}/terugtrekking", Role.Coach, _scene.Scene.Coach)).Expect(200);
        English(410, await _scene.OpenAsync(link));
        Host.Clock.SetAhead(TimeSpan.FromDays(14.01));
        English(410, await _scene.OpenAsync(link));
        var unknown = await _scene.OpenAsync(link[..^2]);
        Assert.Contains("<div lang=\"en\">", unknown.Text, StringComparison.Ordinal);
        Assert.Contains("kennen wij niet", unknown.Text, StringComparison.Ordinal);
    }

    /// <summary>The page, after a look whether anything on it is Dutch that does not say so: names and what the person wrote aside, by a word that no English text has.</summary>
    private static string English(int status, (int Status, string Text) page)
    {
        Assert.Equal(status, page.Status);
        Assert.Contains("<html lang=\"en\">", page.Text, StringComparison.Ordinal);
        var rest = WebUtility.HtmlDecode(Tag().Replace(Marked().Replace(Style().Replace(page.Text, ""), ""), " "));
        Assert.DoesNotMatch(DutchWord(), rest.Replace("De Werkplaats", "", StringComparison.Ordinal));
        return page.Text;
    }

    private static (string, string)[] Versions(string page) => [.. Version().Matches(page).Select(m => (m.Groups["name"].Value, m.Groups["value"].Value)).Distinct()];

    [GeneratedRegex("<style.*?</style>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Style();

    [GeneratedRegex("<(?<tag>[a-z]+)[^>]* lang=\"nl\"[^>]*>.*?</\\k<tag>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marked();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\b(de|het|een|niet|geen|uw|u|ja|nee|wij|dit|deze|kunt|kan|heeft|nog|weet|weten|wat|werk|uur|uren|dagen|vanaf|tot|bel|vul|kies|naar|opslaan|maandag|januari)\\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DutchWord();

    [GeneratedRegex("<(input|select|textarea) id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Control();

    [GeneratedRegex("name=\"(?<name>competentie-[0-9]+)\" type=\"checkbox\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Understood();

    [GeneratedRegex("name=\"(?<name>versie[A-Za-z]*)\" value=\"(?<value>[0-9]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Version();
}
