using Matching.Domain.Work;

namespace Matching.Functions.Work;

/// <summary>Driving licences, as the API writes them.</summary>
public enum Rijbewijs
{
    /// <summary>AM.</summary>
    Am = DrivingLicences.AM,

    /// <summary>A1.</summary>
    A1 = DrivingLicences.A1,

    /// <summary>A2.</summary>
    A2 = DrivingLicences.A2,

    /// <summary>A.</summary>
    A = DrivingLicences.A,

    /// <summary>B.</summary>
    B = DrivingLicences.B,

    /// <summary>B+.</summary>
    BPlus = DrivingLicences.BPlus,

    /// <summary>BE.</summary>
    Be = DrivingLicences.BE,

    /// <summary>C1.</summary>
    C1 = DrivingLicences.C1,

    /// <summary>C1E.</summary>
    C1e = DrivingLicences.C1E,

    /// <summary>C.</summary>
    C = DrivingLicences.C,

    /// <summary>CE.</summary>
    Ce = DrivingLicences.CE,

    /// <summary>D1.</summary>
    D1 = DrivingLicences.D1,

    /// <summary>D1E.</summary>
    D1e = DrivingLicences.D1E,

    /// <summary>D.</summary>
    D = DrivingLicences.D,

    /// <summary>DE.</summary>
    De = DrivingLicences.DE,

    /// <summary>T.</summary>
    T = DrivingLicences.T,
}

/// <summary>Sets between contract and domain.</summary>
internal static class Rijbewijzen
{
    public static DrivingLicences ToDomain(IEnumerable<Rijbewijs> values) => values.Aggregate(DrivingLicences.None, (all, one) => all | (DrivingLicences)one);

    public static IReadOnlyList<Rijbewijs> From(DrivingLicences values) => [.. Enum.GetValues<Rijbewijs>().Where(one => values.HasFlag((DrivingLicences)one))];
}
