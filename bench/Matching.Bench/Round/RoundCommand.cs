using System.Diagnostics;
using System.Globalization;
using Matching.Search;

namespace Matching.Bench;

/// <summary>Times a round over all vacancies and candidates, and compares it with taking the vacancies one by one.</summary>
internal static class RoundCommand
{
    public static int Run(Arguments arguments)
    {
        int vacancyCap = arguments.Number("vacancy-cap", 10);
        int candidateCap = arguments.Number("candidate-cap", 3);
        int coachSize = arguments.Number("coach-size", 50);
        int coachCap = arguments.Number("coach-cap", 20);
        RoundOptions options = new();
        options = options with
        {
            Take = arguments.Number("take", options.Take),
            MaximumTake = arguments.Number("maximum-take", options.MaximumTake),
            Tolerance = arguments.Number("tolerance", options.Tolerance),
            Parallelism = arguments.Number("threads", options.Parallelism),
        };
        RoundInput input = arguments.Has("cases")
            ? RoundInput.FromCases(arguments.Text("taxonomy"), arguments.Text("cases"), arguments.Number("vacancies", int.MaxValue), arguments.Number("profiles", int.MaxValue))
            : RoundInput.Synthetic(arguments.Number("vacancies", 2_000), arguments.Number("profiles", 100_000));
        CompetenceIndex index = new(input.Taxonomy, input.Columns);
        index.Apply(input.Profiles);
        RoundCandidate[] candidates =
        [
            .. input.Profiles.Select((p, i) => new RoundCandidate(p.Key, candidateCap, (i / coachSize).ToString(CultureInfo.InvariantCulture))),
        ];
        AssignmentCoach[] coaches = [.. candidates.Select(c => c.Coach!).Distinct(StringComparer.Ordinal).Select(k => new AssignmentCoach(k, coachCap))];
        RoundVacancy[] vacancies = [.. input.Vacancies.Select(v => new RoundVacancy(v.Key, v.Query, vacancyCap))];

        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        Round round = new RoundPlanner(index, options).Plan(vacancies, candidates, coaches);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double processorSeconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;

        double better = 100.0 * (round.Best.TotalFit - round.OneByOne.TotalFit) / Math.Max(1, round.OneByOne.TotalFit);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"vacancies={vacancies.Length} profiles={index.Statistics.Profiles} edges={round.Retrieved} seconds={seconds:F1} total_fit={round.Best.TotalFit} one_by_one={round.OneByOne.TotalFit} better_by={better:F2}% candidates_proposed={People(round.Best)} candidates_proposed_one_by_one={People(round.OneByOne)} proposals={round.Best.Pairs.Count} proposals_one_by_one={round.OneByOne.Pairs.Count} most_missed={round.MostMissed} passes={round.Passes} processor_seconds={processorSeconds:F1}"));
        return 0;
    }

    private static int People(AssignmentResult result) => result.Candidates.Count(c => c.Proposed > 0);
}
