using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Matching.Functions.Startup;

/// <summary>The engines that the index can run on, and which of them does: the setting <c>Matching:Engine</c>.</summary>
internal static partial class Engines
{
    /// <summary>Name of the setting.</summary>
    public const string Setting = "Matching:Engine";

    /// <summary>The engine of Matching.Search, which the use cases bring along.</summary>
    public const string BuiltIn = "Builtin";

    /// <summary>The engine of Matching.Search.Lucene.</summary>
    public const string Lucene = "Lucene";

    /// <summary>The engines in this build, by their names in the setting, with how each is registered.</summary>
    public static IReadOnlyDictionary<string, Action<IServiceCollection>> Built
    {
        get
        {
            var engines = new Dictionary<string, Action<IServiceCollection>>(StringComparer.OrdinalIgnoreCase) { [BuiltIn] = _ => { } };
            AddLucene(engines);
            return engines;
        }
    }

    /// <summary>Registers the engine that is chosen, in place of the one that the use cases bring along.</summary>
    public static void AddEngine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EngineOptions>().Configure(options => options.Name = Chosen(configuration)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EngineOptions>, EngineOptionsValidator>();

        // What is not built is refused when the host starts, together with whatever else is wrong.
        if (Built.TryGetValue(Chosen(configuration), out var register)) register(services);
    }

    private static string Chosen(IConfiguration configuration) => configuration[Setting] is { Length: > 0 } name ? name : BuiltIn;

    /// <summary>Done only where Lucene.Net was built.</summary>
    static partial void AddLucene(Dictionary<string, Action<IServiceCollection>> engines);
}

/// <summary>The engine that is chosen.</summary>
internal sealed class EngineOptions
{
    /// <summary>Its name in the setting.</summary>
    public string Name { get; set; } = Engines.BuiltIn;
}
