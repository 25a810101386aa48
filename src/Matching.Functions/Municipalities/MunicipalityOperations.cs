using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Municipalities;

/// <summary>What callers can do with municipalities.</summary>
internal static class MunicipalityOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(MunicipalityFunctions.ListMunicipalities),
            Method = "GET",
            Route = "v1/gemeenten",
            Summary = "De gemeenten waarvoor de organisatie werkt",
            Scope = "Medewerkers van de organisatie; bevat geen gegevens van kandidaten.",
            Roles = [Role.Coach, Role.Adviser, Role.Administrator, Role.Lead, Role.ChainCoordinator, Role.SubsidyOfficer, Role.WageValueExpert],
            Response = typeof(GemeenteInLijst),
            Paged = true,
        },
        new()
        {
            Name = nameof(MunicipalityFunctions.GetMunicipality),
            Method = "GET",
            Route = "v1/gemeenten/{id}",
            Summary = "Een gemeente lezen: partners, en wie welke functie doet",
            Scope = "Medewerkers van de organisatie; bevat geen gegevens van kandidaten.",
            Roles = [Role.Coach, Role.Adviser, Role.Administrator, Role.Lead, Role.ChainCoordinator, Role.SubsidyOfficer, Role.WageValueExpert],
            Response = typeof(Gemeente),
            ETag = true,
        },
        new()
        {
            Name = nameof(MunicipalityFunctions.PutMunicipality),
            Method = "PUT",
            Route = "v1/gemeenten/{id}",
            Summary = "Vastleggen wie voor een gemeente welke functie doet",
            Scope = "Beheerder.",
            Roles = [Role.Administrator],
            Request = typeof(GemeenteInvoer),
            Response = typeof(Gemeente),
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(MunicipalityFunctions.TryRoutes),
            Method = "POST",
            Route = "v1/gemeenten/{id}/routes",
            Summary = "Uitproberen welke routes open zijn; er wordt niets vastgelegd",
            Scope = "Coach en adviseur; bevat geen gegevens van personen.",
            Roles = [Role.Coach, Role.Adviser],
            Request = typeof(RoutesInvoer),
            Response = typeof(Routeoverzicht),
        },
        new()
        {
            Name = nameof(MunicipalityFunctions.GetOrganisationModel),
            Method = "GET",
            Route = "v1/organisatiemodel",
            Summary = "Wat de organisatie vandaag is voor haar gemeenten samen",
            Scope = "Medewerkers van de organisatie; bevat geen gegevens van kandidaten.",
            Roles = [Role.Coach, Role.Adviser, Role.Administrator, Role.Lead, Role.ChainCoordinator, Role.SubsidyOfficer, Role.WageValueExpert],
            Response = typeof(ModelVanOrganisatie),
        },
    ];
}
