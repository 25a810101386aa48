using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Azure.Functions.Worker.Runtime.Http;

/// <summary>The HTTP functions as ASP.NET Core endpoints, made when the server starts: mistakes are reported by then.</summary>
internal sealed class FunctionEndpoints : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints;

    public FunctionEndpoints(IServiceProvider services) => _endpoints = new(() =>
    {
        var dispatcher = services.GetRequiredService<HttpDispatcher>();
        return [.. services.GetRequiredService<FunctionCatalog>().Http.Select(f => Create(f, dispatcher))];
    });

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    private static Endpoint Create(HttpFunction function, HttpDispatcher dispatcher)
    {
        var endpoint = new RouteEndpointBuilder(http => dispatcher.HandleAsync(function.Function, http), function.Route, order: 0)
        {
            DisplayName = function.Function.Name,
        };
        endpoint.Metadata.Add(function);
        if (function.Methods.Count > 0) endpoint.Metadata.Add(new HttpMethodMetadata(function.Methods));
        return endpoint.Build();
    }
}
