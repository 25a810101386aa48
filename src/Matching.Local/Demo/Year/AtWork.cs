using Matching.Functions.FollowUp;
using Matching.Local.Region;

namespace Matching.Local.Demo.Year;

/// <summary>Somebody at work in the story.</summary>
/// <param name="Id">The placement.</param>
/// <param name="Candidate">Who.</param>
/// <param name="Name">What the person is called in the story.</param>
/// <param name="Employer">Where.</param>
/// <param name="Coach">Who placed the person.</param>
internal sealed record AtWork(string Id, string Candidate, string Name, DemoEmployer Employer, DemoWorker Coach)
{
    /// <summary>What the person answers to the next questions, in order: a face with a word, or null for nothing. After that it goes well.</summary>
    public Queue<(string Face, string? Word)?> Answers { get; init; } = new();

    /// <summary>The loonwaarde that will be measured, in percent; null where none is.</summary>
    public decimal? WageValue { get; init; }

    /// <summary>Tasks that a scene of its own sees to; all others are done the day they come.</summary>
    public Func<TaakInLijst, CancellationToken, Task<bool>> Own { get; set; } = (_, _) => Task.FromResult(false);

    /// <summary>How many questions the person answered or left.</summary>
    public int Asked { get; set; }
}
