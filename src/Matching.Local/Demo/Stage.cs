using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Matching.Domain.Access;
using Matching.Functions.Employers;
using Matching.Functions.Proposals;
using Matching.Local.Client;
using Matching.Local.Hosting;
using Matching.Local.Region;

namespace Matching.Local.Demo;

/// <summary>What every scene of the demo needs: the people and their vacancies, the clock, the mailbox, and a way to tell what happens.</summary>
internal sealed partial class Stage
{
    public static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The Monday of the week that is played.</summary>
    public static readonly DateOnly Monday = new(2026, 9, 7);

    private static readonly TimeZoneInfo Netherlands = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private readonly MovableClock _clock;
    private readonly QueueWatch _queues;
    private readonly TextWriter _output;
    private readonly Dictionary<string, DemoPerson> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _candidates = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Employer, string Title), string> _vacancies = [];

    public Stage(ApiClient api, MovableClock clock, QueueWatch queues, TextWriter output)
    {
        Api = api;
        _clock = clock;
        _queues = queues;
        _output = output;
    }

    public ApiClient Api { get; }

    public DemoRegion Region { get; } = DemoRegion.Create(Monday);

    public static IReadOnlyList<DemoWorker> Coaches => RegionStaff.Consulenten;

    public static DemoWorker Adviser => RegionStaff.Advisers[0];

    /// <summary>Loads the region as it was a week before the story begins.</summary>
    public async Task LoadAsync(CancellationToken stop)
    {
        var loader = new RegionLoader(Api, Region, Moment(Monday.AddDays(-7), 8, 0), _clock.SetTo, SettleAsync);
        await loader.LoadAsync(stop);
        foreach (var person in Region.People)
        {
            var id = loader.Candidates[person.Number];
            _people.Add(id, person);
            _candidates.Add(person.Number, id);
        }

        foreach (var (i, vacancy) in Region.Vacancies.Index()) _vacancies.Add((vacancy.EmployerId, vacancy.Vacancy.Titel), loader.Vacancies[i]);
        await SettleAsync(stop);
    }

    /// <summary>Makes it a day of the week and a time, in the Netherlands.</summary>
    /// <param name="day">Days from <see cref="Monday"/>.</param>
    /// <param name="hour">Hour.</param>
    /// <param name="minute">Minute.</param>
    public void SetClock(int day, int hour, int minute) => SetClock(Monday.AddDays(day), hour, minute);

    /// <summary>Makes it a day and a time, in the Netherlands.</summary>
    public void SetClock(DateOnly day, int hour, int minute) => _clock.SetTo(Moment(day, hour, minute));

    public Task SettleAsync(CancellationToken stop) => _queues.EmptyAsync(stop);

    public DemoPerson Person(string candidate) => _people[candidate];

    public string Candidate(string number) => _candidates[number];

    public string Vacancy(string employer, string title) => _vacancies[(employer, title)];

    /// <summary>What somebody is called in the story: call name and number.</summary>
    public string Name(string candidate) => $"{_people[candidate].Registration.Persoon.Roepnaam} ({_people[candidate].Number})";

    public bool HasEmail(string candidate) => _people[candidate].Registration.Persoon.Email is not null;

    /// <summary>Who assesses for a candidate.</summary>
    public ApiCaller CoachOf(string candidate) => Api.As(Role.Coach, _people[candidate].CoachId);

    public string CoachNameOf(string candidate) => Coaches.Single(c => c.Id == _people[candidate].CoachId).Details.Naam;

    /// <summary>What a coach has to look at.</summary>
    public Task<IReadOnlyList<MatchvoorstelInLijst>> InboxAsync(string coach, CancellationToken stop) =>
        Api.As(Role.Coach, coach).ListAsync<MatchvoorstelInLijst>("v1/matchvoorstellen?status=voorgesteld", stop);

    /// <summary>The proposals for a vacancy that wait in the coaches' inboxes, best fit first.</summary>
    public async Task<IReadOnlyList<MatchvoorstelInLijst>> ProposedForAsync(string vacancy, CancellationToken stop)
    {
        var all = new List<MatchvoorstelInLijst>();
        foreach (var coach in Coaches) all.AddRange((await InboxAsync(coach.Id, stop)).Where(p => p.VacatureId == vacancy));
        return [.. all.OrderByDescending(p => p.Passend.Score).ThenBy(p => _people[p.KandidaatId].Number, StringComparer.Ordinal)];
    }

    public Task<Matchvoorstel> ReadAsync(MatchvoorstelInLijst item, CancellationToken stop) =>
        CoachOf(item.KandidaatId).GetAsync<Matchvoorstel>($"v1/matchvoorstellen/{item.Id}", stop);

    public Task<Matchvoorstel> AssessAsync(MatchvoorstelInLijst item, BeoordelingInvoer assessment, CancellationToken stop) =>
        CoachOf(item.KandidaatId).PostAsync<Matchvoorstel>($"v1/matchvoorstellen/{item.Id}/beoordeling", assessment, "demo-beoordeling-" + item.Id, stop);

    public Task<Matchvoorstel> AdviseAsync(string proposal, string step, object? body, CancellationToken stop) =>
        Api.As(Role.Adviser, Adviser.Id).PostAsync<Matchvoorstel>($"v1/matchvoorstellen/{proposal}/{step}", body, $"demo-{step}-{proposal}", stop);

    /// <summary>Puts somebody forward, lets the person look at the page and press a button, and waits until that has gone round.</summary>
    public async Task<Matchvoorstel> AskAsync(MatchvoorstelInLijst item, string button, CancellationToken stop)
    {
        await AssessAsync(item, new() { Oordeel = Oordeel.Voordragen }, stop);
        await SettleAsync(stop);
        await PressAsync(await LinkAsync(Person(item.KandidaatId).Registration.Persoon.Email!, "antwoord", stop), "Wilt u dit werk?", button, stop);
        await SettleAsync(stop);
        return await ReadAsync(item, stop);
    }

    /// <summary>Opens a page, and presses one of its buttons.</summary>
    public async Task PressAsync(Uri link, string title, string button, CancellationToken stop)
    {
        var (status, text) = await OpenAsync(link, stop);
        Require(status == HttpStatusCode.OK && text.Contains(title, StringComparison.Ordinal), $"De pagina ‘{title}’ opent niet.");
        using var form = new FormUrlEncodedContent([new("antwoord", button)]);
        using var pressed = await Api.Browser.PostAsync(link, form, stop);
        Require(pressed.StatusCode == HttpStatusCode.OK, $"De knop ‘{button}’ werkt niet.");
    }

    /// <summary>Opens a page: its status, and its text as a browser shows it.</summary>
    public async Task<(HttpStatusCode Status, string Text)> OpenAsync(Uri link, CancellationToken stop)
    {
        using var page = await Api.Browser.GetAsync(link, stop);
        return (page.StatusCode, WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(stop)));
    }

    /// <summary>The newest link of a kind in the letters to an address.</summary>
    public async Task<Uri> LinkAsync(string address, string kind, CancellationToken stop)
    {
        var mailbox = WebUtility.HtmlDecode(await Api.Browser.GetStringAsync("ontwikkel/postbus", stop));
        var letters = mailbox.Split("<h2>").FirstOrDefault(person => person.StartsWith(address + "</h2>", StringComparison.Ordinal)) ?? "";
        var link = LinkPattern().Matches(letters).FirstOrDefault(m => m.Groups["kind"].Value == kind);
        Require(link is not null, $"Er is geen brief met een link ‘{kind}’.");
        return new Uri(link!.Groups["link"].Value);
    }

    /// <summary>Every link of a kind in the letters, with the address that it was sent to.</summary>
    public async Task<IReadOnlyList<(string Address, Uri Link)>> LinksAsync(string kind, CancellationToken stop)
    {
        var mailbox = WebUtility.HtmlDecode(await Api.Browser.GetStringAsync("ontwikkel/postbus", stop));
        return
        [
            .. mailbox.Split("<h2>").Skip(1).SelectMany(person => LinkPattern().Matches(person)
                .Where(m => m.Groups["kind"].Value == kind)
                .Select(m => (person[..person.IndexOf("</h2>", StringComparison.Ordinal)], new Uri(m.Groups["link"].Value)))),
        ];
    }

    /// <summary>Somebody's contact at an employer.</summary>
    public async Task<WerkgeverContactpersoon> FirstContactAsync(string employer, CancellationToken stop)
    {
        var known = await Api.As(Role.Adviser, Adviser.Id).GetAsync<Werkgever>($"v1/werkgevers/{employer}", stop);
        return known.Contactpersonen.Single(c => c.Id == known.EersteContactpersoonId);
    }

    /// <summary>How many letters were written.</summary>
    public async Task<int> LettersAsync(CancellationToken stop) =>
        (await Api.Browser.GetStringAsync("ontwikkel/postbus", stop)).Split("<article").Length - 1;

    /// <summary>The heading of a page.</summary>
    public static string Heading(string page) => HeadingPattern().Match(page).Groups["text"].Value;

    public static void Require(bool condition, string otherwise)
    {
        if (!condition) throw new LocalException($"De demo klopt niet: {otherwise}");
    }

    public Task TitleAsync(string title) => _output.WriteLineAsync($"\n{title}");

    public Task SayAsync(string sentence) => _output.WriteLineAsync("  · " + sentence);

    public Task EndAsync(string line) => _output.WriteLineAsync($"\n{line}");

    private static DateTimeOffset Moment(DateOnly day, int hour, int minute) => new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, minute)), Netherlands), TimeSpan.Zero);

    [GeneratedRegex("href=\"(?<link>[^\"]+/v1/(?<kind>[a-z-]+)/[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkPattern();

    [GeneratedRegex("<h1[^>]*>(?<text>[^<]+)</h1>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingPattern();
}
