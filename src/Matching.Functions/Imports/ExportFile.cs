using System.Text.Json.Nodes;
using CsvHelper;
using Matching.Functions.Http.Json;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Imports;

/// <summary>A file that is sent while it is made: what it takes of memory does not grow with it.</summary>
internal sealed class ExportFile(Bestandsformaat format, string name, ContractColumns columns, IAsyncEnumerable<JsonObject> bodies) : IResult
{
    /// <summary>Lines after which what was written is sent.</summary>
    private const int SendEvery = 100;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status200OK;
        var json = format == Bestandsformaat.Json;
        response.ContentType = json ? "application/json" : "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{(json ? "json" : "csv")}\"";
        await (json ? WriteJsonAsync(response.Body, httpContext.RequestAborted) : WriteCsvAsync(response.Body, httpContext.RequestAborted));
    }

    private async Task WriteCsvAsync(Stream to, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(to, CsvFile.WriterOptions, leaveOpen: true);
        await csv.WriteRecordAsync([.. columns.All.Select(c => c.Name)], cancellationToken);
        var count = 0;
        await foreach (var body in bodies.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync([.. columns.Cells(body).Select(CellText.Write)], cancellationToken);
            if (++count % SendEvery == 0) await csv.FlushAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    private async Task WriteJsonAsync(Stream to, CancellationToken cancellationToken)
    {
        await to.WriteAsync("["u8.ToArray(), cancellationToken);
        var before = "\n";
        await foreach (var body in bodies.WithCancellation(cancellationToken))
        {
            await to.WriteAsync(System.Text.Encoding.UTF8.GetBytes(before + body.ToJsonString(ApiJson.Options)), cancellationToken);
            before = ",\n";
        }

        await to.WriteAsync("\n]\n"u8.ToArray(), cancellationToken);
    }
}
