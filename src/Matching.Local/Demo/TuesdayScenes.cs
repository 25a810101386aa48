using Matching.Domain.Access;
using Matching.Functions.Candidates;
using Matching.Functions.FollowUp;
using Matching.Functions.Proposals;
using Matching.Local.Region;

namespace Matching.Local.Demo;

/// <summary>Tuesday: a search, a proposal by hand, and somebody who has to be called.</summary>
internal sealed class TuesdayScenes(Stage stage)
{
    public async Task RunAsync(CancellationToken stop)
    {
        stage.SetClock(1, 9, 15);
        await SearchAsync(stop);
        await ProposeByHandAsync(stop);
        await CallAsync(stop);
    }

    private async Task SearchAsync(CancellationToken stop)
    {
        var coach = Stage.Coaches[0];
        await stage.TitleAsync("Dinsdag: wie kan volgende week dinsdag beginnen in het groen?");
        var day = Stage.Monday.AddDays(8).ToString("yyyy-MM-dd", Stage.Dutch);
        var found = await stage.Api.As(Role.Coach, coach.Id)
            .ListAsync<GevondenKandidaat>($"v1/kandidaten/zoeken?zoek=groen&start={day}&dagen=di&postcode=7325%20AS", stop);
        Stage.Require(found.Count > 0, "Er hoort iemand gevonden te worden.");
        await stage.SayAsync($"{coach.Details.Naam} vindt {found.Count} mensen; {found.Count(f => f.KandidaatId is not null)} uit de eigen caseload.");
        foreach (var one in found.Take(3))
        {
            var who = one.KandidaatId is { } id ? stage.Name(id) : $"Iemand van {one.Coach.Naam} ({one.Coach.Telefoon})";
            await stage.SayAsync($"{who} kan {one.InVakgebied} dingen in het groen. {string.Join(' ', one.Redenen.Take(2))}");
        }
    }

    private async Task ProposeByHandAsync(CancellationToken stop)
    {
        await stage.TitleAsync("Dinsdag: een coach stelt zelf iemand voor");
        var (vacancy, title, candidate, hindrance) = await FindPairAsync(stop);
        var coach = stage.CoachOf(candidate);
        var proposal = new VoorstelInvoer { VacatureId = vacancy, KandidaatId = candidate };
        var refused = await coach.RefusedAsync("v1/matchvoorstellen", proposal, "demo-zonder", stop);
        await stage.SayAsync($"{stage.CoachNameOf(candidate)} wil {stage.Name(candidate)} voorstellen: {title}. Het systeem zegt: {refused}");
        var made = await coach.PostAsync<Matchvoorstel>(
            "v1/matchvoorstellen",
            proposal with { Terzijde = [new TerzijdeInvoer { Voorwaarde = hindrance, Reden = Solution(hindrance) }] },
            "demo-met",
            stop);
        Stage.Require(made is { Herkomst: Herkomst.ZelfVoorgesteld, Terzijde: [var aside] } && aside.Voorwaarde == hindrance, "De voorwaarde staat niet terzijde.");
        await stage.SayAsync($"De voorwaarde ‘{hindrance.ToString().ToLowerInvariant()}’ gaat terzijde, op naam en met reden: {made.Terzijde?[0].Reden} Het voorstel staat er.");
    }

    private static string Solution(VoorwaardeSoort hindrance) => hindrance switch
    {
        VoorwaardeSoort.Reizen => "Een collega kan de kandidaat elke dag meenemen.",
        VoorwaardeSoort.Dagen => "De werkgever kan de dagen verschuiven.",
        VoorwaardeSoort.Uren => "De werkgever begint graag met de uren die de kandidaat kan.",
        _ => "De werkgever haalt het zware werk uit de taken.",
    };

    /// <summary>Somebody and a vacancy that suit each other but for one thing that people can solve.</summary>
    private async Task<(string Vacancy, string Title, string Candidate, VoorwaardeSoort Hindrance)> FindPairAsync(CancellationToken stop)
    {
        var vacancies = stage.Region.Vacancies.Where(v => v.Field == "winkel").ToList();
        foreach (var person in stage.Region.People.Where(p => p.Registration.Profiel.Competenties.Any(c => c.Competentie.StartsWith("mt:winkel-", StringComparison.Ordinal))))
        {
            var candidate = stage.Candidate(person.Number);
            foreach (var vacancy in vacancies)
            {
                var id = stage.Vacancy(vacancy.EmployerId, vacancy.Vacancy.Titel);
                var pair = await stage.CoachOf(candidate).GetAsync<Toelichting>($"v1/vacatures/{id}/kandidaten/{candidate}/toelichting", stop);
                if (pair.Passend.Score < 600_000 || pair.Voorwaarden.Where(v => v.Uitkomst == Uitkomst.NietVoldaan).Select(v => v.Soort).ToList() is not [var hindrance]) continue;
                if (hindrance is VoorwaardeSoort.Dagen or VoorwaardeSoort.Uren or VoorwaardeSoort.Belasting or VoorwaardeSoort.Reizen)
                    return (id, vacancy.Vacancy.Titel, candidate, hindrance);
            }
        }

        throw new Hosting.LocalException("De demo klopt niet: er hoort iemand te zijn bij wie één voorwaarde in de weg staat.");
    }

    private async Task CallAsync(CancellationToken stop)
    {
        await stage.TitleAsync("Dinsdag: iemand zonder e-mailadres");
        var coach = Stage.Coaches[3];
        var item = (await stage.InboxAsync(coach.Id, stop)).FirstOrDefault(p => !stage.HasEmail(p.KandidaatId) && p.VacatureId != stage.Vacancy(RegionEmployers.Own, RegionJobs.All[0].Title!));
        Stage.Require(item is not null, "Er hoort iemand zonder e-mailadres in de werkvoorraad te staan.");
        await stage.AssessAsync(item!, new() { Oordeel = Oordeel.Voordragen }, stop);
        await stage.SettleAsync(stop);
        var asked = await stage.ReadAsync(item!, stop);
        Stage.Require(asked.GevraagdDoor == GevraagdDoor.CoachBelt, "Deze kandidaat moet gebeld worden.");
        var caller = stage.Api.As(Role.Coach, coach.Id);
        var task = (await caller.ListAsync<TaakInLijst>("v1/taken", stop)).Single(t => t.Onderwerp?.Id == item!.Id);
        await stage.SayAsync($"{coach.Details.Naam} draagt {stage.Name(item!.KandidaatId)} voor: {item.VacatureTitel}. In de takenlijst komt: {task.Titel}");
        await caller.PostAsync<Matchvoorstel>(
            $"v1/matchvoorstellen/{item.Id}/antwoord",
            new AntwoordInvoer { Antwoord = Antwoord.Ja, Delen = [Delen.Voornaam, Delen.Competenties, Delen.Telefoon] },
            "demo-telefoon",
            stop);
        await stage.SettleAsync(stop);
        Stage.Require((await caller.ListAsync<TaakInLijst>("v1/taken", stop)).All(t => t.Id != task.Id), "De taak hoort weg te zijn.");
        await stage.SayAsync($"{coach.Details.Naam} belt. {stage.Name(item.KandidaatId)} zegt ja, en de voornaam, wat het werk vraagt en het telefoonnummer mogen naar deze werkgever. De taak is weg.");
    }
}
