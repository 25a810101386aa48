using System.Collections.Frozen;

namespace Matching.Domain.Geography;

/// <summary>Where the four-digit postcodes lie: the table that travelling distances are computed from. Immutable.</summary>
public sealed class PostalAreaCentres
{
    private readonly FrozenDictionary<PostalArea, GeoPoint> _centres;

    /// <summary>A table with these centres.</summary>
    /// <exception cref="ArgumentException">An area occurs twice.</exception>
    public PostalAreaCentres(IEnumerable<KeyValuePair<PostalArea, GeoPoint>> centres)
    {
        ArgumentNullException.ThrowIfNull(centres);
        // The dictionary's constructor refuses an area that occurs twice.
        _centres = new Dictionary<PostalArea, GeoPoint>(centres).ToFrozenDictionary();
    }

    /// <summary>
    /// The built-in approximation, for a demo or until a table is imported. It knows all 9,000 numbers, also those that are not in use.
    /// Around Apeldoorn, Deventer and Zutphen (7200–7239, 7300–7399, 7400–7439) a centre is right to about 2 km; elsewhere to about
    /// 6 km on average, in thinly populated areas up to 20 km.
    /// </summary>
    public static PostalAreaCentres Approximation { get; } = ApproximateCentres.Build();

    /// <summary>How many areas the table has.</summary>
    public int Count => _centres.Count;

    /// <summary>The centre of an area, or null where the table lacks it.</summary>
    public GeoPoint? Find(PostalArea area) => _centres.TryGetValue(area, out var centre) ? centre : null;

    /// <summary>Great-circle distance between two centres in metres, or null where the table lacks one of them.</summary>
    public double? DistanceInMetres(PostalArea from, PostalArea to) =>
        Find(from) is { } start && Find(to) is { } end ? start.DistanceInMetresTo(end) : null;
}
