namespace Matching.Testing;

/// <summary>What the stand-in for Graph does with one request.</summary>
public abstract record GraphAct
{
    /// <summary>Does what is asked.</summary>
    public sealed record Accept : GraphAct;

    /// <summary>Refuses for now, with the text of the Retry-After header, or without one.</summary>
    public sealed record NotNow(int Status, string? RetryAfter) : GraphAct;

    /// <summary>Does what is asked, and closes the connection without an answer.</summary>
    public sealed record AcceptAndDrop : GraphAct;

    /// <summary>Does what is asked, and does not answer.</summary>
    public sealed record AcceptAndHang : GraphAct;

    /// <summary>Does not answer and does nothing.</summary>
    public sealed record Hang : GraphAct;

    /// <summary>Does what is asked when the gate opens.</summary>
    public sealed record AcceptWhenOpen(Task Gate) : GraphAct;

    /// <summary>Answers with a page, as something between does, and does nothing.</summary>
    public sealed record Page(int Status) : GraphAct;

    /// <summary>Answers with a status and a body that never ends; does what is asked when the status says so.</summary>
    public sealed record NeverEnding(int Status) : GraphAct;

    /// <summary>Refuses with an error of Graph.</summary>
    public sealed record Refuse(int Status, string Code) : GraphAct;
}
