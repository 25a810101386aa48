using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.Work;

/// <summary>Certificates that work can ask for (certificaten). The values are stored and indexed: they never change.</summary>
[Flags]
[SuppressMessage("Naming", "CA1714:Flags enums should have plural names", Justification = "It is a plural.")]
public enum Certificates
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Certificate of conduct (verklaring omtrent het gedrag, VOG), or known to be obtainable.</summary>
    Vog = 1,

    /// <summary>Basic safety (VCA basis).</summary>
    VcaBasic = 2,

    /// <summary>Full safety (VCA-VOL).</summary>
    VcaFull = 4,

    /// <summary>In-house emergency response (BHV).</summary>
    Bhv = 8,

    /// <summary>First aid (EHBO).</summary>
    FirstAid = 16,

    /// <summary>Forklift (heftruck).</summary>
    Forklift = 32,

    /// <summary>Reach truck (reachtruck).</summary>
    ReachTruck = 64,

    /// <summary>Food hygiene (HACCP).</summary>
    Haccp = 128,

    /// <summary>Social hygiene (sociale hygiëne).</summary>
    SocialHygiene = 256,

    /// <summary>Security guard (diploma beveiliger).</summary>
    Security = 512,

    /// <summary>Chainsaw (motorkettingzaag).</summary>
    Chainsaw = 1024,

    /// <summary>Crop protection (gewasbescherming).</summary>
    CropProtection = 2048,

    /// <summary>Taxi driver's card (chauffeurskaart).</summary>
    DriverCard = 4096,

    /// <summary>Professional driver (code 95).</summary>
    Code95 = 8192,

    /// <summary>All of them.</summary>
    All = 16_383,
}

/// <summary>Names of <see cref="Certificates"/>.</summary>
public static class CertificatesExtensions
{
    private static readonly (Certificates Certificate, string Text)[] Texts =
    [
        (Certificates.Vog, "VOG"),
        (Certificates.VcaBasic, "VCA basis"),
        (Certificates.VcaFull, "VCA-VOL"),
        (Certificates.Bhv, "BHV"),
        (Certificates.FirstAid, "EHBO"),
        (Certificates.Forklift, "heftruckcertificaat"),
        (Certificates.ReachTruck, "reachtruckcertificaat"),
        (Certificates.Haccp, "HACCP"),
        (Certificates.SocialHygiene, "sociale hygiëne"),
        (Certificates.Security, "diploma beveiliger"),
        (Certificates.Chainsaw, "motorkettingzaag"),
        (Certificates.CropProtection, "gewasbescherming"),
        (Certificates.DriverCard, "chauffeurskaart"),
        (Certificates.Code95, "code 95"),
    ];

    /// <summary>With the certificates that each includes: full safety includes basic safety.</summary>
    public static Certificates WithIncluded(this Certificates certificates) =>
        certificates.HasFlag(Certificates.VcaFull) ? certificates | Certificates.VcaBasic : certificates;

    /// <summary>The certificates in Dutch: "VOG en VCA basis". Empty for none.</summary>
    public static string ToDutchText(this Certificates certificates) =>
        DutchList.Of(Texts.Where(t => certificates.HasFlag(t.Certificate)).Select(t => t.Text));
}
