using Matching.Domain.Access;
using Matching.Functions.Candidates;
using Matching.Functions.FollowUp;
using Matching.Functions.Placements;
using Matching.Functions.Work;

namespace Matching.Local.Demo.Year;

/// <summary>A placement ends early, and the same day the person is back in matching, with what was learned and with somebody who calls.</summary>
internal sealed class EndingScenes(Stage stage, WorkingDays days)
{
    private static readonly DateOnly Ends = new(2027, 1, 14);

    private AtWork _losing = null!;

    public void Plan(AtWork losing, Script script)
    {
        _losing = losing;
        script.Add(Ends, EndAsync);
        script.Add(Ends.AddDays(1), CallAsync);
        losing.Own = (task, _) => Task.FromResult(task.Soort == TaakSoort.BelNaPlaatsing);
    }

    private async Task EndAsync(CancellationToken stop)
    {
        var ended = await days.ActAsync(_losing, "einde", new EindeInvoer
        {
            LaatsteDag = Ends,
            Reden = EindeReden.WerkWeggevallen,
            WatGingGoed = "Altijd op tijd, leert snel een nieuwe taak.",
            NodigOpHetWerk = [WerkplekKenmerk.VastAanspreekpunt],
            Vervolg = EindeVervolg.TerugInMatching,
        }, stop);
        await days.TellAsync($"Het werk van {_losing.Name} valt weg: {_losing.Employer.Details.Naam} verliest een klant. {_losing.Coach.Details.Naam} legt vast wat goed ging: {ended.Einde!.WatGingGoed}");
        await stage.SettleAsync(stop);
        var coach = stage.Api.As(Role.Coach, _losing.Coach.Id);
        var candidate = await coach.GetAsync<Kandidaat>($"v1/kandidaten/{_losing.Candidate}", stop);
        Stage.Require(candidate.Profiel.Werksituatie == Werksituatie.ZoektWerk, "Wie stopt, hoort dezelfde dag terug in matching te zijn.");
        Stage.Require(candidate.Profiel.NodigOpWerkplek!.Contains(WerkplekKenmerk.VastAanspreekpunt), "Wat er is geleerd, hoort in het profiel te staan.");
        var proposals = (await stage.InboxAsync(_losing.Coach.Id, stop)).Count(p => p.KandidaatId == _losing.Candidate);
        var found = proposals switch { 0 => "Zodra er iets past, ligt er een voorstel", 1 => "Er ligt 1 voorstel", _ => $"Er liggen {proposals} voorstellen" };
        await days.TellAsync($"Dezelfde dag zoekt {_losing.Name} weer werk, nu ook met een vast aanspreekpunt op het werk. {found} bij {_losing.Coach.Details.Naam}.");
    }

    private async Task CallAsync(CancellationToken stop)
    {
        var coach = stage.Api.As(Role.Coach, _losing.Coach.Id);
        var task = (await coach.ListAsync<TaakInLijst>("v1/taken?soort=belNaPlaatsing", stop)).Single(t => t.Onderwerp?.Id == _losing.Id);
        var done = await coach.PostAsync<Taak>($"v1/taken/{task.Id}/afronding", new AfrondingInvoer { Uitkomst = "Gesproken. Wil snel weer iets met inpakken." }, "demo-na-plaatsing", stop);
        await days.TellAsync($"Taak van {_losing.Coach.Details.Naam}: {task.Titel} {done.Afronding!.Uitkomst}");
    }
}
