namespace Matching.Search;

/// <summary>A place on earth.</summary>
/// <param name="Latitude">In degrees, -90 to 90. Kept to a hundred-thousandth of a degree, about a metre.</param>
/// <param name="Longitude">In degrees, -180 to 180. Kept to a hundred-thousandth of a degree.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude);
