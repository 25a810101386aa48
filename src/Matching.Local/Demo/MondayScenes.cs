using System.Diagnostics;
using Matching.Domain.Access;
using Matching.Functions.Competences;
using Matching.Functions.Proposals;
using Matching.Functions.Vacancies;
using Matching.Functions.Work;
using Matching.Local.Region;

namespace Matching.Local.Demo;

/// <summary>Monday: a vacancy comes in, coaches assess, candidates answer by the link.</summary>
internal sealed class MondayScenes(Stage stage, Cast cast)
{
    private const string Employer = "wg-de-linde";

    public async Task RunAsync(CancellationToken stop)
    {
        stage.SetClock(0, 8, 45);
        await stage.TitleAsync("Maandag: er komt een vacature binnen");
        await PostAsync(stop);
        var proposed = await stage.ProposedForAsync(cast.Posted!.Id, stop);
        Stage.Require(proposed.Count >= 6, "Er horen ten minste zes voorstellen voor de nieuwe vacature te zijn.");
        await ReadInboxesAsync(stop);
        await ExplainAsync(proposed[0], stop);
        await AssessAsync(proposed, stop);
        await AskKnownPeopleAsync(stop);
    }

    private async Task PostAsync(CancellationToken stop)
    {
        var employer = RegionEmployers.Find(Employer);
        var contact = employer.Contacts[0];
        var watch = Stopwatch.StartNew();
        cast.Posted = await stage.Api.As(Role.Employer, Employer).PostAsync<Vacature>("v1/vacatures", new VacatureInvoer
        {
            Titel = "Medewerker groen en park",
            Werkgever = employer.Details.Naam,
            Contact = new Contactpersoon { Naam = contact.Naam, Telefoon = contact.Telefoon },
            Tekst = "Wij onderhouden een nieuw park. Wie wil er met ons mee?",
            Competenties = [Asked("groen-snoeien"), Asked("groen-blad"), Asked("groen-zwerfvuil"), Asked("werknemer-buiten", Belang.Gewenst)],
            Uren = new UrenPerWeek { Minimum = 16, Maximum = 36 },
            Postcode = "7325 AS",
            Plaatsen = 2,
            Tijden = new Werktijden { Van = "08:30", Tot = "16:30" },
            Belasting = Belasting.Middelzwaar,
            Werkplek = new Werkplek { Biedt = [WerkplekKenmerk.VastAanspreekpunt, WerkplekKenmerk.KleinTeam, WerkplekKenmerk.VasteTaken, WerkplekKenmerk.ExtraPauzes] },
            Dienstverbanden = [Dienstverband.Regulier, Dienstverband.MetOndersteuning, Dienstverband.Wsw],
            VervoerGeregeld = true,
        }, "demo-vacature", stop);
        await stage.SettleAsync(stop);
        var proposed = await stage.ProposedForAsync(cast.Posted.Id, stop);
        await stage.SayAsync(string.Create(Stage.Dutch,
            $"{contact.Naam} van {employer.Details.Naam} plaatst: {cast.Posted.Titel}, {cast.Posted.Plaatsen} plaatsen, {cast.Posted.Uren.Minimum} tot {cast.Posted.Uren.Maximum} uur."));
        await stage.SayAsync(string.Create(Stage.Dutch,
            $"Na {watch.Elapsed.TotalSeconds:0.0} seconden liggen er {proposed.Count} voorstellen bij {proposed.Select(p => stage.CoachNameOf(p.KandidaatId)).Distinct().Count()} coaches."));
    }

    private async Task ReadInboxesAsync(CancellationToken stop)
    {
        await stage.TitleAsync("Maandag: de coaches openen hun werkvoorraad");
        foreach (var coach in Stage.Coaches)
        {
            var inbox = await stage.InboxAsync(coach.Id, stop);
            Stage.Require(inbox.Count > 0, $"De werkvoorraad van {coach.Details.Naam} is leeg.");
            var first = inbox[0];
            var ask = first.TeVragen.Count > 0 ? " Te vragen: " + first.TeVragen[0] : "";
            await stage.SayAsync($"{coach.Details.Naam}: {inbox.Count} voorstellen. Bovenaan {stage.Name(first.KandidaatId)}, {first.VacatureTitel}: {first.Passend.InWoorden}.{ask}");
        }
    }

