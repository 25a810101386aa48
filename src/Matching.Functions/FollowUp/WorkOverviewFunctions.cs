using Matching.Application.FollowUp;
using Matching.Application.Notifications;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.FollowUp;

/// <summary>The page behind the link in messages to people of the organisation.</summary>
public sealed class WorkOverviewFunctions
{
    private readonly WorkOverviewByLink _overview;
    private readonly WorkOverviewHtml _html;

    /// <summary>Makes the page.</summary>
    public WorkOverviewFunctions(WorkOverviewByLink overview, WorkerLinks links)
    {
        _overview = overview;
        _html = new WorkOverviewHtml(links);
    }

    /// <summary>Shows what there is to do. Nothing can be decided on it.</summary>
    [Function(nameof(ShowWorkOverview))]
    public async Task<IResult> ShowWorkOverview([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/werkoverzicht/{token}")] HttpRequest request, string token)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => _html.Page(await _overview.OpenAsync(token, call.Stop)));
    }
}
