using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Matching.Domain.Placements;

/// <summary>Figures that follow each other in time. Each holds until the next one begins, so there is neither a gap nor an overlap.</summary>
/// <typeparam name="T">The figure.</typeparam>
public sealed class DatedRates<T>
{
    private readonly IReadOnlyList<DatedRate<T>> _newestFirst;

    /// <summary>Takes the figures, in any order.</summary>
    /// <exception cref="ArgumentException">
    /// There are none, two begin on the same day, one has no source, or one ends on another day than the one before the next begins.
    /// </exception>
    public DatedRates(IEnumerable<DatedRate<T>> rates)
    {
        _newestFirst = [.. rates.OrderByDescending(r => r.From)];
        if (_newestFirst.Count == 0) throw new ArgumentException("Er is geen enkel tarief.", nameof(rates));
        if (_newestFirst.Any(r => string.IsNullOrWhiteSpace(r.Source))) throw new ArgumentException("Een tarief heeft geen bron.", nameof(rates));
        if (_newestFirst[0].Until is not null)
            throw new ArgumentException("Na het laatste tarief zou er geen meer zijn: laat de einddatum weg of geef het volgende tarief.", nameof(rates));
        foreach (var (next, former) in _newestFirst.Zip(_newestFirst.Skip(1)))
        {
            if (former.From == next.From) throw new ArgumentException("Twee tarieven beginnen op dezelfde dag.", nameof(rates));
            if (former.Until is not { } until) continue;
            if (until >= next.From) throw new ArgumentException($"Twee tarieven overlappen: het ene eindigt op {Iso(until)}, het volgende begint op {Iso(next.From)}.", nameof(rates));
            if (until.AddDays(1) < next.From) throw new ArgumentException($"Er is een gat tussen twee tarieven: van {Iso(until)} tot {Iso(next.From)}.", nameof(rates));
        }
    }

    /// <summary>First day for which there is a figure.</summary>
    public DateOnly Start => _newestFirst[^1].From;

    /// <summary>The days on which a figure begins to hold, newest first.</summary>
    public IEnumerable<DateOnly> Beginnings => _newestFirst.Select(r => r.From);

    /// <summary>The figure that holds on a day; false before <see cref="Start"/>.</summary>
    public bool TryFind(DateOnly day, [NotNullWhen(true)] out DatedRate<T>? rate)
    {
        rate = _newestFirst.FirstOrDefault(r => r.From <= day);
        return rate is not null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
