using System.Text;
using System.Text.Json.Nodes;
using Matching.Functions.Http;
using Matching.Functions.Http.Pipeline;
using Microsoft.AspNetCore.Http;

namespace Matching.EndToEnd.Tests.Http;

/// <summary>Requests as they come out of the pipeline, and what is answered to them.</summary>
internal static class HttpContexts
{
    public static Operation Plain { get; } = new() { Name = "Test", Method = "GET", Route = "v1/testen", Summary = "Test", Scope = "Test." };

    public static HttpRequest Request(Operation operation, string query = "", string? body = null, params (string Name, string Value)[] headers)
    {
        var http = new DefaultHttpContext();
        http.Set(operation);
        http.Request.Method = operation.Method;
        http.Request.Path = "/" + operation.Route;
        http.Request.QueryString = new QueryString(query);
        if (body is not null)
        {
            http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
            http.Request.ContentType = operation.Form.Count > 0 ? "application/x-www-form-urlencoded" : "application/json";
        }

        foreach (var (name, value) in headers) http.Request.Headers.Append(name, value);
        http.Response.Body = new MemoryStream();
        return http.Request;
    }

    public static async Task<(HttpResponse Response, string Text)> ExecuteAsync(this IResult result, HttpRequest request)
    {
        await result.ExecuteAsync(request.HttpContext);
        var body = (MemoryStream)request.HttpContext.Response.Body;
        return (request.HttpContext.Response, Encoding.UTF8.GetString(body.ToArray()));
    }

    public static IEnumerable<string> Fields(string problem) => JsonNode.Parse(problem)!["fouten"]!.AsArray().Select(f => (string)f!["veld"]!);
}
