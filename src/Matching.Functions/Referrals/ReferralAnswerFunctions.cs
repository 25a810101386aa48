using Matching.Application.Referrals;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Referrals;

/// <summary>Pages behind the links in letters to partners.</summary>
public sealed class ReferralAnswerFunctions
{
    private readonly AnswerReferrals _answers;

    /// <summary>Makes the pages.</summary>
    public ReferralAnswerFunctions(AnswerReferrals answers) => _answers = answers;

    /// <summary>Shows the question. Nothing changes, however often it is opened.</summary>
    [Function(nameof(ShowReferral))]
    public async Task<IResult> ShowReferral([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/verwijzing/{token}")] HttpRequest request, string token)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => ReferralHtml.Page(await _answers.OpenAsync(token, call.Stop)));
    }

    /// <summary>Records the answer that was pressed.</summary>
    [Function(nameof(PressReferralAnswer))]
    public async Task<IResult> PressReferralAnswer(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/verwijzing/{token}")] HttpRequest request, FunctionContext context, string token)
    {
        ArgumentNullException.ThrowIfNull(context);
        var call = new ApiCall(request);
        var form = await call.FormAsync();
        var takesUp = ReferralHtml.Read(form.GetValueOrDefault(ReferralHtml.Field));
        call.Errors.Check(ReferralHtml.Field, takesUp is not null, "Kies of u dit oppakt.");
        return await call.AnswerAsync(
            async () => ReferralHtml.Page(await _answers.AnswerAsync(token, takesUp!.Value, context.InvocationId, call.Stop)));
    }
}
