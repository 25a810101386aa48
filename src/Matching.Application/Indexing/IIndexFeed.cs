namespace Matching.Application.Indexing;

/// <summary>The feed that every instance's index follows: entries in the order in which the service accepted them.</summary>
public interface IIndexFeed
{
    /// <summary>Adds an entry at the end.</summary>
    Task AppendAsync(FeedEntry entry, CancellationToken cancellationToken);

    /// <summary>The entries after a position, up to the present end.</summary>
    /// <param name="after">Where reading stopped before; <see cref="FeedPosition.Start"/> for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<FeedPage> ReadAsync(FeedPosition after, CancellationToken cancellationToken);

    /// <summary>The present end.</summary>
    Task<FeedPosition> EndAsync(CancellationToken cancellationToken);
}

/// <summary>A place in the feed.</summary>
/// <param name="Segment">Which segment, from 0.</param>
/// <param name="Offset">Bytes of that segment that were read.</param>
public readonly record struct FeedPosition(int Segment, long Offset)
{
    /// <summary>Before the first entry.</summary>
    public static FeedPosition Start { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Segment}:{Offset}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out FeedPosition position)
    {
        position = default;
        var parts = text?.Split(':');
        if (parts is not { Length: 2 }) return false;
        var style = System.Globalization.NumberStyles.None;
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        if (!int.TryParse(parts[0], style, culture, out var segment) || !long.TryParse(parts[1], style, culture, out var offset)) return false;
        position = new FeedPosition(segment, offset);
        return true;
    }
}

/// <summary>What was read from the feed.</summary>
/// <param name="Entries">The entries, oldest first.</param>
/// <param name="End">Where reading stopped.</param>
public sealed record FeedPage(IReadOnlyList<FeedEntry> Entries, FeedPosition End);
