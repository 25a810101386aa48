using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Workers;

/// <summary>What callers can do with replacements of a whole caseload.</summary>
internal static class ReplacementOperations
{
    private const string Read = "Teamleider: alle vervangingen. Coach: waarin deze wordt vervangen of zelf vervangt.";

    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(ReplacementFunctions.PostReplacement),
            Method = "POST",
            Route = "v1/medewerkers/{id}/vervanging",
            Summary = "Een medewerker voor de hele caseload laten vervangen; voorstellen, taken en verwijzingen gaan mee",
            Scope = "Teamleider: alle medewerkers.",
            Roles = [Role.Lead],
            Request = typeof(CaseloadvervangingInvoer),
            Response = typeof(Caseloadvervanging),
            Success = 201,
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(ReplacementFunctions.ListReplacements),
            Method = "GET",
            Route = "v1/vervangingen",
            Summary = "Vervangingen, wat het eerst begon eerst",
            Scope = Read,
            Roles = [Role.Lead, Role.Coach],
            Response = typeof(CaseloadvervangingInLijst),
            Paged = true,
            Query = [new("status", "Alleen vervangingen met deze status; zonder: alles wat niet voorbij is.") { Type = typeof(VervangingStatus) }],
        },
        new()
        {
            Name = nameof(ReplacementFunctions.GetReplacement),
            Method = "GET",
            Route = "v1/vervangingen/{id}",
            Summary = "Een vervanging lezen, met hoe ver die is",
            Scope = Read,
            Roles = [Role.Lead, Role.Coach],
            Response = typeof(Caseloadvervanging),
            ETag = true,
        },
        new()
        {
            Name = nameof(ReplacementFunctions.EndReplacement),
            Method = "POST",
            Route = "v1/vervangingen/{id}/einde",
            Summary = "Een vervanging beëindigen: terugzetten, of zo laten",
            Scope = "Teamleider: alle vervangingen.",
            Roles = [Role.Lead],
            Request = typeof(VervangingEindeInvoer),
            Response = typeof(Caseloadvervanging),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
    ];
}
