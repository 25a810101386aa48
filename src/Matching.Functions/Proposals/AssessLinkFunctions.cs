using Matching.Application.Proposals;
using Matching.Domain.Results;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Proposals;

/// <summary>The pages behind the link to a proposal in messages to coaches.</summary>
public sealed class AssessLinkFunctions
{
    private readonly AssessByLink _assess;
    private readonly AssessHtml _html;

    /// <summary>Makes the pages.</summary>
    public AssessLinkFunctions(AssessByLink assess, FitText text)
    {
        _assess = assess;
        _html = new AssessHtml(text);
    }

    /// <summary>Shows the reasons. Nothing changes, however often it is opened.</summary>
    [Function(nameof(ShowAssessment))]
    public async Task<IResult> ShowAssessment([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/beoordelen/{token}")] HttpRequest request, string token)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => _html.Page(await _assess.OpenAsync(token, call.Stop), token));
    }

    /// <summary>Asks to confirm what was pressed, and records it when it is confirmed.</summary>
    [Function(nameof(PressAssessment))]
    public async Task<IResult> PressAssessment(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/beoordelen/{token}")] HttpRequest request, FunctionContext context, string token)
    {
        ArgumentNullException.ThrowIfNull(context);
        var call = new ApiCall(request);
        var form = AssessForm.Of(await call.FormAsync());
        call.Errors.Check(AssessForm.ChoiceField, form is not null, "Ga terug en druk nog een keer op de knop.");
        return await call.AnswerAsync(async () => _html.Page(await ActAsync(form!, token, context.InvocationId, call.Stop), token, form));
    }

    private async Task<AssessPage> ActAsync(AssessForm form, string token, string request, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        if (form.ToAssessment(errors) is not { } assessment) return await _assess.OpenAsync(token, stop) with { Errors = errors };
        return form.IsConfirmed ? await _assess.ConfirmAsync(token, assessment, request, stop) : await _assess.ChooseAsync(token, assessment, stop);
    }
}
