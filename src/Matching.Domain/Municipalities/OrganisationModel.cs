namespace Matching.Domain.Municipalities;

/// <summary>What an organisation is for a municipality: it follows from the functions it carries (organisatiemodel).</summary>
public enum OrganisationModel
{
    /// <summary>It carries nothing on that day.</summary>
    Nothing = 1,

    /// <summary>Wsw only.</summary>
    WswOnly,

    /// <summary>Wsw and sheltered work, or sheltered work alone.</summary>
    Sheltered,

    /// <summary>Every function, for everybody: with a limitation, on IOAW or IOAZ, and without any ground.</summary>
    Integrated,

    /// <summary>Work for people with a limitation of every kind; the rest is carried by others.</summary>
    Combined,

    /// <summary>Some functions, for some.</summary>
    Partial,

    /// <summary>Not the same for every municipality.</summary>
    Mixed,
}
