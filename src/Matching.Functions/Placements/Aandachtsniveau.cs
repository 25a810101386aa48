using Matching.Domain.Placements.Attention;

namespace Matching.Functions.Placements;

/// <summary>How much attention a placement needs, as the API writes it.</summary>
public enum Aandachtsniveau
{
    /// <summary>Nothing particular.</summary>
    GeenBijzonderheden = AttentionBand.Green,

    /// <summary>It goes less well for a while.</summary>
    GaatEvenMinder = AttentionBand.Amber,

    /// <summary>Extra attention needed.</summary>
    ExtraAandachtNodig = AttentionBand.Red,
}
