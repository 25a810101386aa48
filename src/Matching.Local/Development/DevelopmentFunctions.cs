using System.Text;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Domain;
using Matching.Domain.People;
using Matching.Functions.Http;
using Matching.Functions.Http.Auth;
using Matching.Local.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Local.Development;

/// <summary>Endpoints that exist only on a development machine.</summary>
public sealed class DevelopmentFunctions
{
    private const int LongestValue = 100;

    private readonly DevelopmentTokens _tokens;
    private readonly IMailbox _mailbox;
    private readonly ICalendarPage _calendar;
    private readonly TimeProvider _clock;

    /// <summary>Makes the endpoints.</summary>
    public DevelopmentFunctions(DevelopmentTokens tokens, IMailbox mailbox, ICalendarPage calendar, TimeProvider clock)
    {
        _tokens = tokens;
        _mailbox = mailbox;
        _calendar = calendar;
        _clock = clock;
    }

    /// <summary>Shows where everything is.</summary>
    [Function(nameof(ShowOverview))]
    public Task<IResult> ShowOverview([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ontwikkel")] HttpRequest request)
    {
        var call = new ApiCall(request);
        return call.AnswerAsync(() => OverviewHtml.Page($"{request.Scheme}://{request.Host}"));
    }

    /// <summary>Gives a token for any role, as plain text.</summary>
    [Function(nameof(GiveToken))]
    public Task<IResult> GiveToken([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ontwikkel/token")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var role = RoleNames.Find(call.QueryText(DevelopmentOperations.RoleKey, 1, LongestValue));
        call.Errors.Check(DevelopmentOperations.RoleKey, role is not null, $"Kies uit: {string.Join(", ", RoleNames.All)}.");
        var valid = Id<Worker>.TryParse(call.QueryText(DevelopmentOperations.IdKey, 1, LongestValue), out var id);
        call.Errors.Check(DevelopmentOperations.IdKey, valid, Id<Worker>.Requirement);
        return call.AnswerAsync(() => new ApiAnswer(StatusCodes.Status200OK)
        {
            Content = Encoding.ASCII.GetBytes(_tokens.Write(role!.Value, id.Value, _clock.GetUtcNow())),
            ContentType = "text/plain; charset=utf-8",
        });
    }

    /// <summary>Shows every letter to everybody, and what stands in their calendars.</summary>
    [Function(nameof(ShowMailbox))]
    public async Task<IResult> ShowMailbox([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ontwikkel/postbus")] HttpRequest request)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => MailboxHtml.Page(await _mailbox.ReadAsync(call.Stop), await _calendar.ReadAsync(call.Stop)));
    }

    /// <summary>Shows one e-mail as its reader sees it.</summary>
    [Function(nameof(ShowLetter))]
    public async Task<IResult> ShowLetter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ontwikkel/postbus/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var letter = call.RouteId<Message>(id);
        return await call.AnswerAsync(async () =>
            MailboxHtml.Mail((await _mailbox.ReadAsync(call.Stop)).FirstOrDefault(l => l.Id == letter && l.Content.Html is not null)));
    }
}
