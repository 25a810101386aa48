using Matching.Application.Competences;
using Matching.Domain.Competences;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Competences;

/// <summary>Endpoints of the taxonomy.</summary>
public sealed class CompetenceFunctions
{
    private const int LongestSearch = 100;

    private readonly CompetenceCatalogue _catalogue;
    private readonly RecogniseCompetences _recognise;

    /// <summary>Makes the endpoints.</summary>
    public CompetenceFunctions(CompetenceCatalogue catalogue, RecogniseCompetences recognise)
    {
        _catalogue = catalogue;
        _recognise = recognise;
    }

    /// <summary>Searches competences; a code or URI finds the competence itself with its neighbours.</summary>
    [Function(nameof(FindCompetences))]
    public async Task<IResult> FindCompetences([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/competenties")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var text = call.QueryText("zoek", 1, LongestSearch) ?? "";
        return await call.AnswerListAsync(() => Task.FromResult(_catalogue.Find(text).Select(CompetentieInLijst.From)));
    }

    /// <summary>Reads one competence. Its id may be a URI, so it stands in the query.</summary>
    [Function(nameof(GetCompetence))]
    public async Task<IResult> GetCompetence([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/competenties/een")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var concept = call.Query<ConceptId>("id", ConceptId.TryParse, ConceptId.Requirement);
        call.Errors.Check("id", concept is not null, ConceptId.Requirement);
        return await call.AnswerAsync(
            () => Task.FromResult(_catalogue.Read(concept!.Value)),
            found => ApiAnswer.Ok(Competentie.From(found, _catalogue.Taxonomy)));
    }

    /// <summary>Suggests competences from a text, for instance while somebody types it. A POST, because a text does not belong in a URL.</summary>
    [Function(nameof(RecogniseInText))]
    public async Task<IResult> RecogniseInText(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/competenties/herkenning")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var text = await call.BodyAsync<HerkenningInvoer, string>((body, errors) => body.ToText(errors));
        return await call.AnswerAsync(() => ApiAnswer.Ok(Herkenning.From(_recognise.In(text))));
    }
}
