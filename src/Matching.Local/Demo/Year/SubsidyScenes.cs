using Matching.Functions.FollowUp;
using Matching.Functions.Placements;
using Matching.Local.Client;
using Matching.Local.Region;

namespace Matching.Local.Demo.Year;

/// <summary>Wage subsidy: asked for, decided on, measured, and reckoned anew when the minimum wage changes.</summary>
internal sealed class SubsidyScenes(Stage stage, Workplaces workplaces, WorkingDays days)
{
    private static readonly DateOnly Asked = Stage.Monday.AddDays(7);
    private static readonly DateOnly Starts = new(2026, 10, 1);
    private static readonly DateOnly Measured = new(2026, 9, 28);
    private static readonly DateOnly NewYear = new(2027, 1, 1);

    private IReadOnlyList<AtWork> Subsidised => [workplaces.Forfait, workplaces.Young, workplaces.Bridging, workplaces.Sheltered];

    private ApiCaller Officer => stage.Api.As(RegionStaff.SubsidyOfficer.Role, RegionStaff.SubsidyOfficer.Id);

    private ApiCaller Expert => stage.Api.As(RegionStaff.WageValueExpert.Role, RegionStaff.WageValueExpert.Id);

    public void Plan(Script script)
    {
        script.Add(Asked, ApplyAsync);
        script.Add(Measured, MeasureAsync);
        script.Add(Starts, DecideAsync);
        script.Add(NewYear, NewYearAsync);
        foreach (var placed in Subsidised.Where(HasForfait)) placed.Own = (task, stop) => SeeToAsync(placed, task, stop);
    }

    private static string Euros(decimal? amount) => string.Create(Stage.Dutch, $"€ {amount:N2}");

    private static string Path(AtWork placed, string step) => $"v1/plaatsingen/{placed.Id}/loonkostensubsidie{step}";

    private bool HasForfait(AtWork placed) => placed == workplaces.Forfait || placed == workplaces.Young;

    private async Task ApplyAsync(CancellationToken stop)
    {
        foreach (var placed in Subsidised)
        {
            // Who is measured at once needs no forfait.
            var forfait = HasForfait(placed) ? Starts.AddMonths(6).AddDays(-1) : (DateOnly?)null;
            var asked = new LksAanvraagInvoer { AangevraagdOp = Asked, Ingangsdatum = Starts, ForfaitTot = forfait };
            await stage.CoachOf(placed.Candidate).PostAsync<Loonkostensubsidie>(Path(placed, ""), asked, "demo-lks-" + placed.Id, stop);
        }

        await stage.SettleAsync(stop);
        var tasks = await Officer.ListAsync<TaakInLijst>("v1/taken?soort=lksBesluiten", stop);
        Stage.Require(tasks.Count == Subsidised.Count, "Voor elke aanvraag hoort er een taak te zijn.");
        await days.TellAsync(string.Create(Stage.Dutch,
            $"Coaches vragen loonkostensubsidie aan voor {string.Join(", ", Subsidised.Select(p => p.Name))}. {RegionStaff.SubsidyOfficer.Details.Naam} besluit uiterlijk {tasks.Min(t => t.Datum):d MMMM}: vijf weken."));
        var refused = await stage.CoachOf(workplaces.Wajong.Candidate).RefusedAsync(
            Path(workplaces.Wajong, ""), new LksAanvraagInvoer { AangevraagdOp = Asked, Ingangsdatum = Starts }, "demo-lks-wajong", stop);
        await days.TellAsync($"Voor {workplaces.Wajong.Name} kan het niet: {refused}");
    }

    private async Task MeasureAsync(CancellationToken stop)
    {
        foreach (var placed in Subsidised.Where(p => !HasForfait(p))) await MeasureAsync(placed, Starts, stop);
    }

    private async Task MeasureAsync(AtWork placed, DateOnly from, CancellationToken stop)
    {
        var measured = new LksMetingInvoer { LoonwaardePercentage = placed.WageValue!.Value, GemetenOp = days.Today, GeldtVanaf = from };
        await Expert.PostAsync<Loonkostensubsidie>(Path(placed, "/meting"), measured, "demo-meting-" + placed.Id, stop);
        await days.TellAsync(string.Create(Stage.Dutch,
            $"{RegionStaff.WageValueExpert.Details.Naam} kijkt mee op het werk van {placed.Name} en meet een loonwaarde van {placed.WageValue:0}%, vanaf {from:d MMMM}."));
    }

