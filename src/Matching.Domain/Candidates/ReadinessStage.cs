namespace Matching.Domain.Candidates;

/// <summary>How far somebody is on the way to work. The values are stored and indexed: they never change.</summary>
public enum ReadinessStage
{
    /// <summary>Not yet (nog niet).</summary>
    NotYet = 1,

    /// <summary>Developing (in ontwikkeling).</summary>
    Developing = 2,

    /// <summary>Ready (klaar voor werk).</summary>
    Ready = 3,
}
