using Matching.Application.Competences;
using Matching.Application.Proposals;
using Matching.Domain;
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
    private readonly ProposeByHand _byHand;
    private readonly ExplainPairs _explain;
    private readonly CompetenceCatalogue _catalogue;
    private readonly FitText _text;

    /// <summary>Makes the endpoints.</summary>
    public ProposalFunctions(AssessProposals proposals, ProposeByHand byHand, ExplainPairs explain, CompetenceCatalogue catalogue, FitText text)
    {
        _proposals = proposals;
        _byHand = byHand;
        _explain = explain;
        _catalogue = catalogue;
        _text = text;
    }

    /// <summary>The coach's inbox.</summary>
    [Function(nameof(ListProposals))]
    public async Task<IResult> ListProposals([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/matchvoorstellen")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var filter = new InboxFilter
        {
            Status = (ProposalStatus?)call.QueryChoice<MatchvoorstelStatus>("status"),
            Vacancy = call.Query<Id<Vacancy>>("vacature", Id<Vacancy>.TryParse, Id<Vacancy>.Requirement),
            Candidate = call.Query<Id<Candidate>>("kandidaat", Id<Candidate>.TryParse, Id<Candidate>.Requirement),
            LeastFit = (FitBand?)call.QueryChoice<PastHoe>("past"),
            Order = (InboxOrder)(call.QueryChoice<VoorstellenVolgorde>("sorteer") ?? VoorstellenVolgorde.PastHetBest),
        };
        return await call.AnswerListAsync(async () => (await _proposals.InboxAsync(call.Actor, filter, call.Stop)).Select(MatchvoorstelInLijst.From));
    }

    /// <summary>Proposes a candidate by hand.</summary>
    [Function(nameof(PostProposal))]
    public async Task<IResult> PostProposal([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/matchvoorstellen")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var (vacancy, candidate, setAside) =
            await call.BodyAsync<VoorstelInvoer, (Id<Vacancy>, Id<Candidate>, IReadOnlyList<SetAside>)>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(
            () => _byHand.ProposeAsync(call.Command, vacancy, candidate, setAside, call.Stop),
            proposal => ApiAnswer.Created($"/v1/matchvoorstellen/{proposal.Id}", Matchvoorstel.From(proposal, _catalogue, _text), proposal.Version));
    }

    /// <summary>Reads a proposal.</summary>
    [Function(nameof(GetProposal))]
    public async Task<IResult> GetProposal([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/matchvoorstellen/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var proposal = call.RouteId<Proposal>(id);
        return await call.AnswerAsync(
            () => _proposals.ReadAsync(call.Actor, proposal, call.Stop),
            read => ApiAnswer.Ok(Matchvoorstel.From(read.Proposal, _catalogue, _text, read.AssessedBy), read.Proposal.Version));
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
        var (answer, agreed) = await call.BodyAsync<AntwoordInvoer, (CandidateAnswer, SharedFacts)>((body, _) => body.ToDomain());
        return await call.AnswerAsync(() => _proposals.RecordAnswerAsync(call.Command, proposal, answer, agreed, call.Stop), Ok);
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
