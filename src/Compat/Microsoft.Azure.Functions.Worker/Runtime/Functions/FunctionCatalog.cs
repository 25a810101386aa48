using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Azure.Functions.Worker.Runtime.Http;
using Microsoft.Azure.Functions.Worker.Runtime.Queues;
using Microsoft.Azure.Functions.Worker.Runtime.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>Every function that runs, and host.json: found and checked once, with all mistakes reported together.</summary>
internal sealed class FunctionCatalog
{
    /// <exception cref="InvalidOperationException">Something is wrong; the message lists everything that is.</exception>
    public FunctionCatalog(
        IOptions<LocalRuntimeOptions> options,
        IConfiguration configuration,
        IHostEnvironment environment,
        StorageConnections connections,
        IEnumerable<HttpIntegration> httpIntegration)
    {
        var errors = new List<string>();
        var settings = new AppSettings(configuration);
        Host = HostJson.Read(
            options.Value.HostJsonPath ?? Path.Combine(AppContext.BaseDirectory, "host.json"), configuration, environment.IsDevelopment(), errors);

        var functions = FunctionScanner.Scan(options.Value, Host.RoutePrefix, errors).Where(f => !settings.IsDisabled(f.Name)).ToList();
        Http = [.. functions.Where(f => f.Trigger is HttpTriggerAttribute).Select(f => HttpFunction.Create(f, Host.RoutePrefix))];
        Queues = [.. functions.Where(f => f.Trigger is QueueTriggerAttribute).Select(f => QueueFunction.Create(f, settings, connections, errors)).OfType<QueueFunction>()];
        Timers = [.. functions.Where(f => f.Trigger is TimerTriggerAttribute).Select(f => TimerFunction.Create(f, settings, errors)).OfType<TimerFunction>()];

        if (Http.Count > 0 && !httpIntegration.Any())
            errors.Add("There are HTTP functions, but ConfigureFunctionsWebApplication() was not called.");
        errors.AddRange(HttpFunction.Clashes(Http));
        if (Timers.Count > 0 && connections.FindError(StorageConnections.HostConnection, StorageService.Blob) is { } error)
            errors.Add($"Timers keep their locks and status in storage: {error}");
        if (errors.Count > 0)
            throw new InvalidOperationException("The functions cannot start:" + string.Concat(errors.Distinct().Select(e => $"{Environment.NewLine}- {e}")));
    }

    public HostJson Host { get; }

    public IReadOnlyList<HttpFunction> Http { get; }

    public IReadOnlyList<QueueFunction> Queues { get; }

    public IReadOnlyList<TimerFunction> Timers { get; }
}

/// <summary>An HTTP function with its route.</summary>
internal sealed record HttpFunction(LocalFunction Function, RoutePattern Route, IReadOnlyList<string> Methods)
{
    public static HttpFunction Create(LocalFunction function, string prefix)
    {
        var trigger = (HttpTriggerAttribute)function.Trigger;
        return new HttpFunction(
            function, RoutePatternFactory.Parse(Template(prefix, trigger, function.Name)), [.. (trigger.Methods ?? []).Select(m => m.ToUpperInvariant())]);
    }

    public static string Template(string prefix, HttpTriggerAttribute trigger, string functionName)
        => string.Join('/', new[] { prefix.Trim('/'), (trigger.Route ?? functionName).TrimStart('/') }.Where(part => part.Length > 0));

    /// <summary>Two functions with the same route and verb: every call would fail as ambiguous.</summary>
    public static IEnumerable<string> Clashes(IEnumerable<HttpFunction> functions)
        => from f in functions
           from method in f.Methods.Count == 0 ? ["any verb"] : f.Methods
           group f by (Method: method, Route: f.Route.RawText!.ToUpperInvariant()) into same
           where same.Count() > 1
           select $"{string.Join(" and ", same.Select(f => f.Function.Name))} have the same route: {same.Key.Method} /{same.First().Route.RawText}.";
}

/// <summary>A queue function with the queue that it listens to.</summary>
internal sealed record QueueFunction(LocalFunction Function, string Queue, string Connection)
{
    public static QueueFunction? Create(LocalFunction function, AppSettings settings, StorageConnections connections, List<string> errors)
    {
        var trigger = (QueueTriggerAttribute)function.Trigger;
        var connection = string.IsNullOrEmpty(trigger.Connection) ? StorageConnections.HostConnection : trigger.Connection;
        if (connections.FindError(connection, StorageService.Queue) is { } error) errors.Add($"{function.Name}: {error}");
        if (settings.Resolve(trigger.QueueName, function.Name, errors) is not { } queue) return null;

        // The poison queue's name must fit in 63 characters too.
        if (!QueueName.IsValid(queue) || !QueueName.IsValid(queue + PoisonQueue.Suffix))
        {
            errors.Add($"{function.Name}: '{queue}' cannot be the name of a queue with a '{PoisonQueue.Suffix}' queue beside it: "
                + "3 to 56 lower-case letters, digits and single hyphens.");
        }

        return new QueueFunction(function, queue, connection);
    }
}

/// <summary>A timer function with its schedule.</summary>
internal sealed record TimerFunction(LocalFunction Function, TimerSchedule Schedule, bool UseMonitor, bool RunOnStartup)
{
    public static TimerFunction? Create(LocalFunction function, AppSettings settings, List<string> errors)
    {
        var trigger = (TimerTriggerAttribute)function.Trigger;
        if (settings.Resolve(trigger.Schedule, function.Name, errors) is not { } expression) return null;
        if (TimerSchedule.TryParse(expression, settings.TimeZone(errors)) is { } schedule)
            return new TimerFunction(function, schedule, trigger.UseMonitor && !schedule.IsUnderAMinute, trigger.RunOnStartup);
        errors.Add($"{function.Name}: '{expression}' is neither an NCRONTAB expression of 6 (or 5) fields nor a positive TimeSpan.");
        return null;
    }
}