    private async Task DecideAsync(CancellationToken stop)
    {
        await days.TellAsync($"{RegionStaff.SubsidyOfficer.Details.Naam} besluit over de loonkostensubsidie:");
        foreach (var placed in Subsidised)
        {
            await Officer.PostAsync<Loonkostensubsidie>(
                Path(placed, "/besluit"), new LksBesluitInvoer { Besluit = LksUitkomst.Toegekend, BeslotenOp = Starts }, "demo-besluit-" + placed.Id, stop);
            var paid = await PaidAsync(placed, Starts, stop);
            var by = HasForfait(placed) ? "forfait" : string.Create(Stage.Dutch, $"gemeten loonwaarde {placed.WageValue:0}%");
            await stage.SayAsync($"  {placed.Name}: {Euros(paid.BedragPerMaand)} per maand voor {placed.Employer.Details.Naam} ({by}).");
            if (placed != workplaces.Forfait) continue;
            foreach (var line in paid.Afleiding!) await stage.SayAsync($"    {line.Omschrijving}: {Euros(line.Bedrag)}");
        }

        await stage.SettleAsync(stop);
        Stage.Require((await Officer.ListAsync<TaakInLijst>("v1/taken?soort=lksBesluiten", stop)).Count == 0, "Na de besluiten hoort er geen taak meer te zijn.");
    }

    private async Task NewYearAsync(CancellationToken stop)
    {
        await days.TellAsync("Het minimumloon verandert (voor de demo een verzonnen bedrag). Elke loonkostensubsidie is vanzelf herrekend:");
        foreach (var placed in Subsidised)
        {
            var before = await PaidAsync(placed, NewYear.AddDays(-1), stop);
            var after = await PaidAsync(placed, NewYear, stop);
            Stage.Require(after.BedragPerMaand > before.BedragPerMaand, "Op 1 januari hoort het bedrag mee te gaan.");
            await stage.SayAsync($"  {placed.Name}: van {Euros(before.BedragPerMaand)} naar {Euros(after.BedragPerMaand)} per maand.");
        }
    }

    /// <summary>The tasks that wage subsidy brings: measuring before the forfait ends, and a minimum wage that changes by age.</summary>
    private async Task<bool> SeeToAsync(AtWork placed, TaakInLijst task, CancellationToken stop)
    {
        if (task.Soort == TaakSoort.LoonwaardeMeten)
        {
            var from = Starts.AddMonths(6);
            await MeasureAsync(placed, from, stop);
            var paid = await PaidAsync(placed, from, stop);
            await stage.SayAsync($"  Na het forfait wordt het {Euros(paid.BedragPerMaand)} per maand.");
            return true;
        }

        if (task.Soort != TaakSoort.MinimumloonAanpassen) return false;
        var born = stage.Person(placed.Candidate).Registration.Persoon.Geboortedatum;
        var birthday = born.AddYears(days.Today.Year - born.Year);
        if (birthday < days.Today) birthday = birthday.AddYears(1);
        var before = await PaidAsync(placed, birthday.AddDays(-1), stop);
        var after = await PaidAsync(placed, birthday, stop);
        await Officer.PostAsync<Taak>($"v1/taken/{task.Id}/afronding", new AfrondingInvoer { Uitkomst = "Werkgever gebeld." }, "demo-taak-" + task.Id, stop);
        await days.TellAsync(
            $"{placed.Name} is bijna jarig; met de leeftijd stijgt het minimumloon. Vanaf de verjaardag {Euros(after.BedragPerMaand)} in plaats van {Euros(before.BedragPerMaand)} per maand; {RegionStaff.SubsidyOfficer.Details.Naam} vertelt het de werkgever.");
        return true;
    }

    private async Task<LksPeriode> PaidAsync(AtWork placed, DateOnly day, CancellationToken stop)
    {
        var on = day.ToString("yyyy-MM-dd", Stage.Dutch);
        var read = await Officer.GetAsync<Loonkostensubsidie>(Path(placed, $"?van={on}&tot={on}"), stop);
        Stage.Require(read.Perioden is [{ BedragPerMaand: > 0, Afleiding: not null }], $"Op {on} hoort er een bedrag te zijn.");
        return read.Perioden![0];
    }
}
