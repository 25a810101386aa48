namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>Watches for what triggers one function.</summary>
internal interface IListener
{
    /// <summary>Begins; does not wait for storage.</summary>
    void Start();

    /// <summary>Ends, when what was begun is done or its grace is over.</summary>
    Task StopAsync();
}
