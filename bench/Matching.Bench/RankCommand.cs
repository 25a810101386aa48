using System.Diagnostics;
using System.Globalization;
using Matching.Search;

namespace Matching.Bench;

/// <summary>Ranks the candidates of a test collection with the engine and weights of production.</summary>
internal static class RankCommand
{
    public static int Run(Arguments arguments)
    {
        (RankingOptions? options, IReadOnlyList<string> errors) = RankingOptions.FromSettings(arguments.Settings());
        if (options is null)
        {
            Console.Error.WriteLine(string.Join('\n', errors));
            return 1;
        }

        string cases = arguments.Text("cases");
        Taxonomy taxonomy = Collection.Taxonomy(arguments.Text("taxonomy"));
        ICompetenceIndex index = Engine.Create(arguments, taxonomy, ColumnSchema.Empty, options);
        index.Apply(Collection.Candidates(cases, new DateOnly(2026, 1, 1)));
        (string Vacancy, Query Query)[] vacancies = [.. Collection.Vacancies(cases)];
        using (StreamWriter run = new(arguments.Text("out")))
        {
            foreach ((string vacancy, Query query) in vacancies)
            {
                int rank = 0;
                foreach (Hit hit in index.Search(query).Hits)
                {
                    rank++;
                    run.Write(string.Create(CultureInfo.InvariantCulture, $"{vacancy} Q0 {hit.Key} {rank} {hit.Score / 1e6:F6} matching\n"));
                }
            }
        }

        List<double> microseconds = [];
        for (int round = 0; round < 5; round++)
        {
            foreach ((_, Query query) in vacancies)
            {
                long start = Stopwatch.GetTimestamp();
                index.Search(query);
                microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        Percentiles measured = new(microseconds.Skip(vacancies.Length));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"profiles={index.Statistics.Profiles} queries={vacancies.Length} p50_us={measured.P50:F0} p99_us={measured.P99:F0} plan and search together"));
        return 0;
    }
}
