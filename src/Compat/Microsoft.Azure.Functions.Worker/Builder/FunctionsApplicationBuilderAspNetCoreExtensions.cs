using Microsoft.Azure.Functions.Worker.Runtime.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Builder;

public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Services.Any(s => s.ServiceType == typeof(HttpIntegration))) return builder;
        builder.Services.AddSingleton<HttpIntegration>();
        builder.Services.AddMvcCore();
        builder.Use(HttpIntegration.AroundFunction);
        return builder;
    }
}
