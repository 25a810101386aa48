using Matching.Application.Notifications;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Notifications;

/// <summary>Short addresses of pages, as text messages have them.</summary>
public sealed class ShortLinkFunctions
{
    private readonly ShortLinks _links;
    private readonly ContactPeople _contacts;

    /// <summary>Makes the endpoint.</summary>
    public ShortLinkFunctions(ShortLinks links, ContactPeople contacts)
    {
        _links = links;
        _contacts = contacts;
    }

    /// <summary>Leads to the page. Nothing changes, however often it is opened.</summary>
    [Function(nameof(OpenShortLink))]
    public async Task<IResult> OpenShortLink([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "k/{code}")] HttpRequest request, string code)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => await _links.OpenAsync(code, call.Stop) is { } path
            ? new ApiAnswer(StatusCodes.Status303SeeOther) { Location = path }
            : LinkHtml.Unknown(_contacts.Organisation));
    }
}
