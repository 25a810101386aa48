using Matching.Application.Candidates;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.People;
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
            candidate => ApiAnswer.Created($"/v1/kandidaten/{candidate.Id}", ToContract(candidate), candidate.Version));
    }

    /// <summary>Lists the coach's caseload.</summary>
    [Function(nameof(ListCandidates))]
    public async Task<IResult> ListCandidates([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/kandidaten")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var status = call.QueryChoice<KandidaatStatus>("status");
        var filter = new CaseloadFilter
        {
            ActiveOnly = status == KandidaatStatus.Actief,
            Stale = call.QueryFlag("verouderd"),
            Readiness = (ReadinessStage?)call.QueryChoice<Fase>("fase"),
            Situation = (WorkSituation?)call.QueryChoice<Werksituatie>("werksituatie"),
            MostComplete = call.QueryNumber("volledigTot", 0, 100),
            Order = (CaseloadOrder)(call.QueryChoice<KandidatenVolgorde>("sorteer") ?? KandidatenVolgorde.LangstWachtend),
        };
        return await call.AnswerListAsync(
            async () => (await _read.ListAsync(call.Actor, filter, call.Stop))
                .Select(item => KandidaatInLijst.From(item, _read.IsStale(item.Body.ConfirmedAt)))
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

    /// <summary>Records that the profile is right.</summary>
    [Function(nameof(ConfirmCandidate))]
    public async Task<IResult> ConfirmCandidate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/kandidaten/{id}/bevestiging")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var candidate = call.RouteId<Candidate>(id);
        return await call.AnswerAsync(() => _edit.ConfirmAsync(call.Command, candidate, call.Stop), Ok);
    }

    /// <summary>Says who is involved.</summary>
    [Function(nameof(PutInvolved))]
    public async Task<IResult> PutInvolved(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "v1/kandidaten/{id}/betrokkenen")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var candidate = call.RouteId<Candidate>(id);
        var current = await call.BodyAsync<BetrokkenenInvoer, IReadOnlyList<Involvement>>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _edit.InvolveAsync(call.Command, candidate, current, call.Stop), Ok);
    }

    /// <summary>Puts one worker in the place of another.</summary>
    [Function(nameof(ReplaceInvolved))]
    public async Task<IResult> ReplaceInvolved(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/kandidaten/{id}/vervanging")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var candidate = call.RouteId<Candidate>(id);
        var (from, to) = await call.BodyAsync<VervangingInvoer, (Id<Worker>, Id<Worker>)>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _edit.ReplaceAsync(call.Command, candidate, from, to, call.Stop), Ok);
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

    private Kandidaat ToContract(Candidate candidate) => Kandidaat.From(candidate, _read.IsStale(candidate));

    private ApiAnswer Ok(Candidate candidate) => ApiAnswer.Ok(ToContract(candidate), candidate.Version);

    private static ApiAnswer Ok(Person person) => ApiAnswer.Ok(Persoonsgegevens.From(person), person.Version);
}
