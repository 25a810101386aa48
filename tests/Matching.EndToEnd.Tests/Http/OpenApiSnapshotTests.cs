using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.Functions.Http;
using Matching.Functions.Http.OpenApi;
using Microsoft.Extensions.Options;

namespace Matching.EndToEnd.Tests.Http;

public sealed class OpenApiSnapshotTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The contract that callers rely on stands in docs/openapi.json, so that every change of it is seen in review. When it was
    /// meant: take over the file that the failing test writes beside it.
    /// </summary>
    [Fact]
    public async Task The_published_contract_is_the_one_in_the_docs()
    {
        var options = new HttpOptions { Api = { ContactName = "Team Matching", ContactEmail = "matching@voorbeeld.nl", ContactUrl = "https://voorbeeld.nl/matching" } };
        var document = new OpenApiDocument(new OperationTable(Operations.All), Options.Create(options));
        var actual = JsonNode.Parse(document.Json)!.ToJsonString(Readable) + "\n";
        var published = Path.Combine(Repository(), "docs", "openapi.json");
        if (File.Exists(published) && await File.ReadAllTextAsync(published) == actual) return;

        var received = Path.Combine(Repository(), "artifacts", "openapi.received.json");
        await File.WriteAllTextAsync(received, actual, new UTF8Encoding(false));
        Assert.Fail("The contract changed: compare docs/openapi.json with artifacts/openapi.received.json, and copy it over when the change is meant.");
    }

    private static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
