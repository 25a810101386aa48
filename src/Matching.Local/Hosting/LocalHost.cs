using Matching.Functions.Http;
using Matching.Functions.Http.Auth;
using Matching.Functions.Startup;
using Matching.Local.Development;
using Microsoft.AspNetCore.Connections;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matching.Local.Hosting;

/// <summary>The functions app in this process, with the development endpoints beside it.</summary>
public static class LocalHost
{
    /// <summary>Puts the app together; what is registered afterwards replaces what is registered here.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(LocalSettings settings, DevelopmentTokens tokens)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        foreach (var (name, value) in settings.ToConfiguration()) builder.Configuration[name] = value;
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<ITokenKeys>(tokens);
        builder.Services.AddSingleton(tokens);
        builder.AddMatching();
        builder.Services.Replace(ServiceDescriptor.Singleton(new OperationTable([.. Operations.All, .. DevelopmentOperations.All])));
        builder.Services.Configure<LocalRuntimeOptions>(runtime =>
        {
            runtime.Assemblies.Add(typeof(Operations).Assembly);
            runtime.Assemblies.Add(typeof(LocalHost).Assembly);
            runtime.Port = settings.Port;
        });
        return builder;
    }

    /// <summary>Starts a host.</summary>
    /// <exception cref="LocalException">Its port is in use.</exception>
    public static async Task StartAsync(IHost host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw Ports.InUse(e);
        }
    }
}
