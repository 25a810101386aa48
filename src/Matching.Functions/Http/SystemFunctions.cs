using Matching.Functions.Http.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Http;

/// <summary>Endpoints about the service itself.</summary>
public sealed class SystemFunctions
{
    private readonly OpenApiDocument _document;

    /// <summary>Endpoints that describe the API with this document.</summary>
    public SystemFunctions(OpenApiDocument document) => _document = document;

    /// <summary>Whether the service answers.</summary>
    [Function(nameof(GetHealth))]
    public Task<IResult> GetHealth([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/gezondheid")] HttpRequest request)
    {
        var call = new ApiCall(request);
        return call.AnswerAsync(() => ApiAnswer.Ok(new Health()));
    }

    /// <summary>The OpenAPI document.</summary>
    [Function(nameof(GetOpenApi))]
    public Task<IResult> GetOpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/openapi.json")] HttpRequest request)
    {
        var call = new ApiCall(request);
        return call.AnswerAsync(() => new ApiAnswer(200)
        {
            Content = _document.Json,
            ETag = _document.ETag,
            CacheControl = "public, max-age=300",
        });
    }

    /// <summary>Every path and method that no other function has.</summary>
    [Function(nameof(UnknownPath))]
    public IResult UnknownPath(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*pad}")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Problem.NotFound;
    }
}
