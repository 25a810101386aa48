namespace Matching.Domain.Candidates;

/// <summary>In what language somebody wants to read messages.</summary>
public enum MessageLanguage
{
    /// <summary>Nederlands.</summary>
    Dutch = 1,

    /// <summary>English.</summary>
    English = 2,
}
