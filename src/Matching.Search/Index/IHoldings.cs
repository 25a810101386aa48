namespace Matching.Search;

/// <summary>What an engine's profiles hold at one moment, to learn from.</summary>
internal interface IHoldings
{
    /// <summary>The number of profiles.</summary>
    int Profiles { get; }

    /// <summary>How many changes led here.</summary>
    long Changes { get; }

    /// <summary>Shows what each holder of a concept holds, of those whose key has a <see cref="KeyHash.Sample"/> below a bound.</summary>
    void VisitHolders(int concept, int sampleBelow, HeldVisitor visitor);
}

/// <summary>Receives the competences of one profile, sorted.</summary>
internal delegate void HeldVisitor(ReadOnlySpan<PackedCompetence> held);
