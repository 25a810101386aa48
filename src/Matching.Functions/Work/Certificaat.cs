using Matching.Domain.Work;

namespace Matching.Functions.Work;

/// <summary>Certificates, as the API writes them.</summary>
public enum Certificaat
{
    /// <summary>VOG.</summary>
    Vog = Certificates.Vog,

    /// <summary>Basic safety.</summary>
    VcaBasis = Certificates.VcaBasic,

    /// <summary>Full safety.</summary>
    VcaVol = Certificates.VcaFull,

    /// <summary>BHV.</summary>
    Bhv = Certificates.Bhv,

    /// <summary>First aid.</summary>
    Ehbo = Certificates.FirstAid,

    /// <summary>Forklift.</summary>
    Heftruck = Certificates.Forklift,

    /// <summary>Reach truck.</summary>
    Reachtruck = Certificates.ReachTruck,

    /// <summary>HACCP.</summary>
    Haccp = Certificates.Haccp,

    /// <summary>Social hygiene.</summary>
    SocialeHygiene = Certificates.SocialHygiene,

    /// <summary>Security guard.</summary>
    Beveiliger = Certificates.Security,

    /// <summary>Chainsaw.</summary>
    Motorkettingzaag = Certificates.Chainsaw,

    /// <summary>Crop protection.</summary>
    Gewasbescherming = Certificates.CropProtection,

    /// <summary>Driver's card.</summary>
    Chauffeurskaart = Certificates.DriverCard,

    /// <summary>Code 95.</summary>
    Code95 = Certificates.Code95,
}

/// <summary>Sets between contract and domain.</summary>
internal static class Certificaten
{
    public static Certificates ToDomain(IEnumerable<Certificaat> values) => values.Aggregate(Certificates.None, (all, one) => all | (Certificates)one);

    public static IReadOnlyList<Certificaat> From(Certificates values) => [.. Enum.GetValues<Certificaat>().Where(one => values.HasFlag((Certificates)one))];
}
