using Matching.Application.Referrals;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Referrals;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Referrals;

/// <summary>Endpoints of referrals, for coaches.</summary>
public sealed class ReferralFunctions
{
    private readonly EditReferrals _edit;
    private readonly ReadReferrals _read;

    /// <summary>Makes the endpoints.</summary>
    public ReferralFunctions(EditReferrals edit, ReadReferrals read)
    {
        _edit = edit;
        _read = read;
    }

    /// <summary>Refers a candidate.</summary>
    [Function(nameof(PostReferral))]
    public async Task<IResult> PostReferral([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/kandidaten/{id}/verwijzingen")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var candidate = call.RouteId<Candidate>(id);
        var asked = await call.BodyAsync<VerwijzingInvoer, ReferralAsked>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(
            () => _edit.MakeAsync(call.Command, candidate, asked.Municipality, asked.Request, call.Stop),
            referral => ApiAnswer.Created($"/v1/verwijzingen/{referral.Id}", Verwijzing.From(referral), referral.Version));
    }

    /// <summary>Lists the coach's referrals.</summary>
    [Function(nameof(ListReferrals))]
    public async Task<IResult> ListReferrals([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/verwijzingen")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var status = call.QueryChoice<VerwijzingStatus>("status");
        return await call.AnswerListAsync(async () => (await _read.ListAsync(call.Actor, (ReferralStatus?)status, call.Stop)).Select(VerwijzingInLijst.From));
    }

    /// <summary>Reads a referral.</summary>
    [Function(nameof(GetReferral))]
    public async Task<IResult> GetReferral([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/verwijzingen/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var referral = call.RouteId<Referral>(id);
        return await call.AnswerAsync(() => _read.ReadAsync(call.Actor, referral, call.Stop), Ok);
    }

    /// <summary>Records that the partner takes it up.</summary>
    [Function(nameof(ConfirmReferral))]
    public async Task<IResult> ConfirmReferral([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/verwijzingen/{id}/bevestiging")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var referral = call.RouteId<Referral>(id);
        var note = await call.BodyAsync<BevestigingInvoer, ReferralNote>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _edit.ConfirmAsync(call.Command, referral, note.Text, call.Stop), Ok);
    }

    /// <summary>Records that the partner cannot do it.</summary>
    [Function(nameof(DeclineReferral))]
    public async Task<IResult> DeclineReferral([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/verwijzingen/{id}/afwijzing")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var referral = call.RouteId<Referral>(id);
        var reason = await call.BodyAsync<RedenInvoer, Line>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _edit.DeclineAsync(call.Command, referral, reason, call.Stop), Ok);
    }

    /// <summary>Takes a referral back, or ends it after a no.</summary>
    [Function(nameof(CloseReferral))]
    public async Task<IResult> CloseReferral([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/verwijzingen/{id}/afsluiting")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var referral = call.RouteId<Referral>(id);
        var reason = await call.BodyAsync<RedenInvoer, Line>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _edit.CloseAsync(call.Command, referral, reason, call.Stop), Ok);
    }

    private static ApiAnswer Ok(Referral referral) => ApiAnswer.Ok(Verwijzing.From(referral), referral.Version);
}
