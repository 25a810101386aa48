using Matching.Domain.Access;
using Matching.Functions.FollowUp;
using Matching.Functions.Messages;
using Matching.Functions.Proposals;

namespace Matching.Local.Demo;

/// <summary>Friday: what is due has become tasks; some are done, and everybody sees how the week ends.</summary>
internal sealed class FridayScenes(Stage stage, Cast cast)
{
    public async Task RunAsync(CancellationToken stop)
    {
        stage.SetClock(4, 9, 0);
        await stage.TitleAsync("Vrijdag: wat aan de beurt is");
        var run = await stage.Api.As(Role.Administrator, "beheerder-1").PostAsync<AgendaUitgevoerd>("v1/beheer/agenda", null, "demo-agenda", stop);
        await stage.SettleAsync(stop);
        Stage.Require(run.Berichten > 0, "Er hoort iets aan de beurt te zijn.");
        await stage.SayAsync($"De agenda van vandaag: {run.Berichten} dingen zijn aan de beurt. Wie vorige week niet antwoordde, wordt gebeld.");
        await CallSilentAsync(stop);
        await OverviewAsync(stop);
    }

    /// <summary>Silence is never an outcome: the coach calls.</summary>
    private async Task CallSilentAsync(CancellationToken stop)
    {
        var worker = Stage.Coaches.Single(c => c.Id == stage.Person(cast.Silent[0].KandidaatId).CoachId);
        var coach = stage.Api.As(Role.Coach, worker.Id);
        var tasks = (await coach.ListAsync<TaakInLijst>("v1/taken?soort=belKandidaat", stop)).Where(t => cast.Silent.Any(p => p.Id == t.Onderwerp?.Id)).ToList();
        Stage.Require(tasks.Count == cast.Silent.Count, "Voor wie niet antwoordde, hoort er een taak te zijn.");
        foreach (var task in tasks) await stage.SayAsync(string.Create(Stage.Dutch, $"{worker.Details.Naam}, over {stage.Name(task.KandidaatId!)}: {task.Titel} Uiterlijk {task.Datum:d MMMM}."));

        await coach.PostAsync<Matchvoorstel>($"v1/matchvoorstellen/{tasks[0].Onderwerp!.Id}/antwoord", new AntwoordInvoer { Antwoord = Antwoord.Ja }, "demo-stil-ja", stop);
        await stage.SettleAsync(stop);
        var settled = await coach.GetAsync<Taak>($"v1/taken/{tasks[0].Id}", stop);
        Stage.Require(settled.Status == TaakStatus.Vervallen, "Na het antwoord hoort de taak te vervallen.");
        await stage.SayAsync($"{stage.Name(tasks[0].KandidaatId!)} had het bericht niet gezien en zegt ja. De taak is {settled.Status.ToString().ToLowerInvariant()}: al geregeld.");

        var done = await coach.PostAsync<Taak>(
            $"v1/taken/{tasks[1].Id}/afronding", new AfrondingInvoer { Uitkomst = "Gesproken. Denkt er in het weekend over na." }, "demo-afronding", stop);
        Stage.Require(done.Status == TaakStatus.Afgerond, "De taak hoort afgerond te zijn.");
        await stage.SayAsync($"{stage.Name(tasks[1].KandidaatId!)}: {done.Afronding!.Uitkomst} De taak is {done.Status.ToString().ToLowerInvariant()}; de vraag blijft open staan.");
    }

    private async Task OverviewAsync(CancellationToken stop)
    {
        await stage.TitleAsync("Vrijdagmiddag: hoe staat het ervoor?");
        foreach (var coach in Stage.Coaches)
        {
            var caller = stage.Api.As(Role.Coach, coach.Id);
            var proposals = await caller.ListAsync<MatchvoorstelInLijst>("v1/matchvoorstellen", stop);
            var tasks = await caller.ListAsync<TaakInLijst>("v1/taken", stop);
            var kinds = tasks.GroupBy(t => t.Titel, StringComparer.Ordinal).Select(g => $"{g.Count()} × {g.Key.TrimEnd('.')}").ToList();
            var busy = kinds.Count > 0 ? $" Taken: {string.Join("; ", kinds)}." : " Geen open taken.";
            await stage.SayAsync($"{coach.Details.Naam}: {proposals.Count(p => p.Status == MatchvoorstelStatus.Voorgesteld)} voorstellen om te bekijken, {proposals.Count(p => p.Status != MatchvoorstelStatus.Voorgesteld)} onderweg.{busy}");
        }
    }
}
