using System.Globalization;

namespace Matching.Application.Indexing;

/// <summary>A place in the feed.</summary>
/// <param name="Segment">Which segment, from 0.</param>
/// <param name="Offset">Bytes of that segment that were read.</param>
public readonly record struct FeedPosition(int Segment, long Offset)
{
    /// <summary>Before the first entry.</summary>
    public static FeedPosition Start { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Segment}:{Offset}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out FeedPosition position)
    {
        position = default;
        var parts = text?.Split(':');
        if (parts is not { Length: 2 }) return false;
        var style = NumberStyles.None;
        var culture = CultureInfo.InvariantCulture;
        if (!int.TryParse(parts[0], style, culture, out var segment) || !long.TryParse(parts[1], style, culture, out var offset)) return false;
        position = new FeedPosition(segment, offset);
        return true;
    }
}