    private async Task ExplainAsync(MatchvoorstelInLijst item, CancellationToken stop)
    {
        await stage.TitleAsync($"Waarom {stage.Name(item.KandidaatId)} als {item.VacatureTitel.ToLower(Stage.Dutch)}?");
        var proposal = await stage.ReadAsync(item, stop);
        Stage.Require(
            proposal.Onderdelen.Sum(o => o.Bijdrage) + proposal.ToeslagVolledig == proposal.Passend.Score,
            "De onderdelen zijn samen niet precies de score.");
        foreach (var part in proposal.Onderdelen) await stage.SayAsync(part.Uitleg);
        foreach (var condition in proposal.Voorwaarden) await stage.SayAsync(condition.Uitleg);
    }

    private async Task AssessAsync(IReadOnlyList<MatchvoorstelInLijst> proposed, CancellationToken stop)
    {
        await stage.TitleAsync("Maandag: de coaches beslissen, de kandidaten antwoorden");
        var reachable = proposed.Where(p => stage.HasEmail(p.KandidaatId)).Take(4).ToList();
        Stage.Require(reachable.Count == 4, "Er horen vier kandidaten met een e-mailadres te zijn.");
        foreach (var (item, (button, said)) in reachable.Zip<MatchvoorstelInLijst, (string, string)>([("ja", "ja"), ("ja", "ja"), ("nee", "nee"), ("bel", "bel mij eerst")]))
        {
            var answered = await stage.AskAsync(item, button, stop);
            Stage.Require(answered.Antwoord is { DoorKandidaat: true }, "Het antwoord is niet vastgelegd.");
            if (answered.Antwoord?.Antwoord == Antwoord.Ja) cast.Yes.Add(answered);
            await stage.SayAsync($"{stage.CoachNameOf(item.KandidaatId)} draagt {stage.Name(item.KandidaatId)} voor. {stage.Person(item.KandidaatId).Number} opent de link en drukt op: {said}.");
        }

        var others = proposed.Except(reachable).Take(2).ToList();
        await AssessAsync(others[0], new() { Oordeel = Oordeel.Later, Reden = "Eerst samen de reis oefenen.", LaterOp = Stage.Monday.AddDays(4) }, "komt vrijdag terug", stop);
        await AssessAsync(others[1], new() { Oordeel = Oordeel.NietVoorDezeBaan, Reden = "Wil liever in de eigen buurt blijven." }, "niet voor deze baan", stop);
    }

    private async Task AssessAsync(MatchvoorstelInLijst item, BeoordelingInvoer assessment, string what, CancellationToken stop)
    {
        var assessed = await stage.AssessAsync(item, assessment, stop);
        Stage.Require(assessed.Beoordeling?.Oordeel == assessment.Oordeel, "De beoordeling is niet vastgelegd.");
        await stage.SayAsync($"{stage.CoachNameOf(item.KandidaatId)} over {stage.Name(item.KandidaatId)}: {what}. {assessed.Beoordeling?.Reden}");
    }

    /// <summary>Three people of whom more is told later in the week.</summary>
    private async Task AskKnownPeopleAsync(CancellationToken stop)
    {
        var shared = stage.Vacancy(RegionEmployers.Own, RegionJobs.All[RegionJobs.SharedPlace].Title!);
        foreach (var number in new[] { RegionCast.SharesFirst, RegionCast.SharesSecond }) cast.Sharing.Add(await YesAsync(shared, number, stop));
        cast.Seconded = await YesAsync(stage.Vacancy("wg-hanzelog", "Orderpicker"), RegionCast.WswWorker, stop);
        var route = cast.Seconded.Voorwaarden.Single(v => v.Soort == VoorwaardeSoort.Dienstverband);
        await stage.SayAsync($"Bij {stage.Name(cast.Seconded.KandidaatId)} staat: {route.Uitleg}");
    }

    private async Task<Matchvoorstel> YesAsync(string vacancy, string number, CancellationToken stop)
    {
        var candidate = stage.Candidate(number);
        var item = (await stage.ProposedForAsync(vacancy, stop)).SingleOrDefault(p => p.KandidaatId == candidate);
        Stage.Require(item is not null, $"Er hoort een voorstel voor {number} te zijn.");
        var answered = await stage.AskAsync(item!, "ja", stop);
        await stage.SayAsync($"{stage.Name(candidate)} zegt ja tegen: {item!.VacatureTitel}.");
        return answered;
    }

    private static GevraagdeCompetentie Asked(string concept, Belang weight = Belang.Vereist) => new() { Competentie = "mt:" + concept, Niveau = 2, Belang = weight };
}
