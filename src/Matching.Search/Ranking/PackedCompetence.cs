using System.Runtime.InteropServices;

namespace Matching.Search;

/// <summary>A held competence in 32 bits: the concept's number and the grade.</summary>
internal readonly record struct PackedCompetence(uint Bits)
{
    public PackedCompetence(int concept, int grade)
        : this(((uint)concept << 4) | (uint)grade)
    {
    }

    public int Concept => (int)(Bits >> 4);

    public int Grade => (int)(Bits & 15);

    /// <summary>The competences that the taxonomy knows, sorted, each once; or null when a level or the evidence does not exist.</summary>
    public static PackedCompetence[]? From(Taxonomy taxonomy, IReadOnlyList<HeldCompetence> held, out int unknown)
    {
        unknown = 0;
        PackedCompetence[] packed = new PackedCompetence[held.Count];
        int count = 0;
        for (int i = 0; i < held.Count; i++)
        {
            HeldCompetence competence = held[i];
            if (!Search.Grade.IsValid(competence.Level, competence.Evidence))
            {
                return null;
            }

            if (taxonomy.TryGetNumber(competence.Concept, out int number))
            {
                packed[count++] = new PackedCompetence(number, Search.Grade.Of(competence.Level, competence.Evidence));
            }
            else
            {
                unknown++;
            }
        }

        MemoryMarshal.Cast<PackedCompetence, uint>(packed.AsSpan(0, count)).Sort();
        int distinct = 0;
        for (int i = 0; i < count; i++)
        {
            if (i == 0 || packed[i] != packed[i - 1])
            {
                packed[distinct++] = packed[i];
            }
        }

        return distinct == packed.Length ? packed : packed[..distinct];
    }
}
