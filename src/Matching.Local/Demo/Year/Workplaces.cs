using Matching.Functions.Candidates;
using Matching.Functions.Municipalities;
using Matching.Functions.Placements;
using Matching.Functions.Proposals;
using Matching.Functions.Vacancies;
using Matching.Local.Region;

namespace Matching.Local.Demo.Year;

/// <summary>Who goes to work: those whom a proposal led there, and those with whom a coach and an employer agreed it directly.</summary>
internal sealed class Workplaces(Stage stage, Cast cast)
{
    private static readonly DateOnly Start = Stage.Monday.AddDays(7);
    private static readonly DateOnly October = new(2026, 10, 1);

    private readonly HashSet<string> _taken = new(cast.Seen, StringComparer.Ordinal);
    private readonly List<AtWork> _all = [];

    /// <summary>Everybody at work.</summary>
    public IReadOnlyList<AtWork> All => _all;

    /// <summary>Begins with a trial in the park.</summary>
    public AtWork Trying { get; private set; } = null!;

    /// <summary>Works sheltered, with a measured loonwaarde.</summary>
    public AtWork Sheltered { get; private set; } = null!;

    /// <summary>Has wage subsidy by forfait first.</summary>
    public AtWork Forfait { get; private set; } = null!;

    /// <summary>Is under 21 and has wage subsidy.</summary>
    public AtWork Young { get; private set; } = null!;

    /// <summary>Works in own employment, seconded, with a measured loonwaarde.</summary>
    public AtWork Bridging { get; private set; } = null!;

    /// <summary>Has a Wajong, and so no wage subsidy.</summary>
    public AtWork Wajong { get; private set; } = null!;

    /// <summary>The one for whom it goes less and less well.</summary>
    public AtWork Struggling { get; private set; } = null!;

    /// <summary>The one whose work goes.</summary>
    public AtWork Losing { get; private set; } = null!;

    /// <summary>Works without support.</summary>
    public AtWork Regular { get; private set; } = null!;

    /// <summary>Records all of it.</summary>
    public async Task AgreeAsync(CancellationToken stop)
    {
        Trying = await OfProposalAsync(cast.Yes[0], "wg-de-linde", null, stop);
        Sheltered = await OfProposalAsync(cast.Sharing[0], RegionEmployers.Own, 38, stop);
        await OfProposalAsync(cast.Sharing[1], RegionEmployers.Own, null, stop);
        await SecondAsync(stop);
        await stage.SayAsync($"Uit de voorstellen van deze week: {string.Join(", ", _all.Select(a => a.Name))}.");

        Forfait = await DirectAsync("wg-lichtlijn", Work("Medewerker assemblage", Werkroute.Begeleid, October, 24, Begeleidingsregime.Midden), p => Is(p, GrondslagSoort.DoelgroepLoonkostensubsidie, RegionMunicipalities.Integrated) && Age(p) >= 25, 55, stop);
        Young = await DirectAsync("wg-autohuis", Work("Medewerker poetsen", Werkroute.Begeleid, October, 32, Begeleidingsregime.Midden), p => Is(p, GrondslagSoort.DoelgroepLoonkostensubsidie) && Age(p) is >= 18 and <= 20, 70, stop);
        Bridging = await DirectAsync(
            "wg-terugwinning", Work("Medewerker demontage (detachering)", Werkroute.Tussenvorm, Start, 28, Begeleidingsregime.Intensief) with { Plaats = PlaatsSoort.Detachering },
            p => Is(p, GrondslagSoort.DoelgroepLoonkostensubsidie, RegionMunicipalities.Partial) && Age(p) >= 25, 62, stop);
        Wajong = await DirectAsync("wg-stadskeuken", Work("Medewerker keuken", Werkroute.Begeleid, Start, 20, Begeleidingsregime.Licht), p => Is(p, GrondslagSoort.Wajong), null, stop);
        Struggling = await DirectAsync("wg-bouwpunt", Work("Medewerker magazijn", Werkroute.Begeleid, Start.AddDays(14), 24, Begeleidingsregime.Midden), p => Is(p, GrondslagSoort.Banenafspraak, RegionMunicipalities.Partial), null, stop);
        Losing = await DirectAsync("wg-theehuis", Work("Medewerker inpakken", Werkroute.Begeleid, Start.AddDays(7), 24, Begeleidingsregime.Licht), p => Is(p, GrondslagSoort.Banenafspraak, RegionMunicipalities.Integrated), null, stop);
        Regular = await DirectAsync("wg-tuincentrum", Work("Medewerker tuincentrum", Werkroute.Regulier, Start, 32, Begeleidingsregime.Licht, months: 7), p => p.Registration.Profiel.Grondslagen is { Count: 0 }, null, stop);
        await DirectAsync("wg-glansrijk", Work("Schoonmaker", Werkroute.Begeleid, Start, 16, Begeleidingsregime.Licht), p => Is(p, GrondslagSoort.Banenafspraak), null, stop, email: false);
        await stage.SettleAsync(stop);
    }

    private static PlaatsingInvoer Work(string title, Werkroute route, DateOnly start, decimal hours, Begeleidingsregime guidance, int months = 12) => new()
    {
        KandidaatId = "",
        WerkgeverId = "",
        Titel = title,
        Route = route,
        Plaats = PlaatsSoort.BijWerkgever,
        UrenPerWeek = hours,
        EersteWerkdag = start,
        VoltijdUrenPerWeek = 36,
        Contract = new Arbeidscontract { Soort = ContractSoort.BepaaldeTijd, Van = start, Tot = start.AddMonths(months).AddDays(-1) },
        Begeleiding = guidance,
    };

