namespace Matching.Application.Notifications;

/// <summary>
/// What was asked cannot be done now, and nothing is wrong: a limit was reached or somebody asked for patience. Whoever received the
/// message puts it back in its queue with the delay.
/// </summary>
public sealed class PostponedException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="delay">How long to wait; more than zero.</param>
    public PostponedException(TimeSpan delay)
        : base("It has to wait.")
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(delay, TimeSpan.Zero);
        Delay = delay;
    }

    /// <summary>How long to wait.</summary>
    public TimeSpan Delay { get; }
}
