namespace Matching.Application.Notifications;

/// <summary>Nobody sends text messages: no provider is connected.</summary>
public sealed class NoTextMessages : ITextMessages
{
    /// <inheritdoc/>
    public bool IsOffered => false;

    /// <inheritdoc/>
    public bool RepeatIsHarmless => true;

    /// <inheritdoc/>
    public Task<TimeSpan> TurnAsync(CancellationToken cancellationToken) => Task.FromResult(TimeSpan.Zero);

    /// <inheritdoc/>
    public Task<CarryOutcome> CarryAsync(Letter letter, CancellationToken cancellationToken) =>
        Task.FromResult<CarryOutcome>(new CarryOutcome.Refused("no_provider"));
}
