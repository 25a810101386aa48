using System.Globalization;
using Matching.Search;

namespace Matching.Bench;

/// <summary>The people and vacancies of a round.</summary>
internal sealed record RoundInput(Taxonomy Taxonomy, ColumnSchema Columns, Profile[] Profiles, (string Key, Query Query)[] Vacancies)
{
    private const int RequirementsOfVacancy = 8;

    /// <summary>People spread over the country and vacancies with ten conditions.</summary>
    public static RoundInput Synthetic(int vacancies, int profiles)
    {
        SyntheticRegion region = new();
        Profile[] people = region.Profiles(profiles);
        return new(
            region.Taxonomy,
            region.Columns,
            people,
            [.. Enumerable.Range(0, vacancies).Select(i => (i.ToString(CultureInfo.InvariantCulture), region.Query(RequirementsOfVacancy, true)))]);
    }

    /// <summary>The people and vacancies of a test collection, in an order that keeps no occupation together.</summary>
    public static RoundInput FromCases(string taxonomy, string cases, int vacancies, int profiles)
    {
        Random random = new(1);
        Profile[] people = [.. Collection.Candidates(cases, new DateOnly(2026, 1, 1))];
        random.Shuffle(people);
        return new(
            Collection.Taxonomy(taxonomy),
            ColumnSchema.Empty,
            [.. people.Take(profiles).Select(p => p with { WaitingSince = p.WaitingSince.AddDays(-random.Next(1_000)) })],
            [.. Collection.Vacancies(cases).Take(vacancies)]);
    }
}
