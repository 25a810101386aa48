using Matching.Functions.Http.Auth;
using Matching.Local.Region;
using Microsoft.AspNetCore.Http;

namespace Matching.Local.Development;

/// <summary>The page that says where everything is.</summary>
internal static class OverviewHtml
{
    /// <param name="origin">Address of this service as the caller knows it, for instance <c>http://localhost:7071</c>.</param>
    public static IResult Page(string origin)
    {
        var tokens = string.Concat(RoleNames.All.Select(role =>
        {
            var address = $"/ontwikkel/token?rol={role}&id={DemoRegion.ExampleId(role)}";
            return $"<li>{DevelopmentHtml.Link(address, role)}: {DevelopmentHtml.Encode(DemoRegion.ExampleId(role))}</li>";
        }));
        return DevelopmentHtml.Page("Matching op deze machine", $"""
            <div class="kaart"><ul>
            <li>{DevelopmentHtml.Link("/ontwikkel/postbus", "Postbus")}: de brieven aan kandidaten, met links die werken</li>
            <li>{DevelopmentHtml.Link("/v1/openapi.json", "Beschrijving van de API")} (OpenAPI)</li>
            <li>{DevelopmentHtml.Link("/v1/gezondheid", "Werkt de dienst?")}</li>
            </ul></div>
            <h2>Aanmelden</h2>
            <p>Een token voor elke rol; het kenmerk mag ook een ander zijn:</p>
            <ul>{tokens}</ul>
            <h2>Proberen</h2>
            <pre>{DevelopmentHtml.Encode(Examples(origin))}</pre>
            """);
    }

    private static string Examples(string origin) => $"""
        TOKEN=$(curl -s "{origin}/ontwikkel/token?rol=coach&id={DemoRegion.ExampleId("coach")}")
        curl -s -H "Authorization: Bearer $TOKEN" {origin}/v1/matchvoorstellen
        """;
}