    private static bool Is(DemoPerson person, GrondslagSoort kind, string? municipality = null)
    {
        var profile = person.Registration.Profiel;
        if (profile.GemeenteId is not (RegionMunicipalities.Integrated or RegionMunicipalities.Partial) || (municipality is not null && profile.GemeenteId != municipality)) return false;
        var granted = (profile.Grondslagen ?? []).Where(g => g.Status == GrondslagStatus.Toegekend).Select(g => g.Soort).ToList();
        return granted.Contains(kind) && (kind != GrondslagSoort.Banenafspraak || granted.Count == 1);
    }

    private static int Age(DemoPerson person)
    {
        var born = person.Registration.Persoon.Geboortedatum;
        var years = October.Year - born.Year;
        return born.AddYears(years) > October ? years - 1 : years;
    }

    private async Task<AtWork> OfProposalAsync(Matchvoorstel proposal, string employer, decimal? wageValue, CancellationToken stop)
    {
        var candidate = proposal.KandidaatId;
        var placement = (await stage.CoachOf(candidate).ListAsync<PlaatsingInLijst>($"v1/kandidaten/{candidate}/plaatsingen", stop)).Single();
        return Add(placement.Id, candidate, employer, wageValue);
    }

    /// <summary>The talk at the other company goes well: a secondment, with the Wsw employment to go back to.</summary>
    private async Task SecondAsync(CancellationToken stop)
    {
        var proposal = cast.Seconded!;
        await stage.AdviseAsync(proposal.Id, "ontmoeting", new Ontmoeting { Op = Stage.Monday.AddDays(4), Verslag = "Kent het werk; wil graag beginnen." }, stop);
        await stage.AdviseAsync(proposal.Id, "plaatsing", new Plaatsingsafspraak { Uren = 32, Dagen = [Dag.Ma, Dag.Di, Dag.Wo, Dag.Do], Start = Start }, stop);
        await stage.SettleAsync(stop);
        var placed = await OfProposalAsync(proposal, "wg-hanzelog", null, stop);
        var read = await stage.CoachOf(placed.Candidate).GetAsync<Plaatsing>($"v1/plaatsingen/{placed.Id}", stop);
        Stage.Require(read.RechtOpTerugkeer is { Route: Werkroute.Wsw }, "Wie vanuit de Wsw bij een ander bedrijf werkt, hoort terug te kunnen.");
        await stage.SayAsync($"{placed.Name} mag beginnen bij {placed.Employer.Details.Naam}. Terug kan altijd: {read.RechtOpTerugkeer!.Waar}.");
    }

    private async Task<AtWork> DirectAsync(string employer, PlaatsingInvoer terms, Func<DemoPerson, bool> suits, decimal? wageValue, CancellationToken stop, bool email = true)
    {
        var person = stage.Region.People.FirstOrDefault(p =>
            suits(p) && p.Registration.Persoon.Email is not null == email && p.Registration.Persoon.Naasten is null
            && p.Registration.Profiel is { Werksituatie: Werksituatie.ZoektWerk, ToeAanWerk.Fase: Fase.Klaar } && !_taken.Contains(stage.Candidate(p.Number)));
        Stage.Require(person is not null, $"Er hoort iemand te zijn voor: {terms.Titel}.");
        var candidate = stage.Candidate(person!.Number);
        _taken.Add(candidate);
        var contact = await stage.FirstContactAsync(employer, stop);
        var agreed = await stage.CoachOf(candidate).PostAsync<Plaatsing>(
            "v1/plaatsingen", terms with { KandidaatId = candidate, WerkgeverId = employer, ContactpersoonId = contact.Id }, $"demo-plaatsing-{person.Number}", stop);
        Stage.Require(agreed.Status == PlaatsingStatus.Gepland, "De plaatsing hoort gepland te zijn.");
        var placed = Add(agreed.Id, candidate, employer, wageValue);
        await stage.SayAsync(string.Create(Stage.Dutch,
            $"{placed.Coach.Details.Naam} spreekt af: {placed.Name} begint op {terms.EersteWerkdag:d MMMM} bij {placed.Employer.Details.Naam}. {terms.Titel}, {terms.UrenPerWeek:0} uur, {Say(terms.Route)}, begeleiding: {terms.Begeleiding.ToString().ToLowerInvariant()}."));
        return placed;
    }

    private AtWork Add(string id, string candidate, string employer, decimal? wageValue)
    {
        _taken.Add(candidate);
        var coach = Stage.Coaches.Single(c => c.Id == stage.Person(candidate).CoachId);
        var placed = new AtWork(id, candidate, stage.Name(candidate), RegionEmployers.Find(employer), coach) { WageValue = wageValue };
        _all.Add(placed);
        return placed;
    }

    private static string Say(Werkroute route) => route switch
    {
        Werkroute.Regulier => "regulier werk",
        Werkroute.Begeleid => "werk met ondersteuning",
        Werkroute.Tussenvorm => "in dienst van de organisatie",
        Werkroute.Beschut => "beschut werk",
        Werkroute.Wsw => "Wsw",
        _ => route.ToString(),
    };
}
