namespace Matching.Domain.Placements.Attention;

/// <summary>
/// How much attention a placement asks for on a day, and why. It stays within the guidance: no employer, no income support and no
/// ranking ever sees it.
/// </summary>
/// <param name="Band">The band of the sum.</param>
/// <param name="Total">The sum of the points: 0 or more.</param>
/// <param name="Lines">Why, most points first; their points add up to the sum.</param>
public sealed record AttentionLevel(AttentionBand Band, int Total, IReadOnlyList<AttentionLine> Lines)
{
    /// <summary>The attention on a day. The order of the signals does not matter, nor does one that is there twice.</summary>
    public static AttentionLevel On(DateOnly day, IEnumerable<Signal> signals, AttentionTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<AttentionLine> lines =
        [
            .. from signal in Once(signals)
               let points = table.PointsOf(signal, day)
               where points > 0
               group (signal, points) by (signal.Kind, IsHandled: signal.HandledOn <= day) into same
               let sum = same.Sum(s => s.points)
               orderby sum descending, same.Key.Kind, same.Key.IsHandled
               let text = AttentionTexts.Line(same.Key.Kind, same.Key.IsHandled, same.Select(s => s.signal.On), day)
               select new AttentionLine(same.Key.Kind, sum, text),
        ];
        var total = lines.Sum(line => line.Points);
        return new(table.BandOf(total), total, lines);
    }

    /// <summary>The first day after a day on which the band is another one because points faded; null when it is green, and stays so.</summary>
    /// <remarks>Signals with a later day do not count: they change the band when they come.</remarks>
    public static DateOnly? NextChange(DateOnly day, IEnumerable<Signal> signals, AttentionTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<Signal> here = [.. Once(signals).Where(signal => signal.On <= day)];
        var band = BandOn(day);
        if (band == AttentionBand.Green) return null;

        // Ends, for every signal counts for nothing at last and nothing is green.
        var next = day.AddDays(1);
        while (BandOn(next) == band) next = next.AddDays(1);
        return next;

        AttentionBand BandOn(DateOnly on) => table.BandOf(here.Sum(signal => table.PointsOf(signal, on)));
    }

    private static IEnumerable<Signal> Once(IEnumerable<Signal> signals) =>
        from signal in signals
        group signal by Signals.KeyOf(signal) into same
        select same.OrderBy(s => s.On).ThenBy(s => s.HandledOn is null).ThenBy(s => s.HandledOn).First();
}
