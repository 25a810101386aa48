using Matching.Application.Placements;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Results;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Matching.Functions.Placements;

/// <summary>Endpoints of placements: what is agreed, and how it ends.</summary>
public sealed class PlacementFunctions
{
    private readonly EditPlacements _edit;
    private readonly ReadPlacements _read;
    private readonly PlacementOptions _options;

    /// <summary>Makes the endpoints.</summary>
    public PlacementFunctions(EditPlacements edit, ReadPlacements read, IOptions<PlacementOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _edit = edit;
        _read = read;
        _options = options.Value;
    }

    /// <summary>Records that somebody goes to work, without a proposal.</summary>
    [Function(nameof(PostPlacement))]
    public async Task<IResult> PostPlacement([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var agreed = await call.BodyAsync<PlaatsingInvoer, AgreedPlacement>((body, errors) => body.ToDomain(errors, _options.FullTimeHours));
        call.Check(agreed?.Terms, terms => terms.Check());
        return await call.AnswerAsync(
            () => _edit.AgreeAsync(call.Command, agreed!.CandidateId, agreed.EmployerId, agreed.Continues, agreed.Terms, call.Stop),
            placement => ApiAnswer.Created($"/v1/plaatsingen/{placement.Id}", Plaatsing.From(_read.Followed(placement)), placement.Version));
    }

    /// <summary>Lists the placements that a coach follows.</summary>
    [Function(nameof(ListPlacements))]
    public async Task<IResult> ListPlacements([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/plaatsingen")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var status = call.QueryChoice<PlaatsingStatus>("status");
        var least = call.QueryChoice<Aandachtsniveau>("aandacht");
        var of = call.Query<Id<Worker>>("medewerkerId", Id<Worker>.TryParse, Id<Worker>.Requirement);
        return await call.AnswerPageAsync(
            () => _read.ListAsync(call.Actor, of, (PlacementStatus?)status, (AttentionBand?)least, call.Stop), PlaatsingInLijst.From);
    }

    /// <summary>Reads a placement.</summary>
    [Function(nameof(GetPlacement))]
    public async Task<IResult> GetPlacement([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/plaatsingen/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var placement = call.RouteId<Placement>(id);
        return await call.AnswerAsync(
            () => _read.ReadAsync(call.Actor, placement, call.Stop), followed => ApiAnswer.Ok(Plaatsing.From(followed), followed.Placement.Version));
    }

    /// <summary>Lists the placements of a candidate.</summary>
    [Function(nameof(ListPlacementsOfCandidate))]
    public async Task<IResult> ListPlacementsOfCandidate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/kandidaten/{id}/plaatsingen")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var candidate = call.RouteId<Candidate>(id);
        return await call.AnswerPageAsync(() => _read.OfCandidateAsync(call.Actor, candidate, call.Stop), PlaatsingInLijst.From);
    }

    /// <summary>Changes hours and days.</summary>
    [Function(nameof(ChangePlacementHours))]
    public async Task<IResult> ChangePlacementHours(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/uren")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var period = await call.BodyAsync<UrenInvoer, WorkPeriod>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, placement => _edit.ChangeWorkAsync(call.Command, placement, period, call.Stop));
    }

    /// <summary>Records a contract.</summary>
    [Function(nameof(SignPlacementContract))]
    public async Task<IResult> SignPlacementContract(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/contract")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var contract = await call.BodyAsync<Arbeidscontract, PlacementContract>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, async placement => Here(await _edit.SignAsync(call.Command, placement, contract, call.Stop)));
    }

    /// <summary>Makes the trial longer.</summary>
    [Function(nameof(ExtendPlacementTrial))]
    public async Task<IResult> ExtendPlacementTrial(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/proefplaatsing/verlenging")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var extension = await call.BodyAsync<VerlengingInvoer, TrialExtension>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, placement => _edit.ExtendTrialAsync(call.Command, placement, extension, call.Stop));
    }

    /// <summary>Says who at the workplace is asked how it goes.</summary>
    [Function(nameof(ChangePlacementContact))]
    public async Task<IResult> ChangePlacementContact(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/contactpersoon")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var contact = await call.BodyAsync<PlaatsingContactInvoer, ChosenContact>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, placement => _edit.ChangeContactAsync(call.Command, placement, contact.Id, call.Stop));
    }

    /// <summary>Ends a placement.</summary>
    [Function(nameof(EndPlacement))]
    public async Task<IResult> EndPlacement([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/einde")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var end = await call.BodyAsync<EindeInvoer, PlacementEnd>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, placement => _edit.FinishAsync(call.Command, placement, end, call.Stop));
    }

    private Task<IResult> AnswerAsync(ApiCall call, string id, Func<Id<Placement>, Task<Result<Placement>>> run)
    {
        var placement = call.RouteId<Placement>(id);
        return call.AnswerAsync(() => run(placement), next => ApiAnswer.Ok(Plaatsing.From(_read.Followed(next)), next.Version));
    }

    /// <summary>The domain names a contract's fields as parts of what is agreed; here the contract is all that was sent.</summary>
    private static Result<Placement> Here(Result<Placement> signed)
    {
        const string Part = "contract.";
        return signed.Failure is Failure.Invalid invalid
            ? new Failure.Invalid([.. invalid.Errors.Select(e => e.Field.StartsWith(Part, StringComparison.Ordinal) ? e with { Field = e.Field[Part.Length..] } : e)])
            : signed;
    }
}
