using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.Proposals;

/// <summary>What a candidate agreed to share with one employer, and what an introduction shares.</summary>
[Flags]
[SuppressMessage("Naming", "CA1714:Flags enums should have plural names", Justification = "It is a plural.")]
public enum SharedFacts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Call name (voornaam).</summary>
    CallName = 1,

    /// <summary>What the person can do of what is asked (competenties).</summary>
    Competences = 2,

    /// <summary>Hours and days (uren en dagen).</summary>
    HoursAndDays = 4,

    /// <summary>Phone number (telefoonnummer).</summary>
    Phone = 8,

    /// <summary>What the person needs at work (wat er nodig is op de werkplek): health data, only when expressly agreed.</summary>
    Needs = 16,

    /// <summary>What a yes to the question in a message agrees to, as that message says.</summary>
    Usual = CallName | Competences | HoursAndDays,

    /// <summary>All of them.</summary>
    All = 31,
}
