using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.Functions.Http;
using Matching.Functions.Http.OpenApi;
using Microsoft.Extensions.Options;

namespace Matching.EndToEnd.Tests.Http;

public sealed class OpenApiDocumentTests
{
    private static readonly Operation Write = new()
    {
        Name = "PutSample",
        Method = "PUT",
        Route = "v1/voorbeelden/{id}",
        Summary = "Wijzigen",
        Scope = "Alleen het eigen voorbeeld.",
        Roles = [Role.Employer, Role.Adviser],
        Request = typeof(Sample),
        Response = typeof(Sample),
        IfMatch = true,
        IdempotencyKey = true,
        ETag = true,
        Also = [409],
    };

    private static readonly Operation List = new()
    {
        Name = "GetSamples",
        Method = "GET",
        Route = "v1/voorbeelden",
        Summary = "Lijst",
        Scope = "Alle voorbeelden.",
        Roles = [Role.Coach],
        Response = typeof(Sample),
        Paged = true,
        Query = [new("soort", "Soort") { Type = typeof(SampleKind) }],
    };

    [Fact]
    public void Every_operation_that_is_not_hidden_is_in_the_document_with_all_its_statuses()
    {
        var json = Document([.. Operations.All, Write, List]);

        foreach (var operation in Operations.All.Append(Write).Append(List).Where(o => !o.Hidden))
        {
            var node = json["paths"]!["/" + operation.Route]![operation.Method.ToLowerInvariant()]!;
            Assert.Equal(operation.Name, (string)node["operationId"]!);
            Assert.Equal(operation.Statuses.Select(s => $"{s}"), node["responses"]!.AsObject().Select(r => r.Key));
            Assert.Contains("400", node["responses"]!.AsObject().Select(r => r.Key));
            Assert.Equal(operation.Anonymous, node["security"]!.AsArray().Count == 0);
        }

        Assert.DoesNotContain(json["paths"]!.AsObject(), p => p.Key.Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var json = Document([.. Operations.All, Write, List]);

        var references = References(json).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference =>
        {
            JsonNode? node = json;
            foreach (var part in reference.TrimStart('#', '/').Split('/')) node = node?[part];
            Assert.NotNull(node);
        });
    }

    [Fact]
    public void The_document_says_who_we_are_and_which_version_this_is()
    {
        var info = Document(Operations.All)["info"]!;

        Assert.Equal("1.0.0", (string)info["version"]!);
        Assert.Equal(("Team", "team@example.nl", "https://example.nl"), ((string)info["contact"]!["name"]!, (string)info["contact"]!["email"]!, (string)info["contact"]!["url"]!));
    }

    [Fact]
    public void A_contract_is_described_with_what_is_required_and_its_bounds()
    {
        var schemas = Document([Write])["components"]!["schemas"]!;
        var sample = schemas["Sample"]!;
        var properties = sample["properties"]!;

        Assert.Equal(["titel", "uren", "vanaf", "soort", "werkplek", "competenties"], sample["required"]!.AsArray().Select(r => (string)r!));
        Assert.False((bool)sample["additionalProperties"]!);
        Assert.False((bool)schemas["SamplePlace"]!["additionalProperties"]!);
        Assert.Null(schemas["ProblemBody"]!["additionalProperties"]);
        Assert.Equal((2, 20), ((int)properties["titel"]!["minLength"]!, (int)properties["titel"]!["maxLength"]!));
        Assert.Equal((1, 40), ((int)properties["uren"]!["minimum"]!, (int)properties["uren"]!["maximum"]!));
        Assert.Equal(3, (int)properties["competenties"]!["maxItems"]!);
        Assert.Equal("date", (string)properties["vanaf"]!["format"]!);
        Assert.Equal("#/components/schemas/SamplePlace", (string)properties["werkplek"]!["$ref"]!);
        Assert.Equal("#/components/schemas/SampleSkill", (string)properties["competenties"]!["items"]!["$ref"]!);
        Assert.Equal("#/components/schemas/SamplePlace", (string)schemas["SamplePlace"]!["properties"]!["filiaal"]!["$ref"]!);
        Assert.Equal(["vast", "tijdelijk"], schemas["SampleKind"]!["enum"]!.AsArray().Select(e => (string)e!));
    }

    [Fact]
    public void Headers_and_paging_are_parameters()
    {
        var json = Document([Write, List]);
        string[] Names(string path, string method) => [.. json["paths"]![path]![method]!["parameters"]!.AsArray().Select(p => (string)p!["name"]!)];

        Assert.Equal(["id", "Idempotency-Key", "If-Match", "Matching-Rol"], Names("/v1/voorbeelden/{id}", "put"));
        Assert.Equal(["soort", "pagina", "aantal"], Names("/v1/voorbeelden", "get"));
    }

    [Fact]
    public void The_same_table_gives_the_same_document() => Assert.Equal(Make(Operations.All).ETag, Make(Operations.All).ETag);

    internal static HttpOptions Settings()
    {
        var options = TokenCheckerTests.Settings();
        options.Api.ContactName = "Team";
        options.Api.ContactEmail = "team@example.nl";
        options.Api.ContactUrl = "https://example.nl";
        return options;
    }

    private static OpenApiDocument Make(IReadOnlyList<Operation> operations) => new(new OperationTable(operations), Options.Create(Settings()));

    private static JsonNode Document(IReadOnlyList<Operation> operations) => JsonNode.Parse(Make(operations).Json)!;

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(p => p.Key == "$ref" ? [(string)p.Value!] : References(p.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
