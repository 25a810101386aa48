namespace Matching.Search;

/// <summary>
/// A query with its weights fixed, as learned from what an index held at that moment. It scores any profile, indexed or
/// not, and the same facts always get the same score. Immutable.
/// </summary>
public sealed class QueryPlan
{
    private readonly CompiledCondition[] _conditions;

    internal QueryPlan(
        Query query,
        Taxonomy taxonomy,
        ColumnSchema columns,
        RankingOptions options,
        PlannedRequirement[] requirements,
        int completeness,
        CompiledCondition[] conditions,
        ulong[][] words)
    {
        Query = query;
        Taxonomy = taxonomy;
        Columns = columns;
        Options = options;
        Requirements = requirements;
        Completeness = completeness;
        _conditions = conditions;
        Words = words;
        ConditionSlots = [.. conditions.Select(c => SlotsOf(c, columns.SlotCount))];
        HeaviestFirst = [.. Enumerable.Range(0, requirements.Length).OrderByDescending(r => requirements[r].Weight)];
        RequiredCount = requirements.Count(r => r.Asked.Required);
        Impacts = new ImpactTable(options, taxonomy.Count, requirements);
    }

    /// <summary>The query as it was asked.</summary>
    public Query Query { get; }

    /// <summary>The competences asked for that the taxonomy lacks, so that nobody can fulfil them.</summary>
    public IReadOnlyList<string> UnknownConcepts => [.. Requirements.Where(r => r.Concept < 0).Select(r => r.Asked.Concept)];

    internal Taxonomy Taxonomy { get; }

    internal ColumnSchema Columns { get; }

    internal RankingOptions Options { get; }

    internal PlannedRequirement[] Requirements { get; }

    /// <summary>What holding every required competence itself at its level adds to the score.</summary>
    internal int Completeness { get; }

    /// <summary>The required competences come first among <see cref="Requirements"/>.</summary>
    internal int RequiredCount { get; }

    internal ImpactTable Impacts { get; }

    /// <summary>The places of the competences asked for, the weightiest first.</summary>
    internal int[] HeaviestFirst { get; }

    internal ReadOnlySpan<CompiledCondition> Conditions => _conditions;

    /// <summary>For every word that must stand in the text, the hashes of which one is enough.</summary>
    internal ulong[][] Words { get; }

    /// <summary>The score of a profile, 0 to 1,000,000; conditions and words play no part.</summary>
    /// <exception cref="ArgumentException">A level or the evidence of a competence does not exist.</exception>
    public int Score(Profile profile) => Scorer.Score(this, Pack(profile), new int[Requirements.Length], out _);

    /// <summary>Why a profile has its score, and the outcome of every condition.</summary>
    /// <exception cref="ArgumentException">A level or the evidence of a competence does not exist, or the columns belong to another schema.</exception>
    public Explanation Explain(Profile profile)
    {
        PackedCompetence[] held = Pack(profile);
        return Scorer.Explain(this, held, profile.Columns.SlotsFor(Columns));
    }

    /// <summary>The same plan with other substitutes or weights.</summary>
    internal QueryPlan WithRequirements(PlannedRequirement[] requirements) =>
        new(Query, Taxonomy, Columns, Options, requirements, Completeness, _conditions, Words);

    /// <summary>Makes sure that the plan fits an index.</summary>
    /// <exception cref="ArgumentException">It was made for another taxonomy or schema.</exception>
    internal void RequireFor(Taxonomy taxonomy, ColumnSchema columns)
    {
        if (!ReferenceEquals(Taxonomy, taxonomy) || !ReferenceEquals(Columns, columns))
        {
            throw new ArgumentException("The plan belongs to an index with another taxonomy or schema.", nameof(taxonomy));
        }
    }

    /// <summary>The slots that each condition reads.</summary>
    internal int[][] ConditionSlots { get; }

    private static int[] SlotsOf(CompiledCondition condition, int slots)
    {
        bool[] used = new bool[slots];
        condition.MarkSlots(used);
        return [.. Enumerable.Range(0, slots).Where(slot => used[slot])];
    }

    private PackedCompetence[] Pack(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return PackedCompetence.From(Taxonomy, profile.Competences, out _)
            ?? throw new ArgumentException("Levels run from 1 to 5 and the evidence must exist.", nameof(profile));
    }
}

/// <summary>One competence asked for, with everything that counts towards it.</summary>
/// <param name="Asked">What is asked.</param>
/// <param name="Concept">The number of the concept, or -1 when the taxonomy lacks it.</param>
/// <param name="Weight">The most it can contribute.</param>
/// <param name="Substitutes">What counts, nearest first; the concept itself leads.</param>
internal sealed record PlannedRequirement(Requirement Asked, int Concept, int Weight, Substitute[] Substitutes);

/// <summary>A concept that counts towards a competence asked for.</summary>
internal readonly record struct Substitute(int Concept, Relation Relation, int Nearness);
