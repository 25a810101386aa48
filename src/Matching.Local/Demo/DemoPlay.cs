using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Matching.Domain.Access;
using Matching.Functions.Candidates;
using Matching.Functions.Proposals;
using Matching.Functions.Vacancies;
using Matching.Functions.Workers;
using Matching.Local.Client;
using Matching.Local.Hosting;

namespace Matching.Local.Demo;

/// <summary>The road from vacancy to yes, once, over HTTP and the queues; tells what happens and checks it.</summary>
internal sealed partial class DemoPlay
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly ApiClient _api;
    private readonly QueueWatch _queues;
    private readonly TextWriter _output;
    private readonly Dictionary<string, Vacature> _vacancies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Kandidaat> _people = new(StringComparer.Ordinal);

    public DemoPlay(ApiClient api, QueueWatch queues, TextWriter output)
    {
        _api = api;
        _queues = queues;
        _output = output;
    }

    public async Task RunAsync(CancellationToken stop)
    {
        await PostVacanciesAsync(stop);
        await RegisterPeopleAsync(stop);
        await ReadInboxAsync(stop);
        await AssessAsync(stop);
        await AnswerAsync(stop);
        await ReadAnswersAsync(stop);
        await ChangeVacancyAsync(stop);
        await CloseVacancyAsync(stop);
        await SumUpAsync(stop);
    }

    private async Task PostVacanciesAsync(CancellationToken stop)
    {
        await TitleAsync("Werkgevers plaatsen vacatures");
        foreach (var (key, employer, input) in DemoStory.Vacancies)
        {
            var vacancy = await _api.As(Role.Employer, employer).PostAsync<Vacature>("v1/vacatures", input, "demo-" + key, stop);
            _vacancies.Add(key, vacancy);
            await SayAsync($"{vacancy.Werkgever} zoekt een {vacancy.Titel.ToLower(Dutch)}, {vacancy.Uren.Minimum} tot {vacancy.Uren.Maximum} uur per week.");
        }
    }

    private async Task RegisterPeopleAsync(CancellationToken stop)
    {
        await TitleAsync("Coaches melden kandidaten aan");
        foreach (var (id, worker) in DemoStory.Coaches)
            await _api.As(Role.Coach, id).PutAsync<Medewerker>($"v1/medewerkers/{id}", worker, version: null, stop);
        var watch = Stopwatch.StartNew();
        foreach (var (number, coach, input) in DemoStory.People)
            _people.Add(number, await _api.As(Role.Coach, coach).PostAsync<Kandidaat>("v1/kandidaten", input, "demo-" + number, stop));
        foreach (var (id, worker) in DemoStory.Coaches)
            await SayAsync($"{worker.Naam} meldt aan: {string.Join(", ", DemoStory.People.Where(p => p.CoachId == id).Select(p => p.Number))}.");
        await _queues.EmptyAsync(stop);
        await SayAsync(string.Create(Dutch, $"Het systeem heeft voor iedereen gezocht; dat duurde samen {watch.Elapsed.TotalSeconds:0.0} seconden."));
    }

    private async Task ReadInboxAsync(CancellationToken stop)
    {
        foreach (var (id, worker) in DemoStory.Coaches)
        {
            await TitleAsync($"De werkvoorraad van {worker.Naam}");
            var inbox = await InboxAsync(id, stop);
            Require(inbox.Count > 0, $"De werkvoorraad van {worker.Naam} is leeg.");
            foreach (var item in inbox)
                await SayAsync($"{NumberOf(item.KandidaatId)} {item.Passend.InWoorden}: {item.VacatureTitel}. {string.Join(' ', item.TeVragen)}".TrimEnd());
            var without = DemoStory.People.Where(p => p.CoachId == id && inbox.All(i => i.KandidaatId != _people[p.Number].Id)).Select(p => p.Number).ToList();
            if (without.Count > 0) await SayAsync($"Voor {string.Join(", ", without)} is nog niets gevonden.");
        }

        var first = await FindAsync("K-001", DemoStory.Gardener, stop);
        await TitleAsync($"Waarom K-001 als {first.VacatureTitel.ToLower(Dutch)}?");
        Require(
            first.Onderdelen.Sum(o => o.Bijdrage) + first.ToeslagVolledig == first.Passend.Score,
            "De onderdelen zijn samen niet precies de score.");
        foreach (var part in first.Onderdelen) await SayAsync(part.Uitleg);
        foreach (var condition in first.Voorwaarden) await SayAsync(condition.Uitleg);
    }

    private async Task AssessAsync(CancellationToken stop)
    {
        await TitleAsync("De coaches beslissen");
        await AssessAsync("K-001", DemoStory.Gardener, new() { Oordeel = Oordeel.Voordragen }, stop);
        await AssessAsync("K-002", DemoStory.Gardener, new() { Oordeel = Oordeel.Voordragen }, stop);
        await AssessAsync("K-003", DemoStory.Gardener, new() { Oordeel = Oordeel.Voordragen }, stop);
        await AssessAsync("K-004", DemoStory.Cleaner, new() { Oordeel = Oordeel.Voordragen }, stop);
        await AssessAsync("K-006", DemoStory.Packer, new() { Oordeel = Oordeel.Voordragen }, stop);
        await AssessAsync("K-005", DemoStory.Cleaner, new() { Oordeel = Oordeel.Later, Reden = "Eerst vragen hoeveel uur past." }, stop);
        await AssessAsync("K-007", DemoStory.Packer, new() { Oordeel = Oordeel.NietVoorDezeBaan, Reden = "Wil liever lopen dan zitten." }, stop);
        await _queues.EmptyAsync(stop);
        var caller = await FindAsync("K-003", DemoStory.Gardener, stop);
        Require(caller.GevraagdDoor == GevraagdDoor.CoachBelt, "K-003 heeft geen e-mailadres en moet gebeld worden.");
        await SayAsync("K-003 heeft geen e-mailadres. In de werkvoorraad staat: bel zelf.");
    }

    private async Task AssessAsync(string number, string vacancy, BeoordelingInvoer assessment, CancellationToken stop)
    {
        var proposal = await FindAsync(number, vacancy, stop);
        var assessed = await _api.As(Role.Coach, CoachOf(number))
            .PostAsync<Matchvoorstel>($"v1/matchvoorstellen/{proposal.Id}/beoordeling", assessment, $"demo-{number}-{vacancy}", stop);
        Require(assessed.Beoordeling?.Oordeel == assessment.Oordeel, "De beoordeling is niet vastgelegd.");
        var what = assessment.Oordeel switch
        {
            Oordeel.Voordragen => "wordt voorgedragen",
            Oordeel.Later => "komt later terug",
            _ => "niet voor deze baan",
        };
        var reason = assessment.Reden is { } why ? $" ({why.TrimEnd('.')})" : "";
        await SayAsync($"{number} voor {proposal.VacatureTitel.ToLower(Dutch)}: {what}{reason}.");
    }

    private async Task AnswerAsync(CancellationToken stop)
    {
        await TitleAsync("De kandidaten krijgen een bericht en antwoorden");
        var letters = await LettersAsync(stop);
        await PressAsync(letters, "K-001", DemoStory.Gardener, "ja", "ja", stop);
        await PressAsync(letters, "K-002", DemoStory.Gardener, "nee", "nee", stop);
        await PressAsync(letters, "K-004", DemoStory.Cleaner, "bel", "bel mij eerst", stop);
        await PressAsync(letters, "K-006", DemoStory.Packer, "ja", "ja", stop);
        var caller = await FindAsync("K-003", DemoStory.Gardener, stop);
        await _api.As(Role.Coach, CoachOf("K-003")).PostAsync<Matchvoorstel>(
            $"v1/matchvoorstellen/{caller.Id}/antwoord", new AntwoordInvoer { Antwoord = Antwoord.Ja }, "demo-K-003-ja", stop);
        await SayAsync("Coach 1 belt K-003. K-003 zegt ja; de coach legt dat vast.");
    }

    private async Task PressAsync(
        IReadOnlyDictionary<string, Uri> letters, string number, string vacancy, string button, string said, CancellationToken stop)
    {
        Require(letters.TryGetValue(number, out var link), $"Er is geen brief voor {number}.");
        using (var page = await _api.Browser.GetAsync(link, stop))
        {
            var text = await page.Content.ReadAsStringAsync(stop);
            Require(page.StatusCode == HttpStatusCode.OK && text.Contains("Wilt u dit werk?", StringComparison.Ordinal), $"De link van {number} werkt niet.");
        }

        Require((await FindAsync(number, vacancy, stop)).Antwoord is null, "Kijken alleen mag niets veranderen.");
        using var form = new FormUrlEncodedContent([new("antwoord", button)]);
        using var pressed = await _api.Browser.PostAsync(link, form, stop);
        Require(pressed.StatusCode == HttpStatusCode.OK, $"Het antwoord van {number} is niet aangenomen.");
        await SayAsync($"{number} opent de link en drukt op: {said}.");
    }

    private async Task ReadAnswersAsync(CancellationToken stop)
    {
        await TitleAsync("De coaches zien de antwoorden");
        await ExpectAsync("K-001", DemoStory.Gardener, MatchvoorstelStatus.Ja, stop);
        await ExpectAsync("K-002", DemoStory.Gardener, MatchvoorstelStatus.Nee, stop);
        await ExpectAsync("K-003", DemoStory.Gardener, MatchvoorstelStatus.Ja, stop);
        await ExpectAsync("K-004", DemoStory.Cleaner, MatchvoorstelStatus.BelMijEerst, stop);
        await ExpectAsync("K-006", DemoStory.Packer, MatchvoorstelStatus.Ja, stop);
        foreach (var (id, worker) in DemoStory.Coaches)
        {
            var answered = (await EveryAsync(id, stop)).Where(p => Say(p.Status) is not null).Select(p => $"{NumberOf(p.KandidaatId)} {Say(p.Status)}");
            await SayAsync($"{worker.Naam}: {string.Join(", ", answered)}.");
        }
    }

    private async Task ExpectAsync(string number, string vacancy, MatchvoorstelStatus status, CancellationToken stop)
    {
        var proposal = await FindAsync(number, vacancy, stop);
        Require(proposal.Status == status, $"{number} staat op {proposal.Status} in plaats van {status}.");
    }

    private async Task ChangeVacancyAsync(CancellationToken stop)
    {
        await TitleAsync("Een werkgever wijzigt een vacature");
        var before = await FindAsync("K-008", DemoStory.Packer, stop);
        var (_, employer, input) = DemoStory.Vacancies.Single(v => v.Key == DemoStory.Packer);
        var changed = input with { Uren = new UrenPerWeek { Minimum = 12, Maximum = 36 } };
        var vacancy = _vacancies[DemoStory.Packer];
        await _api.As(Role.Employer, employer).PutAsync<Vacature>($"v1/vacatures/{vacancy.Id}", changed, vacancy.Versie, stop);
        await _queues.EmptyAsync(stop);
        var after = await FindAsync("K-008", DemoStory.Packer, stop);
        Require(after.Id != before.Id && after.Status == MatchvoorstelStatus.Voorgesteld, "Na de wijziging hoort er een nieuw voorstel voor K-008 te zijn.");
        await ExpectAsync("K-006", DemoStory.Packer, MatchvoorstelStatus.Ja, stop);
        await SayAsync("IJsselpak biedt ruimere uren. Het voorstel voor K-008 is vernieuwd; het ja van K-006 blijft staan.");
    }

    private async Task CloseVacancyAsync(CancellationToken stop)
    {
        await TitleAsync("Een werkgever sluit een vacature");
        var vacancy = _vacancies[DemoStory.Picker];
        var open = (await InboxesAsync(stop)).Count(p => p.VacatureId == vacancy.Id);
        Require(open > 0, "Er hoort een open voorstel voor de orderpicker te zijn.");
        await _api.As(Role.Employer, vacancy.WerkgeverId!).PostAsync<Vacature>($"v1/vacatures/{vacancy.Id}/sluiting", null, "demo-sluiting", stop);
        await _queues.EmptyAsync(stop);
        Require((await InboxesAsync(stop)).All(p => p.VacatureId != vacancy.Id), "Een gesloten vacature hoort geen open voorstellen te hebben.");
        await SayAsync($"IJsselpak zoekt geen orderpicker meer. {(open == 1 ? "Het open voorstel is" : $"De {open} open voorstellen zijn")} uit de werkvoorraad.");
    }

    private async Task SumUpAsync(CancellationToken stop)
    {
        var all = new List<Matchvoorstel>();
        foreach (var (id, _) in DemoStory.Coaches)
        {
            foreach (var item in await EveryAsync(id, stop)) all.Add(await _api.As(Role.Coach, id).GetAsync<Matchvoorstel>($"v1/matchvoorstellen/{item.Id}", stop));
        }

        var forward = all.Count(p => p.Beoordeling?.Oordeel == Oordeel.Voordragen);
        var yes = all.Count(p => p.Antwoord?.Antwoord == Antwoord.Ja);
        var letters = (await LettersAsync(stop)).Count;
        await _output.WriteLineAsync(
            $"\ndemo: {_vacancies.Count} vacancies, {_people.Count} candidates, {all.Count} proposals, {forward} put forward, {yes} yes, {letters} messages");
    }

    /// <summary>The links in the mailbox, by who the letter greets.</summary>
    private async Task<IReadOnlyDictionary<string, Uri>> LettersAsync(CancellationToken stop)
    {
        var page = WebUtility.HtmlDecode(await _api.Browser.GetStringAsync("ontwikkel/postbus", stop));
        return LetterPattern().Matches(page).ToDictionary(m => m.Groups["name"].Value, m => new Uri(m.Groups["link"].Value), StringComparer.Ordinal);
    }

    private async Task<Matchvoorstel> FindAsync(string number, string vacancy, CancellationToken stop)
    {
        var candidate = _people[number].Id;
        var items = await EveryAsync(CoachOf(number), stop);
        var found = items.SingleOrDefault(i => i.KandidaatId == candidate && i.VacatureId == _vacancies[vacancy].Id && i.Status != MatchvoorstelStatus.Vervallen);
        Require(found is not null, $"Er is geen voorstel voor {number} en {_vacancies[vacancy].Titel}.");
        return await _api.As(Role.Coach, CoachOf(number)).GetAsync<Matchvoorstel>($"v1/matchvoorstellen/{found!.Id}", stop);
    }

    private Task<IReadOnlyList<MatchvoorstelInLijst>> InboxAsync(string coach, CancellationToken stop) =>
        _api.As(Role.Coach, coach).ListAsync<MatchvoorstelInLijst>("v1/matchvoorstellen", stop);

    private async Task<IReadOnlyList<MatchvoorstelInLijst>> InboxesAsync(CancellationToken stop)
    {
        var all = new List<MatchvoorstelInLijst>();
        foreach (var (id, _) in DemoStory.Coaches) all.AddRange(await InboxAsync(id, stop));
        return all;
    }

    /// <summary>Every proposal of a coach, also those that are over.</summary>
    private async Task<IReadOnlyList<MatchvoorstelInLijst>> EveryAsync(string coach, CancellationToken stop)
    {
        var all = new List<MatchvoorstelInLijst>(await InboxAsync(coach, stop));
        foreach (var over in new[] { "nietVoorDezeBaan", "nee", "vervallen" })
            all.AddRange(await _api.As(Role.Coach, coach).ListAsync<MatchvoorstelInLijst>($"v1/matchvoorstellen?status={over}", stop));
        return [.. all.DistinctBy(p => p.Id)];
    }

    private static string CoachOf(string number) => DemoStory.People.Single(p => p.Number == number).CoachId;

    private string NumberOf(string candidateId) => _people.Single(p => p.Value.Id == candidateId).Key;

    private static string? Say(MatchvoorstelStatus status) => status switch
    {
        MatchvoorstelStatus.Ja => "zegt ja",
        MatchvoorstelStatus.Nee => "zegt nee",
        MatchvoorstelStatus.BelMijEerst => "wil eerst gebeld worden",
        _ => null,
    };

    private static void Require(bool condition, string otherwise)
    {
        if (!condition) throw new LocalException($"De demo klopt niet: {otherwise}");
    }

    private Task TitleAsync(string title) => _output.WriteLineAsync($"\n{title}");

    private Task SayAsync(string sentence) => _output.WriteLineAsync("  · " + sentence);

    [GeneratedRegex("Beste (?<name>K-[0-9]+),.*?href=\"(?<link>[^\"]+/v1/antwoord/[^\"]+)\"", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LetterPattern();
}
