namespace Matching.Domain.Placements.Attention;

/// <summary>How long each may take to pick up a placement that is red, in working days after the day on which it came to them.</summary>
/// <param name="DueAfter">The task is due: 1 to 5.</param>
/// <param name="PassAfter">It goes to the next when it was not picked up: more than <paramref name="DueAfter"/>, at most 10.</param>
public sealed record EscalationTerms(int DueAfter, int PassAfter)
{
    /// <summary>What holds where nothing is configured: a task within one working day, and the next one hears on the second.</summary>
    public static EscalationTerms Default { get; } = new(1, 2);

    /// <summary>Whether they are within their ranges.</summary>
    public bool IsValid => DueAfter is >= 1 and <= 5 && PassAfter > DueAfter && PassAfter <= 10;
}
