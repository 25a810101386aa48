using Matching.Domain.Access;
using Matching.Functions.FollowUp;
using Matching.Functions.Placements;
using Matching.Local.Hosting;

namespace Matching.Local.Demo.Year;

/// <summary>The year after the week: everybody who went to work is followed, on every day on which something is due.</summary>
internal sealed class YearPlay
{
    private static readonly DateOnly Last = Stage.Monday.AddDays(7).AddYears(1).AddDays(3);

    private readonly Stage _stage;
    private readonly AgendaWatch _agenda;
    private readonly Workplaces _workplaces;
    private readonly WorkingDays _days;
    private readonly Script _script = new();
    private readonly LessWellScenes _lessWell;
    private readonly EndingScenes _ending;
    private readonly Cast _cast;

    public YearPlay(Stage stage, Cast cast, AgendaWatch agenda)
    {
        _stage = stage;
        _agenda = agenda;
        _cast = cast;
        _workplaces = new Workplaces(stage, cast);
        _days = new WorkingDays(stage, _workplaces);
        _lessWell = new LessWellScenes(stage, _days, _script);
        _ending = new EndingScenes(stage, _days);
    }

    /// <summary>Plays it.</summary>
    /// <returns>What it came to, as it stands at the end of the last line.</returns>
    public async Task<string> RunAsync(CancellationToken stop)
    {
        await _stage.TitleAsync("Vrijdagmiddag: wie er aan het werk gaat");
        await _workplaces.AgreeAsync(stop);
        new SubsidyScenes(_stage, _workplaces, _days).Plan(_script);
        new TrialScenes(_stage, _cast, _workplaces.Trying, _days).Plan(_script);
        new ReplacementScenes(_stage, _days).Plan(_script);
        _lessWell.Plan(_workplaces.Struggling);
        _ending.Plan(_workplaces.Losing, _script);

        await _stage.TitleAsync("Het jaar daarna: bij iedereen die werkt, blijft iemand");
        await _stage.SayAsync("Op vaste momenten krijgt wie werkt een bericht: hoe gaat het? Antwoorden is één druk op een gezicht. De werkgever antwoordt in woorden.");
        for (var day = Stage.Monday.AddDays(7); day <= Last; day = _script.Next(day, await _agenda.NextAsync(day, stop)))
        {
            await _days.BeginAsync(day, stop);
            foreach (var scene in _script.On(day)) await scene(stop);
            await _days.FinishAsync(stop);
        }

        await _days.EndMonthAsync();
        return await SumUpAsync(stop);
    }

    private async Task<string> SumUpAsync(CancellationToken stop)
    {
        await _stage.TitleAsync("Na een jaar: hoe gaat het met iedereen?");
        var (contacts, caught, back) = (0, 0, 0);
        foreach (var placed in _workplaces.All)
        {
            var read = await _days.ReadAsync(placed, stop);
            contacts += read.Begeleidingsplan.Contactmomenten.Count(m => m.Status == ContactmomentStatus.Geweest);
            if (read is { Status: PlaatsingStatus.Loopt, Aandacht: { Niveau: not Aandachtsniveau.ExtraAandachtNodig, Oppakken: not null } }) caught++;
            if (read.Einde?.Vervolg == EindeVervolg.TerugInMatching) back++;
            var stands = read.Status == PlaatsingStatus.Loopt ? $"werkt bij {placed.Employer.Details.Naam}. {read.Aandacht.Woorden}" : "is terug in matching";
            await _stage.SayAsync($"{placed.Name} {stands}.");
        }

        Stage.Require(caught == 1, "Er hoort één plaatsing op tijd opgevangen te zijn.");
        Stage.Require(back == 1, "Er hoort één kandidaat terug in matching te zijn.");
        return $"{_workplaces.All.Count} placements, {contacts} contacts, {await TasksAsync(stop)} tasks, {caught} caught, {back} back in matching";
    }

    /// <summary>How much was asked of people because of placements.</summary>
    private async Task<int> TasksAsync(CancellationToken stop)
    {
        var tasks = 0;
        foreach (var worker in _stage.Region.Staff.Where(w => w.Role != Role.Adviser))
        {
            foreach (var status in new[] { "open", "afgerond", "vervallen" })
            {
                tasks += (await _stage.Api.As(worker.Role, worker.Id).ListAsync<TaakInLijst>($"v1/taken?status={status}", stop))
                    .Count(t => t.Onderwerp?.Soort == OnderwerpSoort.Plaatsing);
            }
        }

        return tasks;
    }
}
