using Matching.Application.Competences;
using Matching.Application.Proposals;
using Matching.Domain;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Proposals;

/// <summary>Endpoints of what follows on a candidate's yes: shortlist, introduction, meeting, trial, place.</summary>
public sealed class IntroductionFunctions
{
    private readonly Introductions _introductions;
    private readonly CompetenceCatalogue _catalogue;
    private readonly FitText _text;

    /// <summary>Makes the endpoints.</summary>
    public IntroductionFunctions(Introductions introductions, CompetenceCatalogue catalogue, FitText text)
    {
        _introductions = introductions;
        _catalogue = catalogue;
        _text = text;
    }

    /// <summary>Lists those who said yes to a vacancy.</summary>
    [Function(nameof(ListAgreed))]
    public async Task<IResult> ListAgreed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/vacatures/{id}/matchvoorstellen")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var vacancy = call.RouteId<Vacancy>(id);
        var status = call.QueryChoice<MatchvoorstelStatus>("status");
        return await call.AnswerPageAsync(
            () => _introductions.AgreedAsync(vacancy, (ProposalStatus?)status, call.Stop),
            MatchvoorstelInLijst.From);
    }

    /// <summary>Puts a candidate on the shortlist.</summary>
    [Function(nameof(ShortlistProposal))]
    public Task<IResult> ShortlistProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/matchvoorstellen/{id}/shortlist")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        return AnswerAsync(call, id, proposal => _introductions.ShortlistAsync(call.Command, proposal, on: true, call.Stop));
    }

    /// <summary>Takes a candidate off the shortlist.</summary>
    [Function(nameof(TakeOffShortlist))]
    public Task<IResult> TakeOffShortlist(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/matchvoorstellen/{id}/shortlist/verwijdering")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        return AnswerAsync(call, id, proposal => _introductions.ShortlistAsync(call.Command, proposal, on: false, call.Stop));
    }

    /// <summary>Introduces a candidate to the employer.</summary>
    [Function(nameof(IntroduceCandidate))]
    public async Task<IResult> IntroduceCandidate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/matchvoorstellen/{id}/kennismaking")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var introduction = await call.BodyAsync<KennismakingInvoer, Introduction>((body, errors) => body.ToDomain(errors));
        var proposal = call.RouteId<Proposal>(id);
        return await call.AnswerAsync(
            () => _introductions.IntroduceAndTellAsync(call.Command, proposal, introduction, call.Stop),
            introduced => ApiAnswer.Ok(Matchvoorstel.From(introduced.Proposal, introduced.Via, _catalogue, _text), introduced.Proposal.Version));
    }

    /// <summary>Records that they met.</summary>
    [Function(nameof(RecordMeeting))]
    public async Task<IResult> RecordMeeting(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/matchvoorstellen/{id}/ontmoeting")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var meeting = await call.BodyAsync<Ontmoeting, Meeting>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, proposal => _introductions.MeetAsync(call.Command, proposal, meeting, call.Stop));
    }

    /// <summary>Begins a trial.</summary>
    [Function(nameof(StartTrial))]
    public async Task<IResult> StartTrial(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/matchvoorstellen/{id}/proefplaatsing")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var trial = await call.BodyAsync<Proefplaatsing, TrialPeriod>((body, _) => body.ToDomain());
        return await AnswerAsync(call, id, proposal => _introductions.StartTrialAsync(call.Command, proposal, trial, call.Stop));
    }

    /// <summary>Gives the candidate the work, or changes what was agreed.</summary>
    [Function(nameof(PlaceCandidate))]
    public async Task<IResult> PlaceCandidate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/matchvoorstellen/{id}/plaatsing")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var agreement = await call.BodyAsync<Plaatsingsafspraak, WorkAgreement>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, proposal => _introductions.PlaceAsync(call.Command, proposal, agreement, call.Stop));
    }

    /// <summary>Records that the candidate does not get the work.</summary>
    [Function(nameof(DoNotPlaceCandidate))]
    public async Task<IResult> DoNotPlaceCandidate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/matchvoorstellen/{id}/niet-geplaatst")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var why = await call.BodyAsync<NietGeplaatst, NotPlaced>((body, errors) => body.ToDomain(errors));
        return await AnswerAsync(call, id, proposal => _introductions.DoNotPlaceAsync(call.Command, proposal, why, call.Stop));
    }

    private Task<IResult> AnswerAsync(ApiCall call, string id, Func<Id<Proposal>, Task<Result<Proposal>>> run)
    {
        var proposal = call.RouteId<Proposal>(id);
        return call.AnswerAsync(() => run(proposal), next => ApiAnswer.Ok(Matchvoorstel.From(next, _catalogue, _text), next.Version));
    }
}
