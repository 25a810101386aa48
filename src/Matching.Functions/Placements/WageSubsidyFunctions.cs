using Matching.Domain.Placements;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Placements;

/// <summary>Endpoints of wage subsidies.</summary>
public sealed class WageSubsidyFunctions
{
    private readonly WageSubsidyCalculation _calculation;

    /// <summary>Makes the endpoints.</summary>
    public WageSubsidyFunctions(WageSubsidyCalculation calculation) => _calculation = calculation;

    /// <summary>Reckons a wage subsidy; nothing is recorded.</summary>
    [Function(nameof(CalculateWageSubsidy))]
    public async Task<IResult> CalculateWageSubsidy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/loonkostensubsidie/berekening")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var terms = await call.BodyAsync<BerekeningInvoer, WageSubsidyTerms>((body, errors) => body.ToDomain(errors));
        return await call.AnswerAsync(() => Task.FromResult(_calculation.Calculate(terms)), amount => ApiAnswer.Ok(Berekening.From(amount)));
    }
}
