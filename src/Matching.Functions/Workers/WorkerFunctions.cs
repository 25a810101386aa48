using Matching.Application.Workers;
using Matching.Domain.People;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Workers;

/// <summary>Endpoints of the people of the organisation.</summary>
public sealed class WorkerFunctions
{
    private readonly Staff _staff;

    /// <summary>Makes the endpoints.</summary>
    public WorkerFunctions(Staff staff) => _staff = staff;

    /// <summary>Reads somebody.</summary>
    [Function(nameof(GetWorker))]
    public async Task<IResult> GetWorker([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/medewerkers/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var worker = call.RouteId<Worker>(id);
        return await call.AnswerAsync(() => _staff.ReadAsync(worker, call.Stop), Ok);
    }

    /// <summary>Records somebody.</summary>
    [Function(nameof(PutWorker))]
    public async Task<IResult> PutWorker([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "v1/medewerkers/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var worker = call.RouteId<Worker>(id);
        var input = await call.BodyAsync<MedewerkerInvoer, (Line Name, PhoneNumber Phone, EmailAddress Email)>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _staff.PutAsync(call.Command, worker, input.Name, input.Phone, input.Email, call.Stop), Ok);
    }

    private static ApiAnswer Ok(Worker worker) => ApiAnswer.Ok(Medewerker.From(worker), worker.Version);
}
