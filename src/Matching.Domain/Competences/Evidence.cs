namespace Matching.Domain.Competences;

/// <summary>What shows that somebody has a competence, weakest first.</summary>
public enum Evidence
{
    /// <summary>Said by the person (zelf genoemd).</summary>
    Stated = 1,

    /// <summary>A certificate or diploma (certificaat).</summary>
    Certificate = 2,

    /// <summary>Shown at work (getoond op het werk).</summary>
    ShownAtWork = 3,
}
