using Matching.Domain.Results;

namespace Matching.Domain.Placements.Attention;

/// <summary>How much each kind of signal counts, and from which sums on the bands begin.</summary>
public sealed class AttentionTable
{
    private readonly IReadOnlyDictionary<SignalKind, SignalWeight> _weights;

    private AttentionTable(IReadOnlyDictionary<SignalKind, SignalWeight> weights, int amberFrom, int redFrom)
    {
        _weights = weights;
        AmberFrom = amberFrom;
        RedFrom = redFrom;
    }

    /// <summary>What holds where nothing is configured.</summary>
    /// <remarks>
    /// One sad face, conflict or contract end is amber. One changed contact person is amber for some weeks: changing contacts are what
    /// makes placements fail most. Two sad faces, a missed contact and a changed contact person within two months are red.
    /// </remarks>
    public static AttentionTable Default { get; } = new(
        new Dictionary<SignalKind, SignalWeight>
        {
            [SignalKind.SadFace] = new(30, 120),
            [SignalKind.NoAnswer] = new(15, 45),
            [SignalKind.MissedContact] = new(20, 90),
            [SignalKind.Absence] = new(20, 60),
            [SignalKind.FewerHours] = new(25, 90),
            [SignalKind.ContactPersonChanged] = new(25, 90),
            [SignalKind.CoachChanged] = new(15, 60),
            [SignalKind.Conflict] = new(45, 90),
            [SignalKind.Travel] = new(25, 60),
            [SignalKind.Money] = new(20, 90),
            [SignalKind.Home] = new(20, 90),
            [SignalKind.GuidanceEnds] = new(20, 90),
            [SignalKind.ContractEndsWithoutNext] = new(30, 120),
        },
        amberFrom: 20,
        redFrom: 75);

    /// <summary>The least sum that is amber.</summary>
    public int AmberFrom { get; }

    /// <summary>The least sum that is red.</summary>
    public int RedFrom { get; }

    /// <summary>Takes a table; refused when a weight is out of range, a kind is missing or unknown, or the bands are in the wrong order.</summary>
    public static Result<AttentionTable> Create(IReadOnlyDictionary<SignalKind, SignalWeight> weights, int amberFrom, int redFrom)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var errors = new List<FieldError>();
        foreach (var kind in Enum.GetValues<SignalKind>().Where(kind => !weights.ContainsKey(kind)))
            errors.Add(new(kind.ToString(), "Voor dit aandachtspunt ontbreken de punten."));
        foreach (var (kind, weight) in weights)
        {
            if (!Enum.IsDefined(kind)) errors.Add(new(kind.ToString(), "Dit aandachtspunt bestaat niet."));
            if (weight.Points is < 1 or > 100) errors.Add(new(kind.ToString(), "Geef 1 tot en met 100 punten."));
            if (weight.FadeDays is < 1 or > 730) errors.Add(new(kind.ToString(), "Geef 1 tot en met 730 dagen waarin de punten aflopen."));
        }

        if (amberFrom < 1) errors.Add(new("oranje", "Geef een grens van 1 punt of meer."));
        if (amberFrom >= redFrom) errors.Add(new("rood", "De grens van rood ligt boven die van oranje."));
        if (errors.Count > 0) return new Failure.Invalid(errors);
        return new AttentionTable(new Dictionary<SignalKind, SignalWeight>(weights), amberFrom, redFrom);
    }

    /// <summary>How much a kind counts.</summary>
    public SignalWeight WeightOf(SignalKind kind) => _weights[kind];

    /// <summary>The band of a sum.</summary>
    public AttentionBand BandOf(int total) =>
        total >= RedFrom ? AttentionBand.Red : total >= AmberFrom ? AttentionBand.Amber : AttentionBand.Green;

    /// <summary>The points of one signal on a day: none before its own day, half (rounded down) from the day on which it was handled.</summary>
    public int PointsOf(Signal signal, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(signal);
        var points = WeightOf(signal.Kind).After(day.DayNumber - signal.On.DayNumber);
        return signal.HandledOn <= day ? points / 2 : points;
    }
}
