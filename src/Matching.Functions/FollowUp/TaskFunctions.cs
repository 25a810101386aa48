using Matching.Application.FollowUp;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Vacancies;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.FollowUp;

/// <summary>Endpoints of tasks, for everybody who works for the organisation.</summary>
public sealed class TaskFunctions
{
    private readonly WorkTasks _tasks;

    /// <summary>Makes the endpoints.</summary>
    public TaskFunctions(WorkTasks tasks) => _tasks = tasks;

    /// <summary>The caller's own list.</summary>
    [Function(nameof(ListTasks))]
    public async Task<IResult> ListTasks([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/taken")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var filter = new WorkTaskFilter(
            (WorkTaskStatus?)call.QueryChoice<TaakStatus>("status"),
            (WorkTaskKind?)call.QueryChoice<TaakSoort>("soort"),
            call.QueryDate("tot"),
            call.Query<Id<Candidate>>("kandidaat", Id<Candidate>.TryParse, Id<Candidate>.Requirement));
        var owner = call.Query<Id<Worker>>("medewerker", Id<Worker>.TryParse, Id<Worker>.Requirement);
        return await call.AnswerListAsync(async () => (await _tasks.ListAsync(call.Actor, owner, filter, call.Stop)).Select(TaakInLijst.From));
    }

    /// <summary>Reads a task.</summary>
    [Function(nameof(GetTask))]
    public async Task<IResult> GetTask([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/taken/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var task = call.RouteId<WorkTask>(id);
        return await call.AnswerAsync(() => _tasks.ReadAsync(call.Actor, task, call.Stop), Ok);
    }

    /// <summary>Reads the words that are ready for a task.</summary>
    [Function(nameof(GetTaskText))]
    public async Task<IResult> GetTaskText([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/taken/{id}/tekst")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var task = call.RouteId<WorkTask>(id);
        return await call.AnswerAsync(() => _tasks.TextAsync(call.Actor, task, call.Stop), text => ApiAnswer.Ok(TaakTekst.From(text)));
    }

    /// <summary>Plans a task.</summary>
    [Function(nameof(PostTask))]
    public async Task<IResult> PostTask([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/taken")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var plan = await call.BodyAsync<TaakInvoer, (Line Note, DateOnly Due, Id<Worker>? Owner, Id<Candidate>? Candidate, Id<Vacancy>? Vacancy)>(
            (body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(
            () => _tasks.PlanAsync(call.Command, plan.Note, plan.Due, plan.Owner, plan.Candidate, plan.Vacancy, call.Stop),
            task => ApiAnswer.Created($"/v1/taken/{task.Id}", Taak.From(task), task.Version));
    }

    /// <summary>Finishes a task.</summary>
    [Function(nameof(FinishTask))]
    public async Task<IResult> FinishTask([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/taken/{id}/afronding")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var task = call.RouteId<WorkTask>(id);
        var outcome = await call.BodyAsync<AfrondingInvoer, Prose>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _tasks.FinishAsync(call.Command, task, outcome, call.Stop), Ok);
    }

    /// <summary>Gives a task to a colleague.</summary>
    [Function(nameof(HandOverTask))]
    public async Task<IResult> HandOverTask([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/taken/{id}/overdracht")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var task = call.RouteId<WorkTask>(id);
        var input = await call.BodyAsync<OverdrachtInvoer, (Id<Worker> To, Line? Reason)>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _tasks.HandOverAsync(call.Command, task, input.To, input.Reason, call.Stop), Ok);
    }

    /// <summary>Puts a task off.</summary>
    [Function(nameof(PostponeTask))]
    public async Task<IResult> PostponeTask([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/taken/{id}/uitstel")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var task = call.RouteId<WorkTask>(id);
        var input = await call.BodyAsync<UitstelInvoer, (DateOnly Until, Line Reason)>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _tasks.PostponeAsync(call.Command, task, input.Until, input.Reason, call.Stop), Ok);
    }

    private static ApiAnswer Ok(WorkTask task) => ApiAnswer.Ok(Taak.From(task), task.Version);
}
