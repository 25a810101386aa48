namespace Matching.Functions.Http;

/// <summary>What callers can do with the system itself.</summary>
internal static class SystemOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(SystemFunctions.GetHealth),
            Method = "GET",
            Route = "v1/gezondheid",
            Summary = "Vragen of de dienst werkt",
            Scope = "Voor iedereen; bevat geen gegevens van personen.",
            Response = typeof(Health),
            Anonymous = true,
            Cacheable = true,
        },
        new()
        {
            Name = nameof(SystemFunctions.GetOpenApi),
            Method = "GET",
            Route = "v1/openapi.json",
            Summary = "De beschrijving van deze API",
            Scope = "Voor iedereen; bevat geen gegevens van personen.",
            Response = typeof(System.Text.Json.Nodes.JsonObject),
            Anonymous = true,
            Cacheable = true,
            ETag = true,
        },
        new()
        {
            Name = nameof(SystemFunctions.UnknownPath),
            Method = Operation.AnyMethod,
            Route = "{*pad}",
            Summary = "Elk pad dat niet bestaat",
            Scope = "Voor iedereen; antwoordt altijd 404.",
            Success = 404,
            Anonymous = true,
            Hidden = true,
        },
    ];
}
