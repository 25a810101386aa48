using Matching.Application.Candidates;
using Matching.Application.Competences;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Proposals;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Candidates;

/// <summary>The pages behind the link to the own profile, and the sending of it.</summary>
public sealed class OwnProfileFunctions
{
    private readonly OwnProfile _profile;
    private readonly SendProfileLinks _links;
    private readonly OwnProfileHtml _html;

    /// <summary>Makes the pages.</summary>
    public OwnProfileFunctions(OwnProfile profile, SendProfileLinks links, CompetenceCatalogue catalogue)
    {
        _profile = profile;
        _links = links;
        _html = new OwnProfileHtml(catalogue);
    }

    /// <summary>Shows the own profile. Nothing changes, however often it is opened.</summary>
    [Function(nameof(ShowOwnProfile))]
    public async Task<IResult> ShowOwnProfile([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/mijn-profiel/{token}")] HttpRequest request, string token)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => _html.Page(await _profile.OpenAsync(token, call.Stop), token));
    }

    /// <summary>Does what was pressed.</summary>
    [Function(nameof(PressOwnProfile))]
    public async Task<IResult> PressOwnProfile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/mijn-profiel/{token}")] HttpRequest request, FunctionContext context, string token)
    {
        ArgumentNullException.ThrowIfNull(context);
        var call = new ApiCall(request);
        var form = OwnProfileForm.Of(await call.FormAsync());
        var act = Act(form, token, context.InvocationId, call.Stop);
        call.Errors.Check(OwnProfileForm.Action, act is not null, "Ga terug en druk nog een keer op de knop.");
        return await call.AnswerAsync(async () => await act!());
    }

    /// <summary>Sends a candidate the link to the own profile.</summary>
    [Function(nameof(SendProfileLink))]
    public async Task<IResult> SendProfileLink(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/kandidaten/{id}/profiel-link")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var candidate = call.RouteId<Candidate>(id);
        return await call.AnswerAsync(() => _links.SendAsync(call.Command, candidate, call.Stop), _ => new ApiAnswer(StatusCodes.Status202Accepted));
    }

    /// <summary>What a button does; null when the form names none, or not what it needs.</summary>
    private Func<Task<IResult>>? Act(OwnProfileForm form, string token, string request, CancellationToken stop)
    {
        Func<Task<IResult>> Page(Func<Task<OwnProfilePage>> run) => async () => _html.Page(await run(), token);
        Id<Proposal>? proposal = Id<Proposal>.TryParse(form[OwnProfileForm.Proposal], out var id) ? id : null;
        return (form[OwnProfileForm.Action], form.Seen(), proposal) switch
        {
            (OwnProfileHtml.Confirm, { } seen, _) => Page(() => _profile.ConfirmAsync(token, seen, request, stop)),
            (OwnProfileHtml.Save, { } seen, _) => () => SaveAsync(form, seen, token, request, stop),
            (OwnProfileHtml.Understand, _, _) => () => UnderstandAsync(form, token, stop),
            (OwnProfileHtml.Add, _, _) => Page(() => _profile.AddAsync(token, Chosen(form), request, stop)),
            (OwnProfileHtml.AskToTakeBack, _, { } which) => Page(() => _profile.AskToTakeBackAsync(token, which, stop)),
            (OwnProfileHtml.TakeBack, _, { } which) => Page(() => _profile.TakeBackAsync(token, which, request, stop)),
            _ => null,
        };
    }

    private async Task<IResult> SaveAsync(OwnProfileForm form, SeenVersions seen, string token, string request, CancellationToken stop)
    {
        var faults = new List<OwnProfileFault>();
        var input = form.ToInput(seen, faults);
        return faults.Count == 0
            ? _html.Page(await _profile.SaveAsync(token, input, request, stop), token, form)
            : _html.Refused(await _profile.OpenAsync(token, stop), token, form, faults);
    }

    private async Task<IResult> UnderstandAsync(OwnProfileForm form, string token, CancellationToken stop)
    {
        var text = form[OwnProfileForm.Can];
        OwnProfileFault? fault = text.Length switch
        {
            0 => new(OwnProfileForm.Can, t => t.WriteFirst),
            > RecogniseCompetences.MaximumLength => new(OwnProfileForm.Can, t => t.TooLong),
            _ => null,
        };
        return fault is null
            ? _html.Page(await _profile.UnderstandAsync(token, text, stop), token)
            : _html.Refused(await _profile.OpenAsync(token, stop), token, null, [fault], text);
    }

    private static IReadOnlyList<ConceptId> Chosen(OwnProfileForm form) =>
        [.. OwnProfileForm.ConceptFields.Select(name => ConceptId.TryParse(form[name], out var concept) ? concept : default).Where(c => c != default)];
}
