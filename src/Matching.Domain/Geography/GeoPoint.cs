using System.Globalization;

namespace Matching.Domain.Geography;

/// <summary>A point on earth (WGS 84), kept to a hundred-thousandth of a degree: about a metre.</summary>
public readonly record struct GeoPoint
{
    /// <summary>What a valid point is, in Dutch.</summary>
    public const string Requirement = "Een punt heeft een breedtegraad van -90 tot en met 90 en een lengtegraad van -180 tot en met 180.";

    private const int Decimals = 5;
    private const double EarthRadiusInMetres = 6_371_008.8;

    private GeoPoint(double latitude, double longitude)
    {
        Latitude = latitude;
        Longitude = longitude;
    }

    /// <summary>Degrees north of the equator, -90 to 90.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east of Greenwich, -180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>Makes a point.</summary>
    /// <param name="latitude">Degrees, -90 to 90.</param>
    /// <param name="longitude">Degrees, -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is out of range or not a number.</exception>
    public static GeoPoint Of(double latitude, double longitude) =>
        TryCreate(latitude, longitude, out var point) ? point : throw new ArgumentOutOfRangeException(nameof(latitude), Requirement);

    /// <summary>Makes a point of coordinates in degrees; false when one is out of range or not a number.</summary>
    public static bool TryCreate(double latitude, double longitude, out GeoPoint point)
    {
        var valid = latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180;
        point = valid ? new GeoPoint(Math.Round(latitude, Decimals), Math.Round(longitude, Decimals)) : default;
        return valid;
    }

    /// <summary>Reads "latitude,longitude" in degrees with a decimal point, as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse(string? text, out GeoPoint value)
    {
        value = default;
        var comma = text?.IndexOf(',', StringComparison.Ordinal) ?? -1;
        return comma > 0
            && double.TryParse(text.AsSpan(0, comma), NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(text.AsSpan(comma + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            && TryCreate(latitude, longitude, out value);
    }

    /// <summary>The great-circle distance to another point in metres, on a sphere with the earth's mean radius (within 0.6% of the true distance).</summary>
    public double DistanceInMetresTo(GeoPoint other)
    {
        // Haversine: exact for points near each other, where the cosine formula loses all digits.
        var sinLatitude = Math.Sin(Radians(other.Latitude - Latitude) / 2);
        var sinLongitude = Math.Sin(Radians(other.Longitude - Longitude) / 2);
        var chord = sinLatitude * sinLatitude + Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * sinLongitude * sinLongitude;
        return 2 * EarthRadiusInMetres * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    /// <summary>"latitude,longitude" in degrees, with every digit that is needed to read the same point back.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:R},{Longitude:R}");

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
