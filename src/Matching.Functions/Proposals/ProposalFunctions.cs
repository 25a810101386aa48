using Matching.Application.Competences;
using Matching.Application.Proposals;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Proposals;

/// <summary>Endpoints of proposals, for coaches.</summary>
public sealed class ProposalFunctions
{
    private readonly AssessProposals _proposals;
    private readonly ExplainPairs _explain;
    private readonly CompetenceCatalogue _catalogue;
    private readonly FitText _text;

    /// <summary>Makes the endpoints.</summary>
    public ProposalFunctions(AssessProposals proposals, ExplainPairs explain, CompetenceCatalogue catalogue, FitText text)
    {
        _proposals = proposals;
        _explain = explain;
        _catalogue = catalogue;
        _text = text;
    }

    /// <summary>The coach's inbox.</summary>
    [Function(nameof(ListProposals))]
    public async Task<IResult> ListProposals([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/matchvoorstellen")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var status = call.QueryChoice<MatchvoorstelStatus>("status");
        return await call.AnswerListAsync(
            async () => (await _proposals.InboxAsync(call.Actor, (ProposalStatus?)status, call.Stop)).Select(MatchvoorstelInLijst.From));
    }

    /// <summary>Reads a proposal.</summary>
    [Function(nameof(GetProposal))]
    public async Task<IResult> GetProposal([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/matchvoorstellen/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var proposal = call.RouteId<Proposal>(id);
        return await call.AnswerAsync(() => _proposals.ReadAsync(call.Actor, proposal, call.Stop), Ok);
    }

    /// <summary>Assesses a proposal.</summary>
    [Function(nameof(AssessProposal))]
    public async Task<IResult> AssessProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/matchvoorstellen/{id}/beoordeling")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var proposal = call.RouteId<Proposal>(id);
        var assessment = await call.BodyAsync<BeoordelingInvoer, Assessment>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _proposals.AssessAsync(call.Command, proposal, assessment, call.Stop), Ok);
    }

    /// <summary>Records what the candidate told the coach.</summary>
    [Function(nameof(RecordAnswer))]
    public async Task<IResult> RecordAnswer(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/matchvoorstellen/{id}/antwoord")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var proposal = call.RouteId<Proposal>(id);
        var answer = await call.BodyAsync<AntwoordInvoer, CandidateAnswer>((body, _) => (CandidateAnswer)body.Antwoord);
        return await call.AnswerAsync(() => _proposals.RecordAnswerAsync(call.Command, proposal, answer, call.Stop), Ok);
    }

    /// <summary>Says why a candidate is, or is not, proposed for a vacancy.</summary>
    [Function(nameof(ExplainPair))]
    public async Task<IResult> ExplainPair(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/vacatures/{id}/kandidaten/{kandidaat}/toelichting")] HttpRequest request,
        string id,
        string kandidaat)
    {
        var call = new ApiCall(request);
        var vacancy = call.RouteId<Vacancy>(id);
        var candidate = call.RouteId<Candidate>(kandidaat);
        return await call.AnswerAsync(
            () => _explain.ExplainAsync(call.Actor, vacancy, candidate, call.Stop),
            explanation => ApiAnswer.Ok(Toelichting.From(explanation, _catalogue, _text)));
    }

    private ApiAnswer Ok(Proposal proposal) => ApiAnswer.Ok(Matchvoorstel.From(proposal, _catalogue, _text), proposal.Version);
}
