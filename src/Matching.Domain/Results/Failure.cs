namespace Matching.Domain.Results;

/// <summary>Why something that a caller may expect to fail did fail. Bugs and broken infrastructure are exceptions instead.</summary>
public abstract record Failure
{
    private Failure()
    {
    }

    /// <summary>It is not there, or not the caller's to see: both look the same from outside.</summary>
    public sealed record NotFound : Failure;

    /// <summary>The input is wrong; nothing was changed.</summary>
    /// <param name="Errors">Every error found, at least one.</param>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : Failure;

    /// <summary>A rule forbids it in the present state; nothing was changed.</summary>
    /// <param name="Code">Stable code in kebab-case for programs.</param>
    /// <param name="Message">Dutch sentence for the person who asked.</param>
    public sealed record Refused(string Code, string Message) : Failure;

    /// <summary>Somebody else changed it since the caller read it; nothing was changed.</summary>
    /// <param name="CurrentVersion">Version that it has now.</param>
    public sealed record Stale(int CurrentVersion) : Failure;

    /// <summary>It is there already, and the caller did not say which version of it was read; nothing was changed.</summary>
    public sealed record VersionMissing : Failure;

    /// <summary>The idempotency key was used before with another body; nothing was changed.</summary>
    public sealed record KeyReused : Failure;

    /// <summary>Others kept changing it while this was tried; trying again later may succeed.</summary>
    public sealed record Busy : Failure;
}
