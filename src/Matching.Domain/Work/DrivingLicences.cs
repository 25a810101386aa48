using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.Work;

/// <summary>Driving licences (rijbewijzen), by the codes that VUM uses. The values are stored and indexed: they never change.</summary>
[Flags]
[SuppressMessage("Naming", "CA1714:Flags enums should have plural names", Justification = "It is a plural.")]
public enum DrivingLicences
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>AM: moped.</summary>
    AM = 1,

    /// <summary>A1: light motorcycle.</summary>
    A1 = 2,

    /// <summary>A2: medium motorcycle.</summary>
    A2 = 4,

    /// <summary>A: motorcycle.</summary>
    A = 8,

    /// <summary>B: car.</summary>
    B = 16,

    /// <summary>B+ (code 96): car with a heavier trailer.</summary>
    BPlus = 32,

    /// <summary>BE: car with trailer.</summary>
    BE = 64,

    /// <summary>C1: light lorry.</summary>
    C1 = 128,

    /// <summary>C1E: light lorry with trailer.</summary>
    C1E = 256,

    /// <summary>C: lorry.</summary>
    C = 512,

    /// <summary>CE: lorry with trailer.</summary>
    CE = 1024,

    /// <summary>D1: small bus.</summary>
    D1 = 2048,

    /// <summary>D1E: small bus with trailer.</summary>
    D1E = 4096,

    /// <summary>D: bus.</summary>
    D = 8192,

    /// <summary>DE: bus with trailer.</summary>
    DE = 16_384,

    /// <summary>T: tractor.</summary>
    T = 32_768,

    /// <summary>All of them.</summary>
    All = 65_535,
}

/// <summary>Names of <see cref="DrivingLicences"/>.</summary>
public static class DrivingLicencesExtensions
{
    /// <summary>With the licences that each includes by law: BE includes B and AM, CE includes C, C1E and BE, and so on.</summary>
    public static DrivingLicences WithIncluded(this DrivingLicences licences)
    {
        var all = licences;
        if (all.HasFlag(DrivingLicences.CE)) all |= DrivingLicences.C | DrivingLicences.C1E | DrivingLicences.BE;
        if (all.HasFlag(DrivingLicences.DE)) all |= DrivingLicences.D | DrivingLicences.D1E | DrivingLicences.BE;
        if (all.HasFlag(DrivingLicences.C1E)) all |= DrivingLicences.C1 | DrivingLicences.BE;
        if (all.HasFlag(DrivingLicences.D1E)) all |= DrivingLicences.D1 | DrivingLicences.BE;
        if (all.HasFlag(DrivingLicences.C)) all |= DrivingLicences.C1;
        if (all.HasFlag(DrivingLicences.D)) all |= DrivingLicences.D1;
        if (all.HasFlag(DrivingLicences.BE)) all |= DrivingLicences.BPlus;
        if ((all & (DrivingLicences.BPlus | DrivingLicences.C1 | DrivingLicences.D1)) != DrivingLicences.None) all |= DrivingLicences.B;
        if (all.HasFlag(DrivingLicences.A)) all |= DrivingLicences.A2;
        if (all.HasFlag(DrivingLicences.A2)) all |= DrivingLicences.A1;
        if ((all & (DrivingLicences.A1 | DrivingLicences.B | DrivingLicences.T)) != DrivingLicences.None) all |= DrivingLicences.AM;
        return all;
    }

    /// <summary>The licences as Dutch readers write them: "B en BE". Empty for none.</summary>
    public static string ToDutchText(this DrivingLicences licences) => DutchList.Of(
        Enum.GetValues<DrivingLicences>()
            .Where(l => l is not (DrivingLicences.None or DrivingLicences.All) && licences.HasFlag(l))
            .Select(l => l == DrivingLicences.BPlus ? "B+" : l.ToString()));
}
