using Matching.Application.Municipalities;
using Matching.Domain.Municipalities;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Municipalities;

/// <summary>Endpoints of municipalities.</summary>
public sealed class MunicipalityFunctions
{
    private readonly EditMunicipalities _edit;
    private readonly ReadMunicipalities _read;
    private readonly RoutesOfCandidates _routes;

    /// <summary>Makes the endpoints.</summary>
    public MunicipalityFunctions(EditMunicipalities edit, ReadMunicipalities read, RoutesOfCandidates routes)
    {
        _edit = edit;
        _read = read;
        _routes = routes;
    }

    /// <summary>Lists the municipalities.</summary>
    [Function(nameof(ListMunicipalities))]
    public async Task<IResult> ListMunicipalities([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/gemeenten")] HttpRequest request)
    {
        var call = new ApiCall(request);
        return await call.AnswerListAsync(async () => (await _read.ListAsync(call.Stop)).Select(m => GemeenteInLijst.From(m, _read.ModelOf(m))));
    }

    /// <summary>Reads a municipality.</summary>
    [Function(nameof(GetMunicipality))]
    public async Task<IResult> GetMunicipality([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/gemeenten/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var municipality = call.RouteId<Municipality>(id);
        return await call.AnswerAsync(() => _read.ReadAsync(municipality, call.Stop), Ok);
    }

    /// <summary>Records a municipality.</summary>
    [Function(nameof(PutMunicipality))]
    public async Task<IResult> PutMunicipality([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "v1/gemeenten/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var known = call.RouteId<Municipality>(id);
        var municipality = await call.BodyAsync<GemeenteInvoer, Municipality>((body, errors) => body.ToDomain(known, errors));
        return await call.AnswerAsync(() => _edit.PutAsync(call.Command, municipality, call.Stop), Ok);
    }

    /// <summary>Says which routes are open on some grounds.</summary>
    [Function(nameof(TryRoutes))]
    public async Task<IResult> TryRoutes([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/gemeenten/{id}/routes")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var municipality = call.RouteId<Municipality>(id);
        var asked = await call.BodyAsync<RoutesInvoer, RoutesAsked>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(
            () => _routes.FindAsync(municipality, asked.Grounds, asked.Day, call.Stop), overview => ApiAnswer.Ok(Routeoverzicht.From(overview)));
    }

    /// <summary>Says what the organisation is for its municipalities together.</summary>
    [Function(nameof(GetOrganisationModel))]
    public async Task<IResult> GetOrganisationModel([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/organisatiemodel")] HttpRequest request)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => ApiAnswer.Ok(new ModelVanOrganisatie { Model = (Organisatiemodel)await _read.ModelAsync(call.Stop) }));
    }

    private ApiAnswer Ok(Municipality municipality) => ApiAnswer.Ok(Gemeente.From(municipality, _read.ModelOf(municipality)), municipality.Version);
}
