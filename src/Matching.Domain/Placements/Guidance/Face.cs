namespace Matching.Domain.Placements.Guidance;

/// <summary>How it goes, by one press on a face. The values are stored: they never change.</summary>
public enum Face
{
    /// <summary>It goes well (blij).</summary>
    Glad = 1,

    /// <summary>It goes (gaatWel).</summary>
    Neutral,

    /// <summary>It does not go well (verdrietig).</summary>
    Sad,
}
