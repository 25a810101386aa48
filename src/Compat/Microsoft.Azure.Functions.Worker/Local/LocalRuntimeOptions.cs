using System.Reflection;
using Azure.Core;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>
/// What only this runtime offers, for tests and for running on one machine: configure it with
/// <c>services.Configure&lt;LocalRuntimeOptions&gt;</c>. The official packages have nothing of this namespace.
/// </summary>
public sealed class LocalRuntimeOptions
{
    /// <summary>
    /// Assemblies whose functions run. When this and <see cref="Types"/> are empty: the entry assembly and those
    /// it refers to, as far as they refer to the worker.
    /// </summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>Classes whose functions run, next to <see cref="Assemblies"/>.</summary>
    public IList<Type> Types { get; } = [];

    /// <summary>TCP port on 127.0.0.1; 0 takes a free one. When null: setting <c>Host:LocalHttpPort</c>, else 7071.</summary>
    public int? Port { get; set; }

    /// <summary>Path of host.json; when null, the one in <see cref="AppContext.BaseDirectory"/>.</summary>
    public string? HostJsonPath { get; set; }

    /// <summary>Called with the options of every storage client that the runtime makes, for instance to count requests.</summary>
    public Action<ClientOptions>? ConfigureStorage { get; set; }

    /// <summary>How long a message is hidden while it is worked on; renewed at half of it. The real host's is fixed.</summary>
    internal TimeSpan MessageLease { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long stopping waits for work in flight before it cancels that work.</summary>
    internal TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(10);
}
