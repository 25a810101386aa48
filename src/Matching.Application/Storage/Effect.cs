using Matching.Application.Messages;

namespace Matching.Application.Storage;

/// <summary>
/// What a saved change causes outside its own partition. It is recorded with the change and done after it, at least once;
/// doing it twice changes nothing.
/// </summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Send a message.</summary>
    /// <param name="Message">What to send.</param>
    /// <param name="Delay">How long it stays invisible.</param>
    public sealed record Send(Message Message, TimeSpan Delay = default) : Effect;

    /// <summary>Bring the aggregate's rows in the views up to date.</summary>
    public sealed record Project : Effect;

    /// <summary>Tell the index of the aggregate's new state.</summary>
    public sealed record Publish : Effect;
}
