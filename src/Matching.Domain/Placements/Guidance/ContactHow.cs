namespace Matching.Domain.Placements.Guidance;

/// <summary>How a contact goes. The values are stored: they never change.</summary>
public enum ContactHow
{
    /// <summary>A message with one question (bericht).</summary>
    Message = 1,

    /// <summary>A phone call (telefoon).</summary>
    Call,

    /// <summary>A visit to the workplace (bezoek).</summary>
    Visit,
}
