using System.Net;
using Matching.Domain.Access;
using Matching.Functions.Employers;
using Matching.Functions.Proposals;
using Matching.Functions.Vacancies;

namespace Matching.Local.Demo;

/// <summary>Thursday: people meet and begin, two share a place, and an employer's contact leaves.</summary>
internal sealed class ThursdayScenes(Stage stage, Cast cast)
{
    private static readonly DateOnly Today = Stage.Monday.AddDays(3);
    private static readonly DateOnly NextMonday = Stage.Monday.AddDays(7);

    public async Task RunAsync(CancellationToken stop)
    {
        stage.SetClock(3, 10, 0);
        await TryAsync(cast.Yes[0], stop);
        await ShareAsync(stop);
        await LeaveAsync(cast.Seconded!, stop);
    }

    private async Task TryAsync(Matchvoorstel proposal, CancellationToken stop)
    {
        await stage.TitleAsync("Donderdag: kennismaken en proberen");
        await stage.AdviseAsync(proposal.Id, "ontmoeting", new Ontmoeting { Op = Today, Verslag = "Samen door het park gelopen; het klikte." }, stop);
        var trial = await stage.AdviseAsync(proposal.Id, "proefplaatsing", new Proefplaatsing { Van = NextMonday, Tot = NextMonday.AddDays(41) }, stop);
        Stage.Require(trial.Status == MatchvoorstelStatus.Proefplaatsing, "De proefplaatsing is niet begonnen.");
        await stage.SayAsync(string.Create(Stage.Dutch,
            $"{stage.Name(proposal.KandidaatId)} maakt kennis: {trial.Ontmoeting!.Verslag} De proefplaatsing loopt van {trial.Proefplaatsing!.Van:d MMMM} tot en met {trial.Proefplaatsing.Tot:d MMMM}."));
    }

    private async Task ShareAsync(CancellationToken stop)
    {
        await stage.TitleAsync("Donderdag: één beschutte plaats, twee mensen");
        Plaatsingsafspraak[] agreed =
        [
            new() { Uren = 20, Dagen = [Dag.Ma, Dag.Di, Dag.Wo], Start = NextMonday },
            new() { Uren = 11, Dagen = [Dag.Do, Dag.Vr], Start = NextMonday },
        ];
        foreach (var (proposal, agreement) in cast.Sharing.Zip(agreed))
        {
            await stage.AdviseAsync(proposal.Id, "ontmoeting", new Ontmoeting { Op = Today }, stop);
            var placed = await stage.AdviseAsync(proposal.Id, "plaatsing", agreement, stop);
            Stage.Require(placed.Status == MatchvoorstelStatus.Geplaatst, "De plaatsing is niet vastgelegd.");
            await stage.SayAsync(string.Create(Stage.Dutch,
                $"{stage.Name(proposal.KandidaatId)} begint op {placed.Plaatsing!.Start:d MMMM}: {placed.Plaatsing.Uren} uur, op {string.Join(", ", placed.Plaatsing.Dagen!).ToLowerInvariant()}."));
        }

        var refused = await stage.Api.As(Role.Adviser, Stage.Adviser.Id)
            .RefusedAsync($"v1/matchvoorstellen/{cast.Sharing[1].Id}/plaatsing", agreed[1] with { Uren = 16 }, "demo-16-uur", stop);
        Stage.Require(refused.Contains("31 van 31 uur bezet", StringComparison.Ordinal), "De plaats hoort vol te zijn.");
        await stage.SayAsync($"{stage.Name(cast.Sharing[1].KandidaatId)} vraagt om 16 uur: {refused}");
        await stage.SettleAsync(stop);
        var shared = await stage.Api.As(Role.Adviser, Stage.Adviser.Id).GetAsync<Vacature>($"v1/vacatures/{cast.Sharing[0].VacatureId}", stop);
        await stage.SayAsync($"De vacature staat op: {shared.Status.ToString().ToLowerInvariant()}.");
    }

    private async Task LeaveAsync(Matchvoorstel proposal, CancellationToken stop)
    {
        await stage.TitleAsync("Donderdag: een contactpersoon van een werkgever vertrekt");
        const string Id = "wg-hanzelog";
        var adviser = stage.Api.As(Role.Adviser, Stage.Adviser.Id);
        var employer = await adviser.GetAsync<Werkgever>($"v1/werkgevers/{Id}", stop);
        var leaving = employer.Contactpersonen.Single(c => c.Id == employer.EersteContactpersoonId);
        var link = await stage.LinkAsync(leaving.Email!, "kennismaking", stop);
        var successor = new ContactpersoonInvoer { Naam = "Willeke Oosterdam", Telefoon = "055 000 10 99", Email = "hanzelog-willeke@voorbeeld.nl" };
        var left = await stage.Api.As(Role.Employer, Id).PostAsync<Werkgever>(
            $"v1/werkgevers/{Id}/contactpersonen/{leaving.Id}/vertrek", new VertrekInvoer { Opvolger = successor }, "demo-vertrek", stop);
        await stage.SettleAsync(stop);
        var (status, page) = await stage.OpenAsync(link, stop);
        Stage.Require(status == HttpStatusCode.Gone, "De link van wie vertrok, hoort niets meer te tonen.");
        await stage.SayAsync($"{leaving.Naam} van {employer.Naam} vertrekt. De doorgestuurde link opent niets meer: {Stage.Heading(page)}.");
        var proposed = left.Contactpersonen.Single(c => c.Naam == successor.Naam);
        Stage.Require(proposed.Status == ContactpersoonStatus.TeBevestigen, "De opvolger hoort eerst bevestigd te worden.");
        var confirmed = await adviser.PostAsync<Werkgever>($"v1/werkgevers/{Id}/contactpersonen/{proposed.Id}/bevestiging", null, "demo-bevestiging", stop);
        await stage.SettleAsync(stop);
        var still = await adviser.GetAsync<Matchvoorstel>($"v1/matchvoorstellen/{proposal.Id}", stop);
        Stage.Require(still.Status == MatchvoorstelStatus.VoorgesteldAanWerkgever, "Het vertrek hoort voor de kandidaat niets te veranderen.");
        await stage.SayAsync(
            $"{Stage.Adviser.Details.Naam} belt {proposed.Naam} en bevestigt de opvolger: {confirmed.Contactpersonen.Single(c => c.Id == proposed.Id).Status.ToString().ToLowerInvariant()}. {stage.Name(proposal.KandidaatId)} merkt er niets van; het gesprek gaat door.");
    }
}
