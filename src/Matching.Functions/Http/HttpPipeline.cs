using Matching.Functions.Http.Auth;
using Matching.Functions.Http.OpenApi;
using Matching.Functions.Http.Pipeline;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Matching.Functions.Http;

/// <summary>Puts the HTTP side together.</summary>
public static class HttpPipeline
{
    /// <summary>
    /// Registers what the pipeline needs, with settings from section <c>Matching</c> that are checked when the host starts.
    /// An <see cref="ITokenKeys"/> or <see cref="TimeProvider"/> that was registered before stays.
    /// </summary>
    public static IServiceCollection AddMatchingHttp(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITokenKeys, DiscoveredTokenKeys>();
        services.AddOptions<HttpOptions>().Bind(configuration.GetSection(HttpOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HttpOptions>, HttpOptionsValidator>();
        services.AddSingleton(new OperationTable(Operations.All));
        services.AddSingleton<TokenChecker>();
        services.AddSingleton<RateLimiter>();
        services.AddSingleton<OpenApiDocument>();
        return services;
    }

    /// <summary>Adds the middleware, from the outside in: headers and errors, the operation, who asks, how often.</summary>
    public static IFunctionsWorkerApplicationBuilder UseMatchingHttp(this IFunctionsWorkerApplicationBuilder builder) =>
        builder
            .UseMiddleware<EnvelopeMiddleware>()
            .UseMiddleware<OperationMiddleware>()
            .UseMiddleware<AuthMiddleware>()
            .UseMiddleware<RateLimitMiddleware>();
}
