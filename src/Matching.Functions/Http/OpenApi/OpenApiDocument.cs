using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.Functions.Http.Auth;
using Matching.Functions.Http.Json;
using Matching.Functions.Http.Pipeline;
using Microsoft.Extensions.Options;

namespace Matching.Functions.Http.OpenApi;

/// <summary>The OpenAPI 3.1 document, made from the operations table and the contracts.</summary>
public sealed class OpenApiDocument
{
    private static readonly JsonSerializerOptions Indented = new(ApiJson.Options) { WriteIndented = true };

    private readonly SchemaSet _schemas = new();

    /// <summary>The document for these operations.</summary>
    public OpenApiDocument(OperationTable table, IOptions<HttpOptions> options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        var api = options.Value.Api;
        _schemas.AddInputs(table.All.Select(o => o.Request).OfType<Type>());
        var paths = new JsonObject();
        foreach (var path in table.All.Where(o => !o.Hidden).GroupBy(o => "/" + o.Route, StringComparer.Ordinal))
        {
            paths.Add(path.Key, new JsonObject(path.Select(o => KeyValuePair.Create<string, JsonNode?>(o.Method.ToLowerInvariant(), Describe(o)))));
        }

        var problem = _schemas.Reference(typeof(ProblemBody));
        Json = JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["openapi"] = "3.1.0",
                ["info"] = new JsonObject
                {
                    ["title"] = "Matching",
                    ["description"] = "Vacatures, kandidaten en matchvoorstellen in de regio. Een mens beslist, altijd.",
                    ["version"] = EnvelopeMiddleware.ApiVersion,
                    ["contact"] = new JsonObject { ["name"] = api.ContactName, ["email"] = api.ContactEmail, ["url"] = api.ContactUrl },
                },
                ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
                ["paths"] = paths,
                ["components"] = new JsonObject
                {
                    ["securitySchemes"] = new JsonObject
                    {
                        ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT" },
                    },
                    ["responses"] = ProblemResponses(table, problem),
                    ["schemas"] = _schemas.ToJson(),
                },
            },
            Indented);
        ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Json))[..32]}\"";
    }

    /// <summary>The document in UTF-8.</summary>
    public byte[] Json { get; }

    /// <summary>Its entity tag, with quotes; changes with the content.</summary>
    public string ETag { get; }

    private static JsonObject ProblemResponses(OperationTable table, JsonNode schema) => new(
        table.All.Where(o => !o.Hidden).SelectMany(o => o.Statuses).Where(s => s >= 400).Distinct().Order().Select(s =>
        {
            var response = new JsonObject
            {
                ["description"] = DescriptionOf(s),
                ["headers"] = Headers(s is 429 or 503 ? ["API-Version", "Retry-After"] : ["API-Version"]),
                ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = schema.DeepClone() } },
            };
            return KeyValuePair.Create<string, JsonNode?>(ProblemName(s), response);
        }));

    private static string ProblemName(int status) => string.Create(CultureInfo.InvariantCulture, $"Probleem{status}");

    private static string DescriptionOf(int status) => status switch
    {
        200 => "Gelukt.",
        201 => "Gemaakt.",
        202 => "Aangenomen; de uitvoering volgt.",
        204 => "Gelukt; er is geen inhoud.",
        303 => "Gelukt; het resultaat staat op een andere pagina.",
        304 => "Niet gewijzigd sinds de ETag in If-None-Match.",
        400 => "De invoer klopt niet; alle fouten staan erbij.",
        401 => "Niet aangemeld, of de aanmelding is verlopen of ongeldig.",
        403 => "Uw rol mag dit niet.",
        404 => "Dit bestaat niet, of u mag het niet zien.",
        409 => "Een regel staat dit nu niet toe; er is niets gewijzigd.",
        410 => "Dit was er wel, maar is voorbij.",
        412 => "Iemand heeft dit intussen gewijzigd; er is niets gewijzigd.",
        413 => "De inhoud is te groot.",
        415 => "De inhoud heeft het verkeerde formaat.",
        422 => "Deze Idempotency-Key hoort bij een ander verzoek.",
        428 => "If-Match ontbreekt.",
        429 => "Te veel verzoeken; Retry-After zegt hoelang u moet wachten.",
        500 => "Onverwachte fout, met een referentie.",
        503 => "Even bezet; Retry-After zegt wanneer u het opnieuw kunt proberen.",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a description."),
    };

    private static JsonObject Headers(IEnumerable<string> names) => new(names.Select(n => KeyValuePair.Create<string, JsonNode?>(n, new JsonObject
    {
        ["description"] = n switch
        {
            "API-Version" => "Volledige versie van deze API.",
            "ETag" => "Versie van het antwoord; stuur die mee als If-Match bij een wijziging.",
            "Location" => "Pad van wat er is gemaakt.",
            _ => "Aantal seconden om te wachten.",
        },
        ["schema"] = new JsonObject { ["type"] = n == "Retry-After" ? "integer" : "string" },
    })));

    private static JsonObject Parameter(string name, string place, bool required, string description, JsonNode schema) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = required,
        ["description"] = description,
        ["schema"] = schema,
    };

    private static JsonObject Text(int minimum, int maximum, string pattern) => new()
    {
        ["type"] = "string",
        ["minLength"] = minimum,
        ["maxLength"] = maximum,
        ["pattern"] = pattern,
    };

    private static JsonObject Number(int maximum, int otherwise) => new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = maximum, ["default"] = otherwise };

    private JsonObject Describe(Operation operation)
    {
        var node = new JsonObject
        {
            ["operationId"] = operation.Name,
            ["tags"] = new JsonArray(operation.Route.Split('/').ElementAtOrDefault(1) ?? operation.Route),
            ["summary"] = operation.Summary,
            ["description"] = operation.Anonymous ? operation.Scope : $"{operation.Scope} Rollen: {string.Join(", ", operation.Roles.Select(RoleNames.Of))}.",
            ["security"] = operation.Anonymous ? new JsonArray() : new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }),
        };
        if (Parameters(operation) is { Count: > 0 } parameters) node["parameters"] = parameters;
        if (operation.HasBody) node["requestBody"] = RequestBody(operation);
        node["responses"] = new JsonObject(operation.Statuses.Select(s => KeyValuePair.Create<string, JsonNode?>(s.ToString(CultureInfo.InvariantCulture), Response(operation, s))));
        return node;
    }

    private JsonArray Parameters(Operation operation)
    {
        var parameters = new JsonArray();
        foreach (var name in operation.RouteParameters)
        {
            parameters.Add((JsonNode)Parameter(name, "path", true, "Id zoals de API dat gaf.", Text(1, 512, "^[^/]+$")));
        }

        foreach (var key in operation.Query)
        {
            parameters.Add((JsonNode)Parameter(key.Name, "query", false, key.Description, _schemas.Inline(key.Type)));
        }

        if (operation.Paged)
        {
            parameters.Add((JsonNode)Parameter(Paging.PageKey, "query", false, "Nummer van de pagina.", Number(Paging.MaximumPage, Paging.Default.Page)));
            parameters.Add((JsonNode)Parameter(Paging.SizeKey, "query", false, "Hoeveel er hoogstens op een pagina staan.", Number(Paging.MaximumSize, Paging.Default.Size)));
        }

        if (operation.IdempotencyKey)
        {
            const string Description = "Eigen sleutel: hetzelfde verzoek met dezelfde sleutel gebeurt één keer en krijgt hetzelfde antwoord.";
            parameters.Add((JsonNode)Parameter("Idempotency-Key", "header", false, Description, Text(1, 128, "^[!-~]+$")));
        }

        if (operation.IfMatch)
        {
            var description = operation.Upsert ? "De ETag die u bij het ophalen kreeg; alleen nodig als dit al bestaat." : "De ETag die u bij het ophalen kreeg.";
            parameters.Add((JsonNode)Parameter("If-Match", "header", !operation.Upsert, description, Text(3, 12, "^\"[0-9]+\"$")));
        }

        if (operation.TakesIfMatch)
        {
            const string Description = "De ETag die u bij het ophalen kreeg, als de wijziging alleen voor die versie mag gelden.";
            parameters.Add((JsonNode)Parameter("If-Match", "header", false, Description, Text(3, 12, "^\"[0-9]+\"$")));
        }

        if (!operation.Anonymous && operation.Roles.Count > 1)
        {
            var names = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. operation.Roles.Select(r => (JsonNode)RoleNames.Of(r))]) };
            parameters.Add((JsonNode)Parameter(ActorResolver.RoleHeader, "header", false, "Rol waarin u dit vraagt, als u er meer hebt.", names));
        }

        return parameters;
    }

    private JsonObject RequestBody(Operation operation)
    {
        if (operation.File.Count > 0) return new JsonObject { ["required"] = true, ["content"] = Files(operation.File) };
        var (type, schema) = operation.Request is { } contract
            ? ("application/json", _schemas.Reference(contract))
            : ("application/x-www-form-urlencoded", new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject(operation.Form.Select(f => KeyValuePair.Create<string, JsonNode?>(f, new JsonObject { ["type"] = "string" }))),
                ["additionalProperties"] = false,
            });
        return new JsonObject { ["required"] = true, ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } } };
    }

    private JsonObject Response(Operation operation, int status)
    {
        if (status >= 400 && status != operation.Success)
        {
            // A page's problems are pages too.
            return operation.Html
                ? new JsonObject { ["description"] = DescriptionOf(status), ["content"] = Page() }
                : new JsonObject { ["$ref"] = "#/components/responses/" + ProblemName(status) };
        }

        List<string> headers = ["API-Version"];
        if (operation.ETag) headers.Add("ETag");
        if (status == 201) headers.Add("Location");
        var response = new JsonObject { ["description"] = DescriptionOf(status), ["headers"] = Headers(headers) };
        if (status != operation.Success) return response;
        if (operation.Html)
        {
            response["content"] = Page();
        }
        else if (operation.Download.Count > 0)
        {
            response["content"] = Files(operation.Download);
        }
        else if (operation.Response is { } contract)
        {
            var schema = _schemas.Reference(operation.Paged ? operation.Page ?? typeof(Collection<>).MakeGenericType(contract) : contract);
            response["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } };
        }

        return response;
    }

    private static JsonObject Files(IEnumerable<string> types) => new(types.Select(t => KeyValuePair.Create<string, JsonNode?>(t, new JsonObject())));

    private static JsonObject Page() => new() { ["text/html"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } };
}
