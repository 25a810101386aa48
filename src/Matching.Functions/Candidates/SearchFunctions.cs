using Matching.Application.Candidates;
using Matching.Application.Proposals;
using Matching.Application.Vacancies;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Geography;
using Matching.Domain.Work;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Candidates;

/// <summary>Endpoints of searching: people for work, and work for somebody.</summary>
public sealed class SearchFunctions
{
    private readonly SearchCandidates _candidates;
    private readonly SearchVacancies _vacancies;
    private readonly FitText _text;

    /// <summary>Makes the endpoints.</summary>
    public SearchFunctions(SearchCandidates candidates, SearchVacancies vacancies, FitText text)
    {
        _candidates = candidates;
        _vacancies = vacancies;
        _text = text;
    }

    /// <summary>Finds people.</summary>
    [Function(nameof(FindCandidates))]
    public async Task<IResult> FindCandidates([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/kandidaten/zoeken")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var text = call.QueryText("zoek", 1, 500);
        var concept = call.Query<ConceptId>("competentie", ConceptId.TryParse, ConceptId.Requirement);
        var understood = text is null ? new Understanding([], []) : _candidates.Understand(text);
        if (text is null && concept is null) call.Errors.Add("zoek", "Noem waarin iemand moet kunnen werken, bijvoorbeeld zoek=groen.");
        var least = call.Query<WeeklyHours>("urenMinimum", ZoekUren.TryRead, WeeklyHours.Requirement);
        var most = call.Query<WeeklyHours>("urenMaximum", ZoekUren.TryRead, WeeklyHours.Requirement);
        var hours = least is null && most is null ? null : HoursRange.TryCreate(least ?? WeeklyHours.Of(1), most ?? WeeklyHours.Of(40));
        if ((least is not null || most is not null) && hours is null) call.Errors.Add("urenMinimum", HoursRange.Requirement);
        var search = new CandidateSearch
        {
            Competences = [.. concept is { } named ? [named] : Array.Empty<ConceptId>(), .. understood.Competences.Where(c => c != concept)],
            Words = understood.Words,
            WordsSuffice = understood.Guessed && concept is null,
            StartsBy = call.QueryDate("start"),
            Days = call.Query<Weekdays>("dagen", ZoekDagen.TryRead, ZoekDagen.Requirement),
            Hours = hours,
            Workplace = call.Query<PostalCode>("postcode", PostalCode.TryParse, PostalCode.Requirement),
        };
        return await call.AnswerAsync(
            () => _candidates.FindAsync(call.Actor, search, call.Stop),
            found => ApiAnswer.Ok(GevondenKandidaten.From(
                call.PageOf(found, one => GevondenKandidaat.From(one, _text)), _candidates.Explain(call.Actor, search))));
    }

    /// <summary>Finds work for somebody.</summary>
    [Function(nameof(FindVacanciesFor))]
    public async Task<IResult> FindVacanciesFor([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/kandidaten/{id}/vacatures")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var candidate = call.RouteId<Candidate>(id);
        return await call.AnswerPageAsync(() => _vacancies.FindAsync(call.Actor, candidate, call.Stop), found => GevondenVacature.From(found.Vacancy, found.Fit, _text));
    }
}
