using Matching.Application.Placements;
using Matching.Domain;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Results;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Placements;

/// <summary>Endpoints of the guidance at work: contacts, how it goes, and who stays with the person.</summary>
public sealed class GuidanceFunctions
{
    private readonly EditPlacements _edit;
    private readonly ReadPlacements _read;

    /// <summary>Makes the endpoints.</summary>
    public GuidanceFunctions(EditPlacements edit, ReadPlacements read)
    {
        _edit = edit;
        _read = read;
    }

    /// <summary>Changes how much guidance there is.</summary>
    [Function(nameof(ChangeGuidance))]
    public async Task<IResult> ChangeGuidance(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/begeleiding")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var regime = await call.BodyAsync<BegeleidingInvoer, GuidanceRegime>((body, _) => body.ToDomain());
        return await AnswerAsync(call, id, placement => _edit.ChangeRegimeAsync(call.Command, placement, regime, call.Stop));
    }

    /// <summary>The coach steps back.</summary>
    [Function(nameof(HandOverGuidance))]
    public async Task<IResult> HandOverGuidance(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/begeleiding/overdracht")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var to = await call.BodyAsync<BegeleidingOverdrachtInvoer, TakesOver>((body, _) => body.ToDomain());
        return await AnswerAsync(call, id, placement => _edit.StepBackAsync(call.Command, placement, to, call.Stop));
    }

    /// <summary>Records a contact.</summary>
    [Function(nameof(RecordContact))]
    public async Task<IResult> RecordContact(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/contactmomenten")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var contact = await call.BodyAsync<ContactInvoer, RecordedContact>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(
            call, id, placement => _edit.RecordContactAsync(call.Command, placement, contact.Moment, contact.Record, contact.Noticed, call.Stop));
    }

    /// <summary>Records that the other was not there.</summary>
    [Function(nameof(MissContact))]
    public async Task<IResult> MissContact(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/contactmomenten/{nummer}/gemist")] HttpRequest request, string id, string nummer)
    {
        var call = new ApiCall(request);
        var moment = call.RouteNumber(nummer);
        var note = await call.BodyAsync<GemistInvoer, Prose>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, placement => _edit.MissContactAsync(call.Command, placement, moment, note, call.Stop));
    }

    /// <summary>Records what asks for attention.</summary>
    [Function(nameof(NoticeAttention))]
    public async Task<IResult> NoticeAttention(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/aandachtspunten")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var noticed = await call.BodyAsync<AandachtspuntenInvoer, IReadOnlyList<SignalKind>>((body, _) => body.ToDomain());
        return await AnswerAsync(call, id, placement => _edit.NoticeAsync(call.Command, placement, noticed, call.Stop));
    }

    /// <summary>Records that what asked for attention was dealt with.</summary>
    [Function(nameof(HandleAttention))]
    public Task<IResult> HandleAttention(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/aandachtspunten/afhandeling")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        return AnswerAsync(call, id, placement => _edit.HandleSignalsAsync(call.Command, placement, call.Stop));
    }

    /// <summary>Records that the person is not at work.</summary>
    [Function(nameof(ReportAbsence))]
    public async Task<IResult> ReportAbsence(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/afwezigheid")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var from = await call.BodyAsync<AfwezigInvoer, DateOnly>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, placement => _edit.ReportAbsenceAsync(call.Command, placement, from, call.Stop));
    }

    /// <summary>Records that the person is at work again.</summary>
    [Function(nameof(ReportReturn))]
    public async Task<IResult> ReportReturn(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/afwezigheid/einde")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var lastDay = await call.BodyAsync<WeerAanwezigInvoer, DateOnly>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, placement => _edit.ReportReturnAsync(call.Command, placement, lastDay, call.Stop));
    }

    /// <summary>Records what came of talking about more regular work.</summary>
    [Function(nameof(DecideStepUp))]
    public async Task<IResult> DecideStepUp(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/plaatsingen/{id}/stap-vooruit")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var outcome = await call.BodyAsync<StapVooruitInvoer, StepUpOutcome>((body, _) => body.ToDomain());
        return await AnswerAsync(call, id, placement => _edit.DecideStepUpAsync(call.Command, placement, outcome, call.Stop));
    }

    private Task<IResult> AnswerAsync(ApiCall call, string id, Func<Id<Placement>, Task<Result<Placement>>> run)
    {
        var placement = call.RouteId<Placement>(id);
        return call.AnswerAsync(() => run(placement), next => ApiAnswer.Ok(Plaatsing.From(_read.Followed(next)), next.Version));
    }
}
