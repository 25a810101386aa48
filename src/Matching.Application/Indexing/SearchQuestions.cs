using Matching.Domain.Conditions;

namespace Matching.Application.Indexing;

/// <summary>What to ask when a search could not tell whether a condition is met.</summary>
internal static class SearchQuestions
{
    /// <summary>The question for a condition, by its name.</summary>
    public static string Ask(string condition) => Enum.Parse<Condition>(condition) switch
    {
        Condition.Hours => "Hoeveel uur per week kan en wil deze kandidaat werken?",
        Condition.Days => "Op welke dagen kan deze kandidaat werken?",
        Condition.Availability => "Wanneer kan deze kandidaat beginnen?",
        Condition.Travel => "Hoe ver kan deze kandidaat reizen?",
        Condition.Readiness => "Is deze kandidaat klaar voor werk?",
        Condition.Licences => "Welke rijbewijzen heeft deze kandidaat?",
        Condition.Certificates => "Welke certificaten heeft deze kandidaat, of zijn ze te krijgen?",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };
}
