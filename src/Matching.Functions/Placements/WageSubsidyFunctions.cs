using Matching.Application.Placements;
using Matching.Domain;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Results;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Placements;

/// <summary>Endpoints of wage subsidies.</summary>
public sealed class WageSubsidyFunctions
{
    private readonly WageSubsidyCalculation _calculation;
    private readonly EditSubsidies _subsidies;

    /// <summary>Makes the endpoints.</summary>
    public WageSubsidyFunctions(WageSubsidyCalculation calculation, EditSubsidies subsidies)
    {
        _calculation = calculation;
        _subsidies = subsidies;
    }

    /// <summary>Reckons a wage subsidy; nothing is recorded.</summary>
    [Function(nameof(CalculateWageSubsidy))]
    public async Task<IResult> CalculateWageSubsidy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/loonkostensubsidie/berekening")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var terms = await call.BodyAsync<BerekeningInvoer, WageSubsidyTerms>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => Task.FromResult(_calculation.Calculate(terms)), amount => ApiAnswer.Ok(Berekening.From(amount)));
    }

    /// <summary>Applies for wage subsidy.</summary>
    [Function(nameof(ApplyForWageSubsidy))]
    public async Task<IResult> ApplyForWageSubsidy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/loonkostensubsidie")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var placement = call.RouteId<Placement>(id);
        var asked = await call.BodyAsync<LksAanvraagInvoer, SubsidyAsked>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(
            () => _subsidies.ApplyAsync(call.Command, placement, asked.AppliedOn, asked.StartsOn, asked.ForfaitUntil, asked.ByPraktijkroute, call.Stop),
            applied => ApiAnswer.Created($"/v1/plaatsingen/{applied.Id}/loonkostensubsidie", Loonkostensubsidie.From(applied), applied.Version));
    }

    /// <summary>Records what the municipality decided.</summary>
    [Function(nameof(DecideWageSubsidy))]
    public async Task<IResult> DecideWageSubsidy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/loonkostensubsidie/besluit")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var decision = await call.BodyAsync<LksBesluitInvoer, WageSubsidyDecision>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, placement => _subsidies.DecideAsync(call.Command, placement, decision, call.Stop));
    }

    /// <summary>Records a measured loonwaarde.</summary>
    [Function(nameof(MeasureWageValue))]
    public async Task<IResult> MeasureWageValue(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/loonkostensubsidie/meting")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var assessor = Id<Worker>.Parse(call.Actor.Id);
        var measurement = await call.BodyAsync<LksMetingInvoer, WageValueMeasurement>((body, errors) => body.ToDomain(errors, assessor));
        return await AnswerAsync(call, id, placement => _subsidies.MeasureAsync(call.Command, placement, measurement, call.Stop));
    }

    /// <summary>Ends the wage subsidy.</summary>
    [Function(nameof(StopWageSubsidy))]
    public async Task<IResult> StopWageSubsidy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/loonkostensubsidie/einde")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var end = await call.BodyAsync<LksEindeInvoer, WageSubsidyEnd>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, placement => _subsidies.StopAsync(call.Command, placement, end, call.Stop));
    }

    /// <summary>Reads a wage subsidy with what is paid.</summary>
    [Function(nameof(GetWageSubsidy))]
    public async Task<IResult> GetWageSubsidy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/plaatsingen/{id}/loonkostensubsidie")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var placement = call.RouteId<Placement>(id);
        var from = call.Errors.Day("van", call.QueryDate("van"));
        var until = call.Errors.Day("tot", call.QueryDate("tot"));
        return await call.AnswerAsync(
            () => _subsidies.ReadAsync(call.Actor, placement, from, until, call.Stop),
            read => ApiAnswer.Ok(Loonkostensubsidie.From(read.Placement, read.Periods), read.Placement.Version));
    }

    /// <summary>Lists the wage subsidies of a municipality.</summary>
    [Function(nameof(ListWageSubsidies))]
    public async Task<IResult> ListWageSubsidies(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/gemeenten/{id}/loonkostensubsidies")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var municipality = call.RouteId<Municipality>(id);
        var status = call.QueryChoice<LksStatus>("status");
        return await call.AnswerListAsync(async () =>
            (await _subsidies.ListAsync(municipality, openOnly: status is null, call.Stop)).Select(LoonkostensubsidieInLijst.From).Where(s => status is null || s.Status == status));
    }

    private static Task<IResult> AnswerAsync(ApiCall call, string id, Func<Id<Placement>, Task<Result<Placement>>> run)
    {
        var placement = call.RouteId<Placement>(id);
        return call.AnswerAsync(() => run(placement), next => ApiAnswer.Ok(Loonkostensubsidie.From(next), next.Version));
    }
}
