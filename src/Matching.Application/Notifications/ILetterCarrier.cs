namespace Matching.Application.Notifications;

/// <summary>Takes letters away: a mail service, or the mailbox that only shows them.</summary>
public interface ILetterCarrier
{
    /// <summary>Whether taking the same letter twice shows it once.</summary>
    bool RepeatIsHarmless { get; }

    /// <summary>Asks for a turn, within what the carrier may do in a minute.</summary>
    /// <returns>Zero: now. Otherwise how long to wait before asking again; nothing was taken.</returns>
    Task<TimeSpan> TurnAsync(CancellationToken cancellationToken);

    /// <summary>Gives up a turn that was given: no letter follows.</summary>
    void LeaveTurn()
    {
    }

    /// <summary>Takes a letter, after a turn was given.</summary>
    /// <returns>What became of it, as far as the carrier can know at once.</returns>
    Task<CarryOutcome> CarryAsync(Letter letter, CancellationToken cancellationToken);
}

/// <summary>What became of a letter at the carrier.</summary>
public abstract record CarryOutcome
{
    private CarryOutcome()
    {
    }

    /// <summary>It was taken.</summary>
    public sealed record Accepted : CarryOutcome;

    /// <summary>It was not taken and never will be as it is: the address is wrong, for instance.</summary>
    /// <param name="Code">The carrier's word for it: letters, digits and underscores.</param>
    public sealed record Refused(string Code) : CarryOutcome;

    /// <summary>It was surely not taken; later it may be.</summary>
    /// <param name="Delay">How long the carrier asks to wait; null when it does not say.</param>
    /// <param name="Code">The carrier's word for it.</param>
    public sealed record Later(TimeSpan? Delay, string Code) : CarryOutcome;

    /// <summary>It may have been taken: the answer never came.</summary>
    /// <param name="Code">What happened instead.</param>
    public sealed record Unknown(string Code) : CarryOutcome;
}
