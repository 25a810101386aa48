using Matching.Application.Vacancies;
using Matching.Domain.Vacancies;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Vacancies;

/// <summary>Endpoints of vacancies.</summary>
public sealed class VacancyFunctions
{
    private readonly EditVacancies _edit;
    private readonly ReadVacancies _read;
    private readonly CombinePlaces _combine;

    /// <summary>Makes the endpoints.</summary>
    public VacancyFunctions(EditVacancies edit, ReadVacancies read, CombinePlaces combine)
    {
        _edit = edit;
        _read = read;
        _combine = combine;
    }

    /// <summary>Posts a vacancy.</summary>
    [Function(nameof(PostVacancy))]
    public async Task<IResult> PostVacancy([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/vacatures")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var input = await call.BodyAsync<VacatureInvoer, (Domain.Id<Domain.Employers.Employer>? Employer, VacancyDetails Details)>((body, errors) => body.ToDomain(errors));
        call.Check(input.Details, _edit.Check);
        return await call.AnswerAsync(() => _edit.PostAsync(call.Command, input.Employer, input.Details, call.Stop), Created);
    }

    /// <summary>Lists the caller's vacancies.</summary>
    [Function(nameof(ListVacancies))]
    public async Task<IResult> ListVacancies([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/vacatures")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var status = call.QueryChoice<VacatureStatus>("status");
        var filter = new VacancyFilter
        {
            Status = (VacancyStatus?)status,
            Text = call.QueryText("zoek", 1, 100),
            Order = (VacancyOrder)(call.QueryChoice<VacaturesVolgorde>("sorteer") ?? VacaturesVolgorde.Nieuwste),
        };
        return await call.AnswerListAsync(async () => (await _read.ListAsync(call.Actor, filter, call.Stop)).Select(VacatureInLijst.From));
    }

    /// <summary>Reads a vacancy.</summary>
    [Function(nameof(GetVacancy))]
    public async Task<IResult> GetVacancy([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/vacatures/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var vacancy = call.RouteId<Vacancy>(id);
        return await call.AnswerAsync(() => _read.ReadAsync(call.Actor, vacancy, call.Stop), Ok);
    }

    /// <summary>Changes a vacancy.</summary>
    [Function(nameof(PutVacancy))]
    public async Task<IResult> PutVacancy([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "v1/vacatures/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var vacancy = call.RouteId<Vacancy>(id);
        var details = await call.BodyAsync<VacatureInvoer, VacancyDetails>((body, errors) => body.ToDomain(errors).Details);
        call.Check(details, _edit.Check);
        return await call.AnswerAsync(() => _edit.ChangeAsync(call.Command, vacancy, details, call.Stop), Ok);
    }

    /// <summary>Closes a vacancy.</summary>
    [Function(nameof(CloseVacancy))]
    public async Task<IResult> CloseVacancy([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/vacatures/{id}/sluiting")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var vacancy = call.RouteId<Vacancy>(id);
        return await call.AnswerAsync(() => _edit.CloseAsync(call.Command, vacancy, call.Stop), Ok);
    }

    /// <summary>Finds who fills a shared place together.</summary>
    [Function(nameof(CombineForVacancy))]
    public async Task<IResult> CombineForVacancy([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/vacatures/{id}/combinaties")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var vacancy = call.RouteId<Vacancy>(id);
        return await call.AnswerAsync(() => _combine.FindAsync(call.Actor, vacancy, call.Stop), places => ApiAnswer.Ok(Combinaties.From(places)));
    }

    private static ApiAnswer Created(Vacancy vacancy) => ApiAnswer.Created($"/v1/vacatures/{vacancy.Id}", Vacature.From(vacancy), vacancy.Version);

    private static ApiAnswer Ok(Vacancy vacancy) => ApiAnswer.Ok(Vacature.From(vacancy), vacancy.Version);
}
