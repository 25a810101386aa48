using Matching.Domain.Proposals;

namespace Matching.Functions.Proposals;

/// <summary>Nearness, as the API writes it.</summary>
public enum Nabijheid
{
    /// <summary>Exact.</summary>
    Zelfde = Nearness.Exact,

    /// <summary>Narrower.</summary>
    Onderdeel = Nearness.Narrower,

    /// <summary>Broader.</summary>
    Breder = Nearness.Broader,

    /// <summary>Sibling.</summary>
    ZelfdeSoort = Nearness.Sibling,

    /// <summary>Related.</summary>
    Verwant = Nearness.Related,

    /// <summary>Together.</summary>
    GaatVaakSamen = Nearness.Together,

    /// <summary>None.</summary>
    Ontbreekt = Nearness.None,
}
