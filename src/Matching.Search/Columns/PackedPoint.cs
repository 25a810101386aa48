namespace Matching.Search;

/// <summary>A place in 64 bits: latitude in the upper half, longitude in the lower, both in hundred-thousandths of a degree.</summary>
internal static class PackedPoint
{
    public const double Scale = 100_000;
    public const double EarthRadiusMetres = 6_371_008.8;

    public static long Pack(GeoPoint point)
    {
        if (!(point.Latitude is >= -90 and <= 90) || !(point.Longitude is >= -180 and <= 180))
        {
            throw new ArgumentOutOfRangeException(nameof(point), "Latitude must be -90 to 90 and longitude -180 to 180 degrees.");
        }

        int latitude = (int)Math.Round(point.Latitude * Scale);
        int longitude = (int)Math.Round(point.Longitude * Scale);
        return ((long)latitude << 32) | (uint)longitude;
    }

    public static GeoPoint Unpack(long packed) => new((int)(packed >> 32) / Scale, (int)packed / Scale);

    /// <summary>The great-circle distance (haversine) in whole metres.</summary>
    public static int DistanceMetres(long from, long to)
    {
        const double toRadians = Math.PI / 180 / Scale;
        double latitude1 = (int)(from >> 32) * toRadians;
        double latitude2 = (int)(to >> 32) * toRadians;
        double halfLatitude = Math.Sin((latitude2 - latitude1) / 2);
        double halfLongitude = Math.Sin(((long)(int)to - (int)from) * toRadians / 2);
        double h = (halfLatitude * halfLatitude) + (Math.Cos(latitude1) * Math.Cos(latitude2) * halfLongitude * halfLongitude);
        return (int)Math.Round(2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(h))));
    }
}
