using Matching.Functions.Http.Json;

namespace Matching.Functions.Placements;

/// <summary>Days of placements between contract and domain.</summary>
internal static class PlacementDays
{
    private static readonly DateOnly First = new(1970, 1, 1);

    private static readonly DateOnly Last = new(2099, 12, 31);

    /// <summary>A day that people can mean; the first possible one stands in for any other, so that the rest can still be checked.</summary>
    public static DateOnly Day(this FieldErrors errors, string field, DateOnly day) =>
        errors.Check(field, day >= First && day <= Last, "Kies een dag van 1970 tot en met 2099.") ? day : First;

    /// <inheritdoc cref="Day(FieldErrors, string, DateOnly)"/>
    public static DateOnly? Day(this FieldErrors errors, string field, DateOnly? day) => day is { } given ? errors.Day(field, given) : null;
}
