using Matching.Application.Candidates;
using Matching.Domain.Candidates;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Candidates;

/// <summary>Endpoints of candidates.</summary>
public sealed class CandidateFunctions
{
    private readonly EditCandidates _edit;
    private readonly ReadCandidates _read;

    /// <summary>Makes the endpoints.</summary>
    public CandidateFunctions(EditCandidates edit, ReadCandidates read)
    {
        _edit = edit;
        _read = read;
    }

    /// <summary>Registers a candidate.</summary>
    [Function(nameof(PostCandidate))]
    public async Task<IResult> PostCandidate([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/kandidaten")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var input = await call.BodyAsync<KandidaatInvoer, (PersonDetails Person, MatchingProfile Profile)>((body, errors) => body.ToDomain(errors));
        call.Check(input.Person, _edit.Check, "persoon");
        call.Check(input.Profile, _edit.Check, "profiel");
        return await call.AnswerAsync(
            () => _edit.RegisterAsync(call.Command, input.Person, input.Profile, call.Stop),
            candidate => ApiAnswer.Created($"/v1/kandidaten/{candidate.Id}", Kandidaat.From(candidate), candidate.Version));
    }

    /// <summary>Lists the coach's caseload.</summary>
    [Function(nameof(ListCandidates))]
    public async Task<IResult> ListCandidates([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/kandidaten")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var status = call.QueryChoice<KandidaatStatus>("status");
        return await call.AnswerListAsync(
            async () => (await _read.ListAsync(call.Actor, status == KandidaatStatus.Actief, call.Stop))
                .Select(KandidaatInLijst.From)
                .Where(c => status is null || c.Status == status));
    }

    /// <summary>Reads a candidate.</summary>
    [Function(nameof(GetCandidate))]
    public async Task<IResult> GetCandidate([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/kandidaten/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var candidate = call.RouteId<Candidate>(id);
        return await call.AnswerAsync(() => _read.ReadProfileAsync(call.Actor, candidate, call.Stop), Ok);
    }

    /// <summary>Changes the profile.</summary>
    [Function(nameof(PutCandidate))]
    public async Task<IResult> PutCandidate([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "v1/kandidaten/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var candidate = call.RouteId<Candidate>(id);
        var profile = await call.BodyAsync<ProfielInvoer, MatchingProfile>((body, errors) => body.ToDomain(errors));
        call.Check(profile, _edit.Check);
        return await call.AnswerAsync(() => _edit.ChangeProfileAsync(call.Command, candidate, profile, call.Stop), Ok);
    }

    /// <summary>Takes the candidate out of matching.</summary>
    [Function(nameof(WithdrawCandidate))]
    public async Task<IResult> WithdrawCandidate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/kandidaten/{id}/terugtrekking")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var candidate = call.RouteId<Candidate>(id);
        return await call.AnswerAsync(() => _edit.WithdrawAsync(call.Command, candidate, call.Stop), Ok);
    }

    /// <summary>Reads who it is.</summary>
    [Function(nameof(GetPerson))]
    public async Task<IResult> GetPerson(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/kandidaten/{id}/persoonsgegevens")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var candidate = call.RouteId<Candidate>(id);
        return await call.AnswerAsync(() => _read.ReadPersonAsync(call.Actor, candidate, call.Stop), Ok);
    }

    /// <summary>Changes who it is.</summary>
    [Function(nameof(PutPerson))]
    public async Task<IResult> PutPerson(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "v1/kandidaten/{id}/persoonsgegevens")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var candidate = call.RouteId<Candidate>(id);
        var details = await call.BodyAsync<PersoonsgegevensInvoer, PersonDetails>((body, errors) => body.ToDomain(errors));
        call.Check(details, _edit.Check);
        return await call.AnswerAsync(() => _edit.ChangePersonAsync(call.Command, candidate, details, call.Stop), Ok);
    }

    private static ApiAnswer Ok(Candidate candidate) => ApiAnswer.Ok(Kandidaat.From(candidate), candidate.Version);

    private static ApiAnswer Ok(Person person) => ApiAnswer.Ok(Persoonsgegevens.From(person), person.Version);
}
