namespace Matching.Domain.Workers;

/// <summary>How a lead ends a replacement.</summary>
public enum ReplacementEnd
{
    /// <summary>Who was replaced gets everybody back who still is with the stand-in (terugzetten).</summary>
    ChangeBack = 1,

    /// <summary>Everybody stays where they are (blijvend).</summary>
    Keep,
}
