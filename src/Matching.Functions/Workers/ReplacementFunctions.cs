using Matching.Application.Workers;
using Matching.Domain.People;
using Matching.Domain.Workers;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Workers;

/// <summary>Endpoints of replacements of a whole caseload.</summary>
public sealed class ReplacementFunctions
{
    private readonly Replacements _replacements;

    /// <summary>Makes the endpoints.</summary>
    public ReplacementFunctions(Replacements replacements) => _replacements = replacements;

    /// <summary>Appoints a stand-in.</summary>
    [Function(nameof(PostReplacement))]
    public async Task<IResult> PostReplacement([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/medewerkers/{id}/vervanging")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var worker = call.RouteId<Worker>(id);
        var asked = await call.BodyAsync<CaseloadvervangingInvoer, ReplacementRequest>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(
            () => _replacements.AppointAsync(call.Command, worker, asked, call.Stop),
            replacement => ApiAnswer.Created($"/v1/vervangingen/{replacement.Id}", Caseloadvervanging.From(replacement), replacement.Version));
    }

    /// <summary>Ends a replacement.</summary>
    [Function(nameof(EndReplacement))]
    public async Task<IResult> EndReplacement([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/vervangingen/{id}/einde")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var replacement = call.RouteId<CaseloadReplacement>(id);
        var end = await call.BodyAsync<VervangingEindeInvoer, ReplacementEnd>((body, _) => body.ToDomain());
        return await call.AnswerAsync(() => _replacements.EndAsync(call.Command, replacement, end, call.Stop), Ok);
    }

    /// <summary>Reads a replacement.</summary>
    [Function(nameof(GetReplacement))]
    public async Task<IResult> GetReplacement([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/vervangingen/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var replacement = call.RouteId<CaseloadReplacement>(id);
        return await call.AnswerAsync(() => _replacements.ReadAsync(call.Actor, replacement, call.Stop), Ok);
    }

    /// <summary>Lists replacements.</summary>
    [Function(nameof(ListReplacements))]
    public async Task<IResult> ListReplacements([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/vervangingen")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var status = (ReplacementStatus?)call.QueryChoice<VervangingStatus>("status");
        return await call.AnswerListAsync(async () => (await _replacements.ListAsync(call.Actor, status, call.Stop)).Select(CaseloadvervangingInLijst.From));
    }

    private static ApiAnswer Ok(CaseloadReplacement replacement) => ApiAnswer.Ok(Caseloadvervanging.From(replacement), replacement.Version);
}
