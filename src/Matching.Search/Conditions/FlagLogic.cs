namespace Matching.Search;

/// <summary>Kleene's logic over 64 facts at once.</summary>
internal static class FlagLogic
{
    /// <summary>For every fact: if <paramref name="antecedent"/> has it, <paramref name="consequent"/> has it.</summary>
    public static Truth Implies(Flags antecedent, Flags consequent)
    {
        ulong possibly = antecedent.Yes | ~antecedent.Known;
        ulong missing = consequent.Known & ~consequent.Yes;
        if ((antecedent.Known & antecedent.Yes & missing) != 0)
        {
            return Truth.NotMet;
        }

        ulong assured = consequent.Known & consequent.Yes;
        return (possibly & ~assured) == 0 ? Truth.Met : Truth.Unknown;
    }

    /// <summary>There is a fact that both have.</summary>
    public static Truth Overlap(Flags one, Flags other)
    {
        if ((one.Yes & one.Known & other.Yes & other.Known) != 0)
        {
            return Truth.Met;
        }

        ulong possibly = (one.Yes | ~one.Known) & (other.Yes | ~other.Known);
        return possibly == 0 ? Truth.NotMet : Truth.Unknown;
    }
}
