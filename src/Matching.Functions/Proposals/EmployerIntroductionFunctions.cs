using Matching.Application.Proposals;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Proposals;

/// <summary>What employers see of who was introduced, and the end of it.</summary>
public sealed class EmployerIntroductionFunctions
{
    private readonly EmployerIntroductions _introductions;
    private readonly TakePermissionBack _permissions;

    /// <summary>Makes the endpoints.</summary>
    public EmployerIntroductionFunctions(EmployerIntroductions introductions, TakePermissionBack permissions)
    {
        _introductions = introductions;
        _permissions = permissions;
    }

    /// <summary>Shows a contact person who was introduced.</summary>
    [Function(nameof(ShowIntroduction))]
    public async Task<IResult> ShowIntroduction([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/kennismaking/{token}")] HttpRequest request, string token)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => IntroductionHtml.Page(await _introductions.OpenAsync(token, call.Stop)));
    }

    /// <summary>Lists who was introduced for a vacancy.</summary>
    [Function(nameof(ListIntroductions))]
    public async Task<IResult> ListIntroductions([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/vacatures/{id}/kennismakingen")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var vacancy = call.RouteId<Vacancy>(id);
        return await call.AnswerAsync(
            () => _introductions.ListAsync(call.Actor, vacancy, call.Page.Skip, call.Page.Size, call.Stop),
            found => call.List(found.Part.Select(KennismakingInLijst.From), found.Total > call.Page.Skip + call.Page.Size, found.Total));
    }

    /// <summary>Takes back the permission to share with the employer.</summary>
    [Function(nameof(TakeBackPermission))]
    public async Task<IResult> TakeBackPermission(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/matchvoorstellen/{id}/intrekking-toestemming")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var proposal = call.RouteId<Proposal>(id);
        return await call.AnswerAsync(
            () => _permissions.TakeBackAsync(call.Command, proposal, call.Stop),
            taken => ApiAnswer.NoContent(taken.Version));
    }
}
