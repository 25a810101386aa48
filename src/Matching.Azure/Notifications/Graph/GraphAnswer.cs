using System.Text.Json;

namespace Matching.Azure.Notifications.Graph;

/// <summary>What came of a request to Graph, as far as it can be known.</summary>
internal abstract record GraphAnswer
{
    private GraphAnswer()
    {
    }

    /// <summary>It was done.</summary>
    /// <param name="Body">What Graph answered; null when that was not asked for.</param>
    public sealed record Done(JsonElement? Body) : GraphAnswer;

    /// <summary>It was surely not done; later it may be.</summary>
    /// <param name="Delay">How long Graph asks to wait; null when it does not say.</param>
    /// <param name="Code">Why.</param>
    public sealed record Later(TimeSpan? Delay, string Code) : GraphAnswer;

    /// <summary>Graph itself refused it, and will again.</summary>
    /// <param name="Status">Status.</param>
    /// <param name="Code">Graph's code of the error.</param>
    public sealed record Refused(int Status, string Code) : GraphAnswer;

    /// <summary>It may have been done.</summary>
    /// <param name="Code">What happened instead of an answer.</param>
    public sealed record Unknown(string Code) : GraphAnswer;
}
