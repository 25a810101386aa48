using System.Net;
using Matching.Domain.Access;
using Matching.Functions.Municipalities;
using Matching.Functions.Proposals;
using Matching.Functions.Referrals;
using Matching.Local.Region;

namespace Matching.Local.Demo;

/// <summary>Wednesday: the adviser introduces people, one takes the permission back, and a neighbour is referred.</summary>
internal sealed class WednesdayScenes(Stage stage, Cast cast)
{
    public async Task RunAsync(CancellationToken stop)
    {
        stage.SetClock(2, 9, 0);
        await IntroduceAsync(stop);
        await TakeBackAsync(cast.Yes[1], stop);
        await ReferAsync(stop);
    }

    private async Task IntroduceAsync(CancellationToken stop)
    {
        await stage.TitleAsync("Woensdag: de adviseur stelt mensen voor aan werkgevers");
        var list = await stage.Api.As(Role.Adviser, Stage.Adviser.Id).ListAsync<MatchvoorstelInLijst>($"v1/vacatures/{cast.Posted!.Id}/matchvoorstellen", stop);
        await stage.SayAsync($"{Stage.Adviser.Details.Naam} ziet wie ja zei tegen {cast.Posted.Titel}: {list.Count} mensen, zonder namen.");
        Stage.Require(list.Count == 2, "Er horen twee mensen ja te hebben gezegd.");
        await stage.AdviseAsync(cast.Yes[0].Id, "shortlist", null, stop);
        var contact = await stage.FirstContactAsync("wg-de-linde", stop);
        var refused = await stage.Api.As(Role.Adviser, Stage.Adviser.Id).RefusedAsync(
            $"v1/matchvoorstellen/{cast.Yes[0].Id}/kennismaking",
            new KennismakingInvoer { ContactpersoonId = contact.Id, Delen = [Delen.Voornaam, Delen.Telefoon] },
            "demo-te-veel",
            stop);
        await stage.SayAsync($"Het telefoonnummer meesturen mag niet: {refused}");
        foreach (var proposal in cast.Yes) await IntroduceAsync(proposal, "wg-de-linde", stop);
        foreach (var proposal in cast.Sharing) await IntroduceAsync(proposal, RegionEmployers.Own, stop);
        await IntroduceAsync(cast.Seconded!, "wg-hanzelog", stop);
    }

    private async Task IntroduceAsync(Matchvoorstel proposal, string employer, CancellationToken stop)
    {
        var contact = await stage.FirstContactAsync(employer, stop);
        if (proposal.Id != cast.Yes[0].Id) await stage.AdviseAsync(proposal.Id, "shortlist", null, stop);
        var introduced = await stage.AdviseAsync(
            proposal.Id,
            "kennismaking",
            new KennismakingInvoer { ContactpersoonId = contact.Id, Delen = proposal.Afgesproken!, Toelichting = "Zullen we volgende week samen koffie drinken?" },
            stop);
        await stage.SettleAsync(stop);
        var (status, page) = await stage.OpenAsync(await stage.LinkAsync(contact.Email!, "kennismaking", stop), stop);
        Stage.Require(status == HttpStatusCode.OK, "De link van de werkgever werkt niet.");
        var shared = string.Join(", ", introduced.Kennismaking!.Delen.Select(Say));
        await stage.SayAsync($"{contact.Naam} krijgt een link en leest: {Stage.Heading(page)}. Gedeeld: {shared}.");
    }

    private static string Say(Delen shared) => shared switch
    {
        Delen.UrenEnDagen => "uren en dagen",
        Delen.NodigOpWerkplek => "wat nodig is op de werkplek",
        _ => shared.ToString().ToLowerInvariant(),
    };

    private async Task TakeBackAsync(Matchvoorstel proposal, CancellationToken stop)
    {
        await stage.TitleAsync("Woensdag: iemand neemt de toestemming terug");
        var contact = await stage.FirstContactAsync("wg-de-linde", stop);
        var link = await stage.LinkAsync(contact.Email!, "kennismaking", stop);
        await stage.Api.As(Role.Candidate, proposal.KandidaatId).PostAsync($"v1/matchvoorstellen/{proposal.Id}/intrekking-toestemming", null, "demo-intrekking", stop);
        var (status, page) = await stage.OpenAsync(link, stop);
        Stage.Require(status == HttpStatusCode.Gone, "De link hoort meteen niets meer te tonen.");
        await stage.SayAsync($"{stage.Name(proposal.KandidaatId)} wil toch niet. {contact.Naam} opent de link nog eens: {Stage.Heading(page)}. Een reden staat er niet.");
    }

    private async Task ReferAsync(CancellationToken stop)
    {
        await stage.TitleAsync("Woensdag: de buurvrouw, uit de gemeente waar wij alleen de Wsw doen");
        var candidate = stage.Candidate(RegionCast.Neighbour);
        var coach = stage.CoachOf(candidate);
        var routes = await coach.PostAsync<Routeoverzicht>($"v1/gemeenten/{RegionMunicipalities.WswOnly}/routes", new RoutesInvoer { Grondslagen = [] }, "demo-routes", stop);
        var route = routes.Routes.First(r => r.Beschikbaarheid == RouteBeschikbaarheid.ViaPartner);
        await stage.SayAsync($"{stage.CoachNameOf(candidate)} kijkt wat er kan voor {stage.Name(candidate)}: {route.Reden}");
        var partner = route.Partners[0];
        var referral = await coach.PostAsync<Verwijzing>($"v1/kandidaten/{candidate}/verwijzingen", new VerwijzingInvoer
        {
            GemeenteId = RegionMunicipalities.WswOnly,
            Functie = route.Functie!.Value,
            Route = route.Route,
            PartnerId = partner.Id,
            Reden = "Wil graag aan het werk in een magazijn.",
        }, "demo-verwijzing", stop);
        await stage.SettleAsync(stop);
        await stage.PressAsync(await stage.LinkAsync(partner.Email!, "verwijzing", stop), "Pakt u deze verwijzing op?", "ja", stop);
        var confirmed = await coach.GetAsync<Verwijzing>($"v1/verwijzingen/{referral.Id}", stop);
        Stage.Require(confirmed is { Status: VerwijzingStatus.Bevestigd, Antwoord.DoorPartner: true }, "De verwijzing is niet bevestigd.");
        await stage.SayAsync($"{partner.Contact.Naam} van {partner.Naam} opent de link en pakt het op. De verwijzing staat op: {confirmed.Status.ToString().ToLowerInvariant()}.");
    }
}
