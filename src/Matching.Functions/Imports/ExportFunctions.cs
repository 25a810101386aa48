using Matching.Application.Imports;
using Matching.Domain.Imports;
using Matching.Functions.Http;
using Matching.Functions.Vacancies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Imports;

/// <summary>Endpoints of exports: files that can be imported again.</summary>
public sealed class ExportFunctions
{
    private readonly ReadForExport _read;
    private readonly ImportReader _reader;

    /// <summary>Makes the endpoints.</summary>
    public ExportFunctions(ReadForExport read, ImportReader reader)
    {
        _read = read;
        _reader = reader;
    }

    /// <summary>Gives the caseload.</summary>
    [Function(nameof(ExportCandidates))]
    public async Task<IResult> ExportCandidates([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/exports/kandidaten")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var format = call.QueryChoice<Bestandsformaat>("formaat") ?? Bestandsformaat.Csv;
        var contract = _reader.Contract(ImportKind.Candidates);
        return await call.AnswerAsync(() => new ExportFile(format, "kandidaten", contract.Columns, _read.CandidatesAsync(call.Actor, call.Stop).Select(c => contract.Body(KandidaatRegel.From(c.Candidate, c.Person)))));
    }

    /// <summary>Gives the open vacancies.</summary>
    [Function(nameof(ExportVacancies))]
    public async Task<IResult> ExportVacancies([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/exports/vacatures")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var format = call.QueryChoice<Bestandsformaat>("formaat") ?? Bestandsformaat.Csv;
        var contract = _reader.Contract(ImportKind.Vacancies);
        return await call.AnswerAsync(() => new ExportFile(format, "vacatures", contract.Columns, _read.VacanciesAsync(call.Stop).Select(v => contract.Body<VacatureInvoer>(Vacature.From(v)))));
    }

    /// <summary>Gives the employers.</summary>
    [Function(nameof(ExportEmployers))]
    public async Task<IResult> ExportEmployers([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/exports/werkgevers")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var format = call.QueryChoice<Bestandsformaat>("formaat") ?? Bestandsformaat.Csv;
        var contract = _reader.Contract(ImportKind.Employers);
        return await call.AnswerAsync(() => new ExportFile(format, "werkgevers", contract.Columns, _read.EmployersAsync(call.Stop).Select(e => contract.Body(WerkgeverRegel.From(e)))));
    }
}
