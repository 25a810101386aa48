using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.Placements;

/// <summary>Figures that follow each other in time. Each holds until the next one begins, so there is neither a gap nor an overlap.</summary>
/// <typeparam name="T">The figure.</typeparam>
public sealed class DatedRates<T>
{
    private readonly IReadOnlyList<DatedRate<T>> _newestFirst;

    /// <summary>Takes the figures, in any order.</summary>
    /// <exception cref="ArgumentException">There are none, two begin on the same day, or one has no source.</exception>
    public DatedRates(IEnumerable<DatedRate<T>> rates)
    {
        _newestFirst = [.. rates.OrderByDescending(r => r.From)];
        if (_newestFirst.Count == 0) throw new ArgumentException("Er is geen enkel tarief.", nameof(rates));
        if (_newestFirst.Zip(_newestFirst.Skip(1)).Any(pair => pair.First.From == pair.Second.From))
            throw new ArgumentException("Twee tarieven beginnen op dezelfde dag.", nameof(rates));
        if (_newestFirst.Any(r => string.IsNullOrWhiteSpace(r.Source))) throw new ArgumentException("Een tarief heeft geen bron.", nameof(rates));
    }

    /// <summary>First day for which there is a figure.</summary>
    public DateOnly Start => _newestFirst[^1].From;

    /// <summary>The figure that holds on a day; false before <see cref="Start"/>.</summary>
    public bool TryFind(DateOnly day, [NotNullWhen(true)] out DatedRate<T>? rate)
    {
        rate = _newestFirst.FirstOrDefault(r => r.From <= day);
        return rate is not null;
    }
}
