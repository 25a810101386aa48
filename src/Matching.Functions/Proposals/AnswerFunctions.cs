using Matching.Application.Proposals;
using Matching.Domain.Proposals;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Proposals;

/// <summary>Pages behind the links in messages to candidates.</summary>
public sealed class AnswerFunctions
{
    private readonly AnswerByLink _answers;

    /// <summary>Makes the pages.</summary>
    public AnswerFunctions(AnswerByLink answers) => _answers = answers;

    /// <summary>Shows the question. Nothing changes, however often it is opened.</summary>
    [Function(nameof(ShowQuestion))]
    public async Task<IResult> ShowQuestion([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/antwoord/{token}")] HttpRequest request, string token)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => AnswerHtml.Page(await _answers.OpenAsync(token, call.Stop)));
    }

    /// <summary>Records the answer that was pressed.</summary>
    [Function(nameof(PressAnswer))]
    public async Task<IResult> PressAnswer(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/antwoord/{token}")] HttpRequest request, FunctionContext context, string token)
    {
        ArgumentNullException.ThrowIfNull(context);
        var call = new ApiCall(request);
        var form = await call.FormAsync();
        var answer = AnswerHtml.Read(form.GetValueOrDefault(AnswerHtml.Field));
        call.Errors.Check(AnswerHtml.Field, answer is not null, "Kies ja, nee of bel mij eerst.");
        return await call.AnswerAsync(
            async () => AnswerHtml.Page(await _answers.AnswerAsync(token, (CandidateAnswer)answer!, context.InvocationId, call.Stop)));
    }
}
