using Matching.Domain.Placements;

namespace Matching.Domain.Tests.Placements;

public sealed class DatedRatesTests
{
    private static readonly DateOnly January = new(2026, 1, 1);
    private static readonly DateOnly July = new(2026, 7, 1);

    [Fact]
    public void Each_day_has_the_figure_that_began_last()
    {
        var rates = new DatedRates<int>([new(January, 1, "a"), new(July, 2, "b")]);
        Assert.True(rates.TryFind(July.AddDays(-1), out var before));
        Assert.True(rates.TryFind(July, out var after));
        Assert.Equal((1, 2), (before.Value, after.Value));
        Assert.False(rates.TryFind(January.AddDays(-1), out _));
        Assert.Equal([July, January], rates.Beginnings);
    }

    [Fact]
    public void A_figure_that_ends_the_day_before_the_next_begins_is_taken() =>
        Assert.Equal(January, new DatedRates<int>([new(January, 1, "a", July.AddDays(-1)), new(July, 2, "b")]).Start);

    [Fact]
    public void Figures_with_a_gap_an_overlap_no_source_or_no_successor_are_refused_with_the_reason()
    {
        Refused("Er is geen enkel tarief.");
        Refused("dezelfde dag", new(July, 1, "a"), new(July, 2, "b"));
        Refused("heeft geen bron", new DatedRate<int>(July, 1, " "));
        Refused("gat tussen twee tarieven: van 2026-06-29 tot 2026-07-01", new(January, 1, "a", July.AddDays(-2)), new(July, 2, "b"));
        Refused("overlappen: het ene eindigt op 2026-07-01, het volgende begint op 2026-07-01", new(January, 1, "a", July), new(July, 2, "b"));
        Refused("Na het laatste tarief", new DatedRate<int>(January, 1, "a", July));
    }

    private static void Refused(string reason, params DatedRate<int>[] rates) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new DatedRates<int>(rates)).Message, StringComparison.Ordinal);
}
