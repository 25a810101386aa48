namespace Matching.Domain.Competences;

/// <summary>How well somebody masters a competence, or has to.</summary>
public enum CompetenceLevel
{
    /// <summary>With help (met hulp).</summary>
    WithHelp = 1,

    /// <summary>After some instruction (na uitleg).</summary>
    AfterInstruction = 2,

    /// <summary>Independently (zelfstandig).</summary>
    Independent = 3,

    /// <summary>Well and fast (ervaren).</summary>
    Experienced = 4,

    /// <summary>Teaches others (leert het anderen).</summary>
    TeachesOthers = 5,
}
