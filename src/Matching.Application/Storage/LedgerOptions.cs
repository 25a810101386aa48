namespace Matching.Application.Storage;

/// <summary>How long effects may take before somebody else does them.</summary>
public sealed class LedgerOptions
{
    /// <summary>Delay of the flush message: 10 seconds to 15 minutes.</summary>
    public TimeSpan FlushDelay { get; set; } = TimeSpan.FromMinutes(1);
}
