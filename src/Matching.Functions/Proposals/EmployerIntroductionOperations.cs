using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Proposals;

/// <summary>What callers can do with what employers see.</summary>
internal static class EmployerIntroductionOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(EmployerIntroductionFunctions.ListIntroductions),
            Method = "GET",
            Route = "v1/vacatures/{id}/kennismakingen",
            Summary = "Met wie de werkgever kan kennismaken, laatst voorgesteld eerst; dat wordt vastgelegd",
            Scope = "Werkgever: eigen vacatures. Adviseur: elke vacature.",
            Roles = [Role.Employer, Role.Adviser],
            Response = typeof(KennismakingInLijst),
            Paged = true,
        },
        new()
        {
            Name = nameof(EmployerIntroductionFunctions.TakeBackPermission),
            Method = "POST",
            Route = "v1/matchvoorstellen/{id}/intrekking-toestemming",
            Summary = "Toestemming om met deze werkgever te delen intrekken",
            Scope = "Kandidaat: eigen voorstellen. Coach: voorstellen voor de eigen caseload, namens de kandidaat.",
            Roles = [Role.Candidate, Role.Coach],
            Success = 204,
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(EmployerIntroductionFunctions.ShowIntroduction),
            Method = "GET",
            Route = "v1/kennismaking/{token}",
            Summary = "De kennismaking, achter de link in een bericht aan een contactpersoon; dat die wordt bekeken, wordt vastgelegd",
            Scope = "De contactpersoon van wie de link is, zolang die dat is.",
            Anonymous = true,
            Html = true,
            Also = [410],
        },
    ];
}
