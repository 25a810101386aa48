namespace Matching.Domain.Workers;

/// <summary>What happens to a replacement.</summary>
public enum ReplacementTrigger
{
    /// <summary>Its first day has come.</summary>
    Begin = 1,

    /// <summary>A lead changes back.</summary>
    ChangeBack,

    /// <summary>A lead lets it stay as it is.</summary>
    Keep,

    /// <summary>Everybody was looked at.</summary>
    Finish,
}
