using System.Net;
using Matching.Domain.Access;
using Matching.Functions.FollowUp;
using Matching.Functions.Messages;
using Matching.Functions.Placements;
using Matching.Local.Region;

namespace Matching.Local.Demo.Year;

/// <summary>What happens on an ordinary day: what is due is asked, people answer by their links, and who has a task does it.</summary>
internal sealed class WorkingDays(Stage stage, Workplaces workplaces)
{
    private static readonly string[] FromWork = ["Werkt goed door en komt op tijd.", "Prima collega, we zijn er blij mee.", "Gaat goed. De nieuwe taken lukken ook.", "Rustig aan begonnen, het komt goed."];

    private readonly HashSet<Uri> _opened = [];
    private readonly List<string> _usual = [];
    private DateOnly _today = Stage.Monday;
    private bool _monthOpen;
    private int _letters;

    /// <summary>The day that it is.</summary>
    public DateOnly Today => _today;

    /// <summary>Does what is due on a day; the clock is set to ten in the morning.</summary>
    public async Task BeginAsync(DateOnly day, CancellationToken stop)
    {
        if (_today.Month != day.Month) await EndMonthAsync();
        _today = day;
        stage.SetClock(day, 10, 0);
        await stage.Api.As(Role.Administrator, "beheerder-1").PostAsync<AgendaUitgevoerd>("v1/beheer/agenda", null, string.Create(Stage.Dutch, $"demo-agenda-{day:yyyy-MM-dd}"), stop);
        await stage.SettleAsync(stop);
    }

    /// <summary>People answer and tasks are done.</summary>
    public async Task FinishAsync(CancellationToken stop)
    {
        await AnswerAsync(stop);
        await stage.SettleAsync(stop);
        foreach (var worker in Workers()) await WorkAsync(worker, stop);
        await stage.SettleAsync(stop);
    }

    /// <summary>Tells what happens today, under the month that it is.</summary>
    public async Task TellAsync(string sentence)
    {
        await OpenMonthAsync();
        await stage.SayAsync(string.Create(Stage.Dutch, $"{_today:d MMMM}. {sentence}"));
    }

    /// <summary>Tells in short what went as usual in the month that is over.</summary>
    public async Task EndMonthAsync()
    {
        if (_usual.Count > 0)
        {
            await OpenMonthAsync();
            var told = _usual.GroupBy(u => u, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} × {g.Key[2..]}");
            await stage.SayAsync($"Hoe gaat het? {string.Join(", ", told)}.");
        }

        _usual.Clear();
        _monthOpen = false;
    }

    /// <summary>Follows a placement, as the lead may.</summary>
    public Task<Plaatsing> ReadAsync(AtWork placed, CancellationToken stop) =>
        stage.Api.As(Role.Lead, RegionStaff.Lead.Id).GetAsync<Plaatsing>($"v1/plaatsingen/{placed.Id}", stop);

    /// <summary>Does something with a placement, as its coach.</summary>
    public async Task<Plaatsing> ActAsync(AtWork placed, string action, object? body, CancellationToken stop)
    {
        var key = string.Create(Stage.Dutch, $"demo-{action.Replace('/', '-')}-{placed.Id}-{_today:yyyy-MM-dd}");
        var coach = (await ReadAsync(placed, stop)).Coaches[0];
        return await stage.Api.As(Role.Coach, coach).PostAsync<Plaatsing>($"v1/plaatsingen/{placed.Id}/{action}", body, key, stop);
    }

    private IEnumerable<DemoWorker> Workers() =>
        [.. workplaces.All.Select(p => p.Coach).Distinct(), RegionStaff.WageValueExpert, RegionStaff.SubsidyOfficer];

    private async Task OpenMonthAsync()
    {
        if (!_monthOpen) await stage.TitleAsync(string.Create(Stage.Dutch, $"{_today:MMMM yyyy}"));
        _monthOpen = true;
    }

    /// <summary>Counts something for the end of the month.</summary>
    /// <param name="order">A letter that says where it comes in the sum.</param>
    /// <param name="what">What it is.</param>
    private void Count(char order, string what) => _usual.Add($"{order} {what}");

    private async Task AnswerAsync(CancellationToken stop)
    {
        foreach (var (address, link) in await stage.LinksAsync("hoe-gaat-het", stop))
        {
            if (!_opened.Add(link)) continue;
            if (workplaces.All.FirstOrDefault(p => stage.Person(p.Candidate).Registration.Persoon.Email == address) is { } person) await AnswerAsync(person, link, stop);
            else await SendAsync(link, "Hoe gaat het met", [new("antwoord", FromWork[_letters++ % FromWork.Length])], 'd', "een antwoord van een werkgever", stop);
        }
    }

