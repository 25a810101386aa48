using Matching.Application.Placements;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Placements;

/// <summary>Pages behind the links in questions how it goes at work.</summary>
public sealed class HowItGoesFunctions
{
    private readonly AnswerHowItGoes _answers;

    /// <summary>Makes the pages.</summary>
    public HowItGoesFunctions(AnswerHowItGoes answers) => _answers = answers;

    /// <summary>Shows the question. Nothing changes, however often it is opened.</summary>
    [Function(nameof(ShowHowItGoes))]
    public async Task<IResult> ShowHowItGoes([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/hoe-gaat-het/{token}")] HttpRequest request, string token)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => HowItGoesHtml.Page(await _answers.OpenAsync(token, call.Stop)));
    }

    /// <summary>Records what was pressed or written.</summary>
    [Function(nameof(PressHowItGoes))]
    public async Task<IResult> PressHowItGoes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/hoe-gaat-het/{token}")] HttpRequest request, FunctionContext context, string token)
    {
        ArgumentNullException.ThrowIfNull(context);
        var call = new ApiCall(request);
        var form = HowItGoesForm.From(await call.FormAsync());
        return await call.AnswerAsync(async () => form switch
        {
            { Face: { } face } => HowItGoesHtml.Page(await _answers.AnswerAsync(token, face, context.InvocationId, call.Stop), form),
            { Words: { } words } => HowItGoesHtml.Page(await _answers.AnswerAsync(token, words, context.InvocationId, call.Stop), form),
            _ => HowItGoesHtml.Page(await _answers.OpenAsync(token, call.Stop), form),
        });
    }
}
