using Matching.Domain.Access;
using Matching.Functions.FollowUp;
using Matching.Functions.Municipalities;
using Matching.Functions.Proposals;
using Matching.Functions.Referrals;
using Matching.Local.Client;
using Matching.Local.Demo.Year;
using Matching.Local.Hosting;

namespace Matching.Local.Demo;

/// <summary>A working week in the demo region and the year after it, over HTTP and the queues, with a clock that is set ahead; tells what people see and checks it.</summary>
internal sealed class DemoPlay
{
    private readonly Stage _stage;
    private readonly Cast _cast = new();

    private readonly AgendaWatch _agenda;

    public DemoPlay(ApiClient api, MovableClock clock, QueueWatch queues, AgendaWatch agenda, TextWriter output)
    {
        _stage = new Stage(api, clock, queues, output);
        _agenda = agenda;
    }

    public async Task RunAsync(CancellationToken stop)
    {
        await OpenAsync(stop);
        await new MondayScenes(_stage, _cast).RunAsync(stop);
        await new TuesdayScenes(_stage).RunAsync(stop);
        await new WednesdayScenes(_stage, _cast).RunAsync(stop);
        await new ThursdayScenes(_stage, _cast).RunAsync(stop);
        await new FridayScenes(_stage, _cast).RunAsync(stop);
        var week = await SumUpAsync(stop);
        var year = await new YearPlay(_stage, _cast, _agenda).RunAsync(stop);
        await _stage.EndAsync($"{week}, {year}");
    }

    private async Task OpenAsync(CancellationToken stop)
    {
        await _stage.TitleAsync("De regio");
        await _stage.LoadAsync(stop);
        var region = _stage.Region;
        var caller = _stage.Api.As(Role.Administrator, "beheerder-1");
        foreach (var municipality in await caller.ListAsync<GemeenteInLijst>("v1/gemeenten", stop))
            await _stage.SayAsync($"{municipality.Naam}: {Say(municipality.Model)}.");
        var model = (await caller.GetAsync<ModelVanOrganisatie>("v1/organisatiemodel", stop)).Model;
        await _stage.SayAsync(
            $"Samen: {Say(model)}. {region.Employers.Count} werkgevers, {region.Vacancies.Count} vacatures, {region.People.Count} kandidaten, {region.Staff.Count} medewerkers.");

        await _stage.TitleAsync("Maandag, een week eerder");
        _stage.SetClock(-7, 10, 0);
        var coach = Stage.Coaches[2];
        var chosen = (await _stage.InboxAsync(coach.Id, stop)).Where(p => _stage.HasEmail(p.KandidaatId)).DistinctBy(p => p.KandidaatId).Take(2).ToList();
        foreach (var item in chosen)
        {
            await _stage.AssessAsync(item, new() { Oordeel = Oordeel.Voordragen }, stop);
            await _stage.SayAsync($"{coach.Details.Naam} draagt {_stage.Name(item.KandidaatId)} voor: {item.VacatureTitel}. Er gaat een bericht uit.");
            _cast.Silent.Add(item);
        }

        await _stage.SettleAsync(stop);
    }

    private async Task<string> SumUpAsync(CancellationToken stop)
    {
        var items = new Dictionary<string, MatchvoorstelInLijst>(StringComparer.Ordinal);
        var (tasks, referrals) = (0, 0);
        foreach (var worker in _stage.Region.Staff)
        {
            var caller = _stage.Api.As(worker.Role, worker.Id);
            foreach (var status in new[] { "open", "afgerond", "vervallen" })
                tasks += (await caller.ListAsync<TaakInLijst>($"v1/taken?status={status}", stop)).Count;
            if (worker.Role != Role.Coach) continue;
            foreach (var query in new[] { "", "?status=nietVoorDezeBaan", "?status=nee", "?status=vervallen", "?status=geplaatst" })
            {
                foreach (var item in await caller.ListAsync<MatchvoorstelInLijst>("v1/matchvoorstellen" + query, stop)) items[item.Id] = item;
            }

            foreach (var query in new[] { "", "?status=bevestigd" })
                referrals += (await caller.ListAsync<VerwijzingInLijst>("v1/verwijzingen" + query, stop)).Count;
        }

        var moved = new List<Matchvoorstel>();
        foreach (var item in items.Values.Where(i => i.Status != MatchvoorstelStatus.Voorgesteld)) moved.Add(await _stage.ReadAsync(item, stop));
        var forward = moved.Count(p => p.Beoordeling?.Oordeel == Oordeel.Voordragen);
        var yes = moved.Count(p => p.Antwoord?.Antwoord == Antwoord.Ja);
        var introduced = moved.Count(p => p.Kennismaking is not null);
        var placed = moved.Count(p => p.Status == MatchvoorstelStatus.Geplaatst);
        var letters = await _stage.LettersAsync(stop);
        _cast.Seen.UnionWith(moved.Select(p => p.KandidaatId));
        return $"demo: {_stage.Region.Vacancies.Count + 1} vacancies, {_stage.Region.People.Count} candidates, {items.Count} proposals, {forward} put forward, {yes} yes, {letters} messages, {introduced} introduced, {placed} placed, {tasks} tasks, {referrals} referrals";
    }

    private static string Say(Organisatiemodel model) => model switch
    {
        Organisatiemodel.Integraal => "de organisatie doet alles voor iedereen",
        Organisatiemodel.Gedeeltelijk => "de organisatie doet een deel, partners doen de rest",
        Organisatiemodel.AlleenWsw => "de organisatie doet alleen de Wsw",
        Organisatiemodel.Gemengd => "een gemengd model",
        _ => model.ToString(),
    };
}