    private async Task AnswerAsync(AtWork person, Uri link, CancellationToken stop)
    {
        var number = ++person.Asked;
        (string Face, string? Word)? answer = person.Answers.TryDequeue(out var told) ? told : (number % 4 == 0 ? "gaat-wel" : "blij", null);
        if (answer is not ({ } face, var word)) return;
        var order = face switch { "blij" => 'a', "gaat-wel" => 'b', _ => 'c' };
        await SendAsync(link, "Hoe gaat het", [new("gezicht", face), .. word is null ? [] : new KeyValuePair<string, string>[] { new("woord", word) }], order, face.Replace('-', ' '), stop);
        if (word is null) return;
        var read = await ReadAsync(person, stop);
        var next = read.Begeleidingsplan.Komend[0].Dag;
        await TellAsync(string.Create(Stage.Dutch,
            $"{person.Name} drukt op het gezicht ‘{face.Replace('-', ' ')}’ en schrijft: ‘{word}’ {read.Aandacht.Woorden} ({read.Aandacht.Punten} punten). Het volgende contact is op {next:d MMMM}."));
    }

    private async Task SendAsync(Uri link, string title, IReadOnlyList<KeyValuePair<string, string>> fields, char order, string what, CancellationToken stop)
    {
        var (status, text) = await stage.OpenAsync(link, stop);

        // A reminder can lie beside the question that was answered just now, or is not asked any more.
        if (status is HttpStatusCode.Conflict or HttpStatusCode.Gone) return;
        Stage.Require(status == HttpStatusCode.OK && text.Contains(title, StringComparison.Ordinal), $"De pagina ‘{title}’ opent niet.");
        using var form = new FormUrlEncodedContent(fields);
        using var sent = await stage.Api.Browser.PostAsync(link, form, stop);
        Stage.Require(sent.StatusCode == HttpStatusCode.OK, "Het antwoord op hoe het gaat, komt niet aan.");
        Count(order, what);
    }

    private async Task WorkAsync(DemoWorker worker, CancellationToken stop)
    {
        var caller = stage.Api.As(worker.Role, worker.Id);
        foreach (var task in await caller.ListAsync<TaakInLijst>("v1/taken", stop))
        {
            if (task.Onderwerp?.Soort != OnderwerpSoort.Plaatsing || workplaces.All.FirstOrDefault(p => p.Id == task.Onderwerp.Id) is not { } placed) continue;
            if (await placed.Own(task, stop)) continue;
            switch (task.Soort)
            {
                case TaakSoort.ContactHouden:
                    await TalkAsync(placed, worker, task, stop);
                    break;
                case TaakSoort.ContractAfloop:
                    await SignAsync(placed, stop);
                    break;
                case TaakSoort.StapVooruitBespreken:
                    var step = await ActAsync(placed, "stap-vooruit", new StapVooruitInvoer { Uitkomst = StapVooruitAntwoord.NuNiet }, stop);
                    await TellAsync(string.Create(Stage.Dutch,
                        $"Het gaat goed met {placed.Name}: is een stap naar meer regulier werk iets? Nu niet. Voor {step.StapVooruit!.NietVoor:d MMMM yyyy} wordt het niet opnieuw gevraagd."));
                    break;
                case TaakSoort.BegeleidingRegelen:
                    await DoneAsync(worker, task, "Besproken: de coach blijft het vaste gezicht.", stop);
                    break;
                case TaakSoort.LksBesluiten or TaakSoort.LoonwaardeMeten or TaakSoort.MinimumloonAanpassen or TaakSoort.ProefplaatsingAfronden:
                    break;
                default:
                    await DoneAsync(worker, task, "Gesproken.", stop);
                    break;
            }
        }
    }

    /// <summary>The coach calls or visits, and records it in one call; a call that nobody asks for any more is only ticked off.</summary>
    private async Task TalkAsync(AtWork placed, DemoWorker worker, TaakInLijst task, CancellationToken stop)
    {
        var read = await ReadAsync(placed, stop);
        if (read.Begeleidingsplan.Contactmomenten.FirstOrDefault(m => m.Status == ContactmomentStatus.Gevraagd) is not { } moment)
        {
            await DoneAsync(worker, task, "Gesproken.", stop);
            return;
        }

        var visit = moment.Hoe == ContactHoe.Bezoek;
        await ActAsync(placed, "contactmomenten", new ContactInvoer
        {
            Nummer = moment.Nummer,
            Datum = _today,
            Met = moment.Met,
            Hoe = visit ? ContactHoe.Bezoek : ContactHoe.Telefoon,
            Notitie = "Het gaat goed; de taken zijn duidelijk.",
            Indruk = Gezicht.Blij,
        }, stop);
        Count(visit ? 'f' : 'e', visit ? "een coach op bezoek" : "een coach aan de telefoon");
    }

    private async Task SignAsync(AtWork placed, CancellationToken stop)
    {
        var until = (await ReadAsync(placed, stop)).AfgesprokenTot!.Value;
        await ActAsync(placed, "contract", new Arbeidscontract { Soort = Functions.Vacancies.ContractSoort.OnbepaaldeTijd, Van = until.AddDays(1) }, stop);
        await TellAsync(string.Create(Stage.Dutch, $"Het contract van {placed.Name} loopt af op {until:d MMMM}. {placed.Coach.Details.Naam} belt {placed.Employer.Details.Naam}: het wordt een vaste baan."));
    }

    private Task DoneAsync(DemoWorker worker, TaakInLijst task, string outcome, CancellationToken stop) =>
        stage.Api.As(worker.Role, worker.Id).PostAsync<Taak>($"v1/taken/{task.Id}/afronding", new AfrondingInvoer { Uitkomst = outcome }, "demo-taak-" + task.Id, stop);
}
