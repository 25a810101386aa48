namespace Matching.Search;

/// <summary>Tells quickly which places lie within some distance of one place.</summary>
internal readonly struct Surroundings
{
    private const double ToRadians = Math.PI / 180 / PackedPoint.Scale;
    private const double MetresPerUnit = PackedPoint.EarthRadiusMetres * ToRadians;
    private const double NearUnits = 2 * PackedPoint.Scale;
    private const double FarthestLatitude = 80 * PackedPoint.Scale;

    private readonly long _place;
    private readonly double _cosine;
    private readonly double _sine;
    private readonly bool _isFlat;

    public Surroundings(long place)
    {
        _place = place;
        (_sine, _cosine) = Math.SinCos((place >> 32) * ToRadians);
        _isFlat = Math.Abs(place >> 32) < FarthestLatitude;
    }

    /// <summary>Whether the great-circle distance, in whole metres, is at most so many.</summary>
    public bool Reach(long from, long metres)
    {
        // Up to a few degrees, and away from the poles, a flat triangle is right to within a thousandth and much cheaper; only what is
        // nearer to the bound than that needs the exact distance.
        double latitudes = (from >> 32) - (_place >> 32);
        double longitudes = (long)(int)from - (int)_place;
        if (_isFlat && Math.Abs(latitudes) < NearUnits && Math.Abs(longitudes) < NearUnits)
        {
            double northward = latitudes * ToRadians;
            double cosine = _cosine - (_sine * northward) - (_cosine * northward * northward / 2);
            double squared = ((latitudes * latitudes) + (_cosine * cosine * longitudes * longitudes)) * MetresPerUnit * MetresPerUnit;
            if (metres > 1 && squared * 1.002 < (metres - 1d) * (metres - 1d))
            {
                return true;
            }

            if (squared * 0.998 > (metres + 1d) * (metres + 1d))
            {
                return false;
            }
        }

        return PackedPoint.DistanceMetres(from, _place) <= metres;
    }
}
