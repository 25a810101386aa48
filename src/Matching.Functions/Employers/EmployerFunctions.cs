using Matching.Application.Employers;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Employers;

/// <summary>Endpoints of employers.</summary>
public sealed class EmployerFunctions
{
    private readonly EditEmployers _edit;
    private readonly ReadEmployers _read;

    /// <summary>Makes the endpoints.</summary>
    public EmployerFunctions(EditEmployers edit, ReadEmployers read)
    {
        _edit = edit;
        _read = read;
    }

    /// <summary>Records an employer.</summary>
    [Function(nameof(PutEmployer))]
    public async Task<IResult> PutEmployer([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "v1/werkgevers/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var employer = call.RouteId<Employer>(id);
        var details = await call.BodyAsync<WerkgeverInvoer, EmployerDetails>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _edit.PutAsync(call.Command, employer, details, call.Stop), Ok);
    }

    /// <summary>Lists employers.</summary>
    [Function(nameof(ListEmployers))]
    public async Task<IResult> ListEmployers([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/werkgevers")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var name = call.QueryText("naam", 1, Line.MaximumLength);
        var kind = call.QueryChoice<WerkgeverSoort>("soort");
        return await call.AnswerListAsync(async () => (await _read.ListAsync(name, (EmployerKind?)kind, call.Stop)).Select(WerkgeverInLijst.From));
    }

    /// <summary>Reads an employer.</summary>
    [Function(nameof(GetEmployer))]
    public async Task<IResult> GetEmployer([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/werkgevers/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var employer = call.RouteId<Employer>(id);
        return await call.AnswerAsync(() => _read.ReadAsync(call.Actor, employer, call.Stop), Ok);
    }

    /// <summary>Adds a contact.</summary>
    [Function(nameof(AddEmployerContact))]
    public async Task<IResult> AddEmployerContact(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/werkgevers/{id}/contactpersonen")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var employer = call.RouteId<Employer>(id);
        var input = await call.BodyAsync<ContactpersoonInvoer, (ContactPerson Person, EmailAddress? Email)>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _edit.AddContactAsync(call.Command, employer, input.Person, input.Email, call.Stop), Ok);
    }

    /// <summary>Records that a contact left.</summary>
    [Function(nameof(EmployerContactLeft))]
    public async Task<IResult> EmployerContactLeft(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/werkgevers/{id}/contactpersonen/{contact}/vertrek")] HttpRequest request, string id, string contact)
    {
        var call = new ApiCall(request);
        var employer = call.RouteId<Employer>(id);
        var left = call.RouteId<EmployerContact>(contact);
        var input = await call.BodyAsync<VertrekInvoer, (ContactPerson? Successor, EmailAddress? Email)>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => _edit.ContactLeftAsync(call.Command, employer, left, input.Successor, input.Email, call.Stop), Ok);
    }

    /// <summary>Confirms a successor.</summary>
    [Function(nameof(ConfirmEmployerContact))]
    public async Task<IResult> ConfirmEmployerContact(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/werkgevers/{id}/contactpersonen/{contact}/bevestiging")] HttpRequest request, string id, string contact)
    {
        var call = new ApiCall(request);
        var employer = call.RouteId<Employer>(id);
        var confirmed = call.RouteId<EmployerContact>(contact);
        return await call.AnswerAsync(() => _edit.ConfirmContactAsync(call.Command, employer, confirmed, call.Stop), Ok);
    }

    private static ApiAnswer Ok(Employer employer) => ApiAnswer.Ok(Werkgever.From(employer), employer.Version);
}
