using Matching.Application.Imports;
using Matching.Domain.Imports;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Imports;

/// <summary>Endpoints of imports.</summary>
public sealed class ImportFunctions
{
    private readonly HandInFiles _handIn;
    private readonly ReadImports _read;
    private readonly ImportReader _reader;

    /// <summary>Makes the endpoints.</summary>
    public ImportFunctions(HandInFiles handIn, ReadImports read, ImportReader reader)
    {
        _handIn = handIn;
        _read = read;
        _reader = reader;
    }

    /// <summary>Takes a file with candidates.</summary>
    [Function(nameof(ImportCandidates))]
    public Task<IResult> ImportCandidates([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/imports/kandidaten")] HttpRequest request) =>
        HandInAsync(request, ImportKind.Candidates, recognised: true);

    /// <summary>Takes a file with vacancies.</summary>
    [Function(nameof(ImportVacancies))]
    public Task<IResult> ImportVacancies([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/imports/vacatures")] HttpRequest request) =>
        HandInAsync(request, ImportKind.Vacancies, recognised: false);

    /// <summary>Takes a file with employers.</summary>
    [Function(nameof(ImportEmployers))]
    public Task<IResult> ImportEmployers([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/imports/werkgevers")] HttpRequest request) =>
        HandInAsync(request, ImportKind.Employers, recognised: true);

    /// <summary>Reads how far an import is.</summary>
    [Function(nameof(GetImport))]
    public async Task<IResult> GetImport([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/imports/{id}")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var import = call.RouteId<Import>(id);
        return await call.AnswerAsync(() => _read.ReadAsync(call.Actor, import, call.Stop), Ok);
    }

    /// <summary>Lists what is wrong with a file.</summary>
    [Function(nameof(ListImportErrors))]
    public async Task<IResult> ListImportErrors([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/imports/{id}/fouten")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var import = call.RouteId<Import>(id);
        return await call.AnswerAsync(
            () => _read.ReadErrorsAsync(call.Actor, import, call.Stop),
            errors => call.List(
                errors.Skip(call.Page.Skip).Take(call.Page.Size).Select(ImportFout.From), errors.Count > call.Page.Skip + call.Page.Size, errors.Count));
    }

    /// <summary>Has an import carried out after a good dry run.</summary>
    [Function(nameof(RunImport))]
    public async Task<IResult> RunImport([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/imports/{id}/uitvoering")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var import = call.RouteId<Import>(id);
        return await call.AnswerAsync(() => _read.RunAsync(call.Command, import, call.Stop), Accepted);
    }

    /// <summary>Gives an empty table to fill in.</summary>
    [Function(nameof(GetImportTemplate))]
    public async Task<IResult> GetImportTemplate([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/imports/sjablonen/{soort}")] HttpRequest request, string soort)
    {
        var call = new ApiCall(request);
        var kind = (ImportKind)call.RouteChoice<ImportSoort>(soort);
        return await call.AnswerAsync(() => new ApiAnswer(StatusCodes.Status200OK)
        {
            Content = ImportTemplate.Write(_reader.Contract(kind).Columns),
            ContentType = "text/csv; charset=utf-8",
        });
    }

    private static ApiAnswer Ok(Import import) => ApiAnswer.Ok(ImportOverzicht.From(import), import.Version);

    private static ApiAnswer Accepted(Import import) => Ok(import) with { Status = StatusCodes.Status202Accepted, Location = $"/v1/imports/{import.Id}" };

    private async Task<IResult> HandInAsync(HttpRequest request, ImportKind kind, bool recognised)
    {
        var call = new ApiCall(request);
        var dryRun = call.QueryFlag("proef") ?? true;
        var format = call.QueryChoice<Bestandsformaat>("formaat") ?? Bestandsformaat.Csv;
        var characters = call.QueryChoice<Tekenset>("tekenset") ?? Tekenset.Utf8;
        var existing = recognised ? call.QueryChoice<Bestaande>("bestaande") ?? Bestaande.Weigeren : Bestaande.Weigeren;
        call.Errors.Check("tekenset", format == Bestandsformaat.Csv || characters == Tekenset.Utf8, "JSON is altijd in UTF-8.");
        call.Errors.AddAll(HandInFiles.Check(call.Actor, (ExistingChoice)existing));
        var id = call.Command.NewId<Import>();
        var file = await call.FileAsync(HandInFiles.MaximumBytes, content => _handIn.StoreAsync(id, content, call.Stop));
        return await call.AnswerAsync(() => _handIn.BeginAsync(call.Command, kind, ToFormat(format, characters), (ExistingChoice)existing, dryRun, file!, call.Stop), Accepted);
    }

    private static ImportFormat ToFormat(Bestandsformaat format, Tekenset characters) =>
        format == Bestandsformaat.Json ? ImportFormat.Json : characters == Tekenset.Utf8 ? ImportFormat.Csv : ImportFormat.CsvWindows1252;
}
