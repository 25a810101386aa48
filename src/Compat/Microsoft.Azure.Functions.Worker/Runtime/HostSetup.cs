using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Azure.Functions.Worker.Runtime.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>Puts the host together: configuration, logging, Kestrel and the runtime's own services.</summary>
internal static class HostSetup
{
    private const long BodyLimitBytes = 104_857_600;
    private const int DefaultPort = 7071;

    public static WebApplicationBuilder CreateBuilder(string[]? args)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT")
                ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
                ?? Environments.Production,
        });
        LocalSettingsFile.Add(builder.Configuration, Path.Combine(AppContext.BaseDirectory, "local.settings.json"));
        builder.Configuration
            .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
            .AddJsonFile($"appsettings.{builder.Environment.EnvironmentName}.json", optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .AddCommandLine(args ?? []);
        builder.Host.UseDefaultServiceProvider((context, options) =>
            options.ValidateScopes = options.ValidateOnBuild = context.HostingEnvironment.IsDevelopment());
        builder.Logging
            .AddConfiguration(builder.Configuration.GetSection("Logging"))
            .AddSimpleConsole(console => console.SingleLine = true)
            // ASP.NET Core's own request lines hold query strings.
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddRouting();
        builder.Services.Configure<JsonSerializerOptions>(json => json.PropertyNameCaseInsensitive = true);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<StorageConnections>();
        builder.Services.AddSingleton<FunctionCatalog>();
        builder.Services.AddSingleton<FunctionRunner>();
        builder.Services.AddSingleton<HttpDispatcher>();
        builder.Services.AddSingleton(services => new LocalRuntime(
            services.GetRequiredService<IServer>(), services.GetRequiredService<FunctionCatalog>(), services.GetRequiredService<FunctionRunner>()));
        builder.Services.AddHostedService<ListenerService>();
        builder.WebHost.UseKestrelCore();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<LocalRuntimeOptions>, IConfiguration>((kestrel, local, settings) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimitBytes;
            kestrel.Listen(IPAddress.Loopback, local.Value.Port ?? settings.GetValue("Host:LocalHttpPort", DefaultPort));
        });
        return builder;
    }

    public static IHost Build(
        WebApplicationBuilder builder, IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        builder.Services.AddSingleton(new InvocationPipeline(middleware));
        var app = builder.Build();
        app.UseRouting();
        app.Use((http, next) =>
        {
            // A wrong verb gives an endpoint that answers 405; the Functions host answers 404.
            if (http.GetEndpoint()?.Metadata.GetMetadata<HttpFunction>() is null) http.SetEndpoint(null);
            return next(http);
        });
        ((IEndpointRouteBuilder)app).DataSources.Add(new FunctionEndpoints(app.Services));
        return app;
    }
}
