using System.Numerics;

namespace Matching.Search;

/// <summary>
/// What every concept contributes to every competence asked for, by grade, worked out once for a query. A pair is one
/// concept that counts towards one competence asked for; the pairs of a competence stand together, the most valuable first.
/// </summary>
internal sealed class ImpactTable
{
    /// <summary>Room for the impacts of a pair: a power of two, so that a place is found by shifting.</summary>
    public const int GradeRoom = 16;

    private readonly ulong[] _isTerm;
    private readonly int[] _termsBefore;
    private readonly int[] _termStarts;
    private readonly int[] _termPairs;

    public ImpactTable(RankingOptions options, int concepts, PlannedRequirement[] requirements)
    {
        int count = requirements.Sum(r => r.Substitutes.Length);
        Concepts = new int[count];
        Requirements = new int[count];
        Impacts = new int[count * GradeRoom];
        Starts = new int[requirements.Length + 1];
        Fulfilling = new int[requirements.Length];
        int pair = 0;
        Span<int> factors = stackalloc int[Grade.Count];
        for (int r = 0; r < requirements.Length; r++)
        {
            PlannedRequirement requirement = requirements[r];
            Fulfilling[r] = Grade.Of(requirement.Asked.Level, Evidence.Said);
            for (int grade = 0; grade < Grade.Count; grade++)
            {
                factors[grade] = Scorer.GradeFactor(options, requirement.Asked.Level, grade);
            }

            foreach (Substitute substitute in requirement.Substitutes)
            {
                Concepts[pair] = substitute.Concept;
                Requirements[pair] = r;
                for (int grade = 0; grade < Grade.Count; grade++)
                {
                    Impacts[(pair * GradeRoom) + grade] = Scorer.Contribution(requirement.Weight, substitute.Nearness, factors[grade]);
                }

                pair++;
            }

            Starts[r + 1] = pair;
        }

        _isTerm = new ulong[(concepts + 63) / 64];
        foreach (int concept in Concepts)
        {
            _isTerm[concept >> 6] |= 1UL << (concept & 63);
        }

        _termsBefore = new int[_isTerm.Length];
        int terms = 0;
        for (int i = 0; i < _isTerm.Length; i++)
        {
            _termsBefore[i] = terms;
            terms += BitOperations.PopCount(_isTerm[i]);
        }

        TermCount = terms;
        _termStarts = new int[terms + 1];
        foreach (int concept in Concepts)
        {
            _termStarts[TermOf(concept) + 1]++;
        }

        for (int i = 0; i < terms; i++)
        {
            _termStarts[i + 1] += _termStarts[i];
        }

        _termPairs = new int[count];
        int[] next = _termStarts[..terms];
        for (int i = 0; i < count; i++)
        {
            _termPairs[next[TermOf(Concepts[i])]++] = i;
        }
    }

    /// <summary>The number of different concepts that count towards anything.</summary>
    public int TermCount { get; }

    /// <summary>The concept of every pair.</summary>
    public int[] Concepts { get; }

    /// <summary>The place in the query of the competence asked for, for every pair.</summary>
    public int[] Requirements { get; }

    /// <summary>For every pair the contribution by grade, in millionths; see <see cref="GradeRoom"/>.</summary>
    public int[] Impacts { get; }

    /// <summary>Where the pairs of each competence asked for start. The first of them is the concept itself.</summary>
    public int[] Starts { get; }

    /// <summary>The lowest grade at which holding the concept itself fulfils what is asked.</summary>
    public int[] Fulfilling { get; }

    /// <summary>The most a pair can contribute.</summary>
    public int MostOf(int pair) => Impacts[(pair * GradeRoom) + Grade.Count - 1];

    /// <summary>The pairs in which a concept counts.</summary>
    public ReadOnlySpan<int> PairsOf(int concept)
    {
        ulong word = _isTerm[concept >> 6];
        ulong bit = 1UL << (concept & 63);
        if ((word & bit) == 0)
        {
            return [];
        }

        int term = _termsBefore[concept >> 6] + BitOperations.PopCount(word & (bit - 1));
        return _termPairs.AsSpan(_termStarts[term].._termStarts[term + 1]);
    }

    private int TermOf(int concept) =>
        _termsBefore[concept >> 6] + BitOperations.PopCount(_isTerm[concept >> 6] & ((1UL << (concept & 63)) - 1));
}
