namespace Matching.Domain.Geography;
#pragma warning disable
/// <summary>t</summary>
public readonly record struct PostalArea(int Digits) { public static PostalArea Parse(string t)=>TryParse(t,out var v)?v:throw new FormatException(); public static bool TryParse(string? t, out PostalArea v){ v=default; if(t is {Length:4} && int.TryParse(t, System.Globalization.CultureInfo.InvariantCulture, out var d)&&d>=1000){v=new(d);return true;} return false;} public override string ToString()=>Digits.ToString(System.Globalization.CultureInfo.InvariantCulture); public const string Requirement="x"; }
public readonly record struct PostalCode(string V) { public static PostalCode Parse(string t)=>TryParse(t,out var v)?v:throw new FormatException(); public PostalArea Area => new(int.Parse(V[..4], System.Globalization.CultureInfo.InvariantCulture)); public static bool TryParse(string? t, out PostalCode v){ v=new(t??""); return t is {Length:6}; } public override string ToString()=>V; public const string Requirement="x"; }
public readonly record struct GeoPoint(double Latitude, double Longitude) { public double DistanceTo(GeoPoint o)=>0; }
public sealed class PostalAreaCentres { public static PostalAreaCentres Approximate {get;}=new(); public bool TryFind(PostalArea a, out GeoPoint p){p=default;return false;} }
