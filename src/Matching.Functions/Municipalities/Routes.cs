using System.ComponentModel;
using Matching.Application.Municipalities;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Functions.Candidates;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Municipalities;

/// <summary>Grounds to try out, as the API reads them.</summary>
[Description("Waarvan u de routes wilt weten; er wordt niets vastgelegd.")]
public sealed record RoutesInvoer
{
    /// <summary>Grounds.</summary>
    [Description("Wat er is vastgesteld: hoogstens 20; leeg als er niets is vastgesteld.")]
    public required IReadOnlyList<Grondslag> Grondslagen { get; init; }

    /// <summary>Day.</summary>
    [Description("Op welke dag; zonder dit veld: vandaag.")]
    public DateOnly? Datum { get; init; }

    internal RoutesAsked ToDomain(FieldErrors errors) => new(Grondslag.ToDomain(Grondslagen, errors.At("grondslagen")), Datum);
}

/// <summary>What is asked about routes.</summary>
/// <param name="Grounds">The grounds.</param>
/// <param name="Day">On which day; null for today.</param>
internal sealed record RoutesAsked(IReadOnlyList<Ground> Grounds, DateOnly? Day);

/// <summary>Routes on a day, as the API writes them.</summary>
[Description("Welke routes open zijn, wie de andere doet, en waarom.")]
public sealed record Routeoverzicht
{
    /// <summary>Day.</summary>
    [Description("Op welke dag.")]
    public required DateOnly Datum { get; init; }

    /// <summary>Routes.</summary>
    [Description("Elke route, de meest gewone eerst.")]
    public required IReadOnlyList<RouteUitkomst> Routes { get; init; }

    internal static Routeoverzicht From(RouteOverview overview) => new()
    {
        Datum = overview.Day,
        Routes = [.. overview.Routes.Select(route => RouteUitkomst.From(route, overview.Municipality))],
    };
}

/// <summary>What a route is for somebody, as the API writes it.</summary>
[Description("Een route, en of die open is.")]
public sealed record RouteUitkomst
{
    /// <summary>Route.</summary>
    [Description("De route: regulier, begeleid bij een werkgever, tussenvorm (eigen dienstverband), beschut, wsw.")]
    public required Werkroute Route { get; init; }

    /// <summary>Availability.</summary>
    [Description("open: wij doen dit; viaPartner: verwijs door; gesloten: hiervoor is iets anders nodig; onbekend: vraag eerst de gemeente.")]
    public required RouteBeschikbaarheid Beschikbaarheid { get; init; }

    /// <summary>Reason.</summary>
    [Description("Waarom, om voor te lezen.")]
    public required string Reden { get; init; }

    /// <summary>Function that is missing.</summary>
    [Description("Bij viaPartner: de functie die de organisatie niet doet.")]
    public GemeenteFunctie? Functie { get; init; }

    /// <summary>Who carries it.</summary>
    [Description("Bij viaPartner: wie dit wel doet; leeg als dat niet is vastgelegd.")]
    public required IReadOnlyList<Ketenpartner> Partners { get; init; }

    internal static RouteUitkomst From(MunicipalRoute route, Municipality? municipality) => new()
    {
        Route = (Werkroute)route.Route,
        Beschikbaarheid = (RouteBeschikbaarheid)route.Availability,
        Reden = route.Reason,
        Functie = (GemeenteFunctie?)route.Missing,
        Partners = [.. route.Partners.Select(id => municipality?.FindPartner(id)).OfType<Partner>().Select(Ketenpartner.From)],
    };
}

/// <summary>Routes, as the API writes them.</summary>
public enum Werkroute
{
    /// <summary>Regular.</summary>
    Regulier = Route.Regular,

    /// <summary>Supported.</summary>
    Begeleid = Route.Supported,

    /// <summary>Bridging.</summary>
    Tussenvorm = Route.Bridging,

    /// <summary>Sheltered.</summary>
    Beschut = Route.Sheltered,

    /// <summary>Wsw.</summary>
    Wsw = Route.Wsw,
}

/// <summary>Whether a route is open, as the API writes it.</summary>
public enum RouteBeschikbaarheid
{
    /// <summary>Open.</summary>
    Open = RouteAvailability.Open,

    /// <summary>Carried by a partner.</summary>
    ViaPartner = RouteAvailability.Referral,

    /// <summary>Closed.</summary>
    Gesloten = RouteAvailability.Closed,

    /// <summary>Unknown.</summary>
    Onbekend = RouteAvailability.Unknown,
}
