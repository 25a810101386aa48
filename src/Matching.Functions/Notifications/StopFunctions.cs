using Matching.Application.Notifications;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Notifications;

/// <summary>The page behind the link that stops messages.</summary>
public sealed class StopFunctions
{
    private readonly StopMessages _stop;

    /// <summary>Makes the pages.</summary>
    public StopFunctions(StopMessages stop) => _stop = stop;

    /// <summary>Shows the question. Nothing changes, however often it is opened.</summary>
    [Function(nameof(ShowStop))]
    public async Task<IResult> ShowStop([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/stop/{token}")] HttpRequest request, string token)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => StopHtml.Page(await _stop.OpenAsync(token, call.Stop)));
    }

    /// <summary>Stops messages, or lets them come again.</summary>
    [Function(nameof(PressStop))]
    public async Task<IResult> PressStop(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/stop/{token}")] HttpRequest request, FunctionContext context, string token)
    {
        ArgumentNullException.ThrowIfNull(context);
        var call = new ApiCall(request);
        var form = await call.FormAsync();
        var stop = StopHtml.Read(form.GetValueOrDefault(StopHtml.Field));
        call.Errors.Check(StopHtml.Field, stop is not null, "Druk op de knop.");
        return await call.AnswerAsync(async () => StopHtml.Page(await _stop.ChangeAsync(token, stop!.Value, context.InvocationId, call.Stop)));
    }
}
