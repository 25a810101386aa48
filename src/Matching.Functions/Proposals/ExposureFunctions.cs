using System.Globalization;
using Matching.Application.Proposals;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Proposals;

/// <summary>Endpoint of the report of exposure.</summary>
public sealed class ExposureFunctions
{
    private readonly ReportExposure _report;

    /// <summary>Makes the endpoint.</summary>
    public ExposureFunctions(ReportExposure report) => _report = report;

    /// <summary>Reports what each target group gets of the proposals.</summary>
    [Function(nameof(GetExposure))]
    public async Task<IResult> GetExposure([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/rapportages/blootstelling")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var month = call.Query<DateOnly>("maand", TryMonth, "Geef een maand als 2026-11.");
        return await call.AnswerAsync(() => _report.ReportAsync(month, call.Stop), report => ApiAnswer.Ok(Blootstelling.From(report)));
    }

    private static bool TryMonth(string? text, out DateOnly month) => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out month);
}
