using FsCheck;
using FsCheck.Fluent;

namespace Matching.Search.Tests;

/// <summary>A small taxonomy, a schema and random profiles and queries over them.</summary>
internal static class World
{
    public const int ConceptCount = 60;

    public static NumberColumn Hours { get; } = new("hours");

    public static NumberColumn Reach { get; } = new("reach");

    public static FlagsColumn Days { get; } = new("days");

    public static FlagsColumn Needs { get; } = new("needs");

    public static PointColumn Home { get; } = new("home");

    public static ColumnSchema Columns { get; } = new(Hours, Reach, Days, Needs, Home);

    /// <summary>Sixty concepts: ten families of five special cases each, with relations between families.</summary>
    public static Taxonomy Taxonomy { get; } = MakeTaxonomy();

    public static string Id(int number) => $"urn:c{number:D2}";

    public static Gen<HeldCompetence> Held { get; } =
        from concept in Gen.Choose(0, ConceptCount - 1)
        from level in Gen.Choose(1, 5)
        from evidence in Gen.Elements(Evidence.Said, Evidence.Certificate, Evidence.ShownAtWork)
        select new HeldCompetence(Id(concept), level, evidence);

    public static Gen<Requirement> Requirement { get; } =
        from concept in Gen.Choose(0, ConceptCount + 1)
        from level in Gen.Choose(1, 5)
        from required in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new Requirement(Id(concept), level, required);

    public static Gen<Flags> Flags { get; } =
        from yes in Gen.Choose(0, 127)
        from known in Gen.Frequency((3, Gen.Constant(127)), (1, Gen.Choose(0, 127)))
        select new Flags((ulong)yes, (ulong)known);

    public static Gen<GeoPoint> Place { get; } =
        from latitude in Gen.Choose(5190, 5240)
        from longitude in Gen.Choose(430, 530)
        select new GeoPoint(latitude / 100.0, longitude / 100.0);

    public static Gen<ColumnValues> Values { get; } =
        from hours in Optional(Gen.Choose(0, 40))
        from reach in Optional(Gen.Choose(0, 60_000))
        from days in Flags
        from needs in Flags
        from home in Place
        from homeKnown in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new ColumnValuesBuilder(Columns)
            .Set(Hours, hours).Set(Reach, reach).Set(Days, days).Set(Needs, needs).Set(Home, homeKnown ? home : null).Build();

    public static Gen<Condition> Condition { get; } = Conditions(2);

    /// <summary>Forms of words, each with what it means: forms that mean the same find each other. A compound means its parts too.</summary>
    public static IReadOnlyDictionary<string, string[]> Meanings { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["paard"] = ["paard"],
        ["Paarden"] = ["paard"],
        ["paardje"] = ["paard"],
        ["HONDEN"] = ["hond"],
        ["hond"] = ["hond"],
        ["tuin"] = ["tuin"],
        ["tuinwerk"] = ["tuinwerk", "tuin"],
        ["hygiëne"] = ["hygiene"],
        ["Hygiene"] = ["hygiene"],
        ["lassen"] = ["las"],
        ["gelast"] = ["las"],
        ["buiten"] = ["buiten"],
        ["kinderen"] = ["kind"],
        ["kind"] = ["kind"],
    };

    private static Gen<string?> Text { get; } = Gen.Elements(Texts());

    private static Gen<string[]> Words { get; } = Gen.Elements(WordLists());

    public static Gen<Query> Query { get; } =
        from requirements in Gen.Choose(0, 8).SelectMany(n => Requirement.ListOf(n))
        from conditions in Gen.Choose(0, 2).SelectMany(n => Condition.ListOf(n))
        from excludeUnknown in Gen.Elements(true, false, false)
        from exclude in Gen.Choose(0, 200).ListOf(3)
        from take in Gen.Elements(0, 1, 3, 10, 10, 10, 1000)
        from words in Words
        from only in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 400)))
        select new Query
        {
            Requirements = [.. requirements],
            Conditions = [.. conditions.Select((c, i) => new NamedCondition($"condition {i}", c, i == 1 && excludeUnknown))],
            ExcludeUnknown = excludeUnknown,
            Exclude = [.. exclude.Select(Key)],
            Take = take,
            Words = words,
            Only = only == 0 ? null : [.. Enumerable.Range(only, 60).Select(Key)],
        };

    public static Gen<Profile> Profile { get; } =
        from key in Gen.Choose(0, 400)
        from version in Gen.Choose(0, 20)
        from held in Gen.Choose(0, 12).SelectMany(n => Held.ListOf(n))
        from values in Gen.Frequency((9, Values), (1, Gen.Constant(ColumnValues.Empty)))
        from waiting in Gen.Choose(0, 30)
        from text in Text
        select new Profile(Key(key), version)
        {
            Competences = [.. held],
            Columns = values,
            WaitingSince = new DateOnly(2025, 1, 1).AddDays(waiting),
            Text = text,
        };

    public static string Key(int number) => $"kandidaat-{number}";

    public static RankingOptions[] Options { get; } =
    [
        new(),
        new() { BandWidth = 1 },
        new() { BandWidth = 250_000 },
        new() { Associated = 0, LevelStep = 0, Said = 100_000 },
        new() { DesiredWeight = 1_000_000, LevelStep = 1_000_000, Said = 1_000_000, Certificate = 1_000_000 },
    ];

    /// <summary>One in three writes nothing; the others up to eight words.</summary>
    private static string?[] Texts()
    {
        Random random = new(31);
        string[] forms = [.. Meanings.Keys];
        string[] between = [" ", " met de ", ", graag ", ".\n"];
        return [.. Enumerable.Range(0, 150).Select(i => i % 3 == 0 ? null : string.Join(between[i % 4], random.GetItems(forms, 1 + (i % 8))))];
    }

    /// <summary>Two in three are empty; the others have up to three words.</summary>
    private static string[][] WordLists()
    {
        Random random = new(32);
        string[] forms = [.. Meanings.Keys];
        return [.. Enumerable.Range(0, 90).Select(i => random.GetItems(forms, i % 9 < 6 ? 0 : (i % 9) - 5))];
    }

    private static Gen<int?> Optional(Gen<int> values) =>
        from value in values
        from known in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        select known ? value : (int?)null;

    private static Gen<Condition> Conditions(int depth)
    {
        Gen<Condition>[] leaves =
        [
            Gen.Choose(0, 40).Select(h => Search.Condition.AtLeast(Hours, h)),
            Gen.Choose(0, 40).Select(h => Search.Condition.AtMost(Hours, h)),
            Gen.Choose(0, 40).Select(h => Search.Condition.OneOf(Hours, h, h + 1, h + 3)),
            Flags.Select(f => Search.Condition.HasAll(Days, f)),
            Flags.Select(f => Search.Condition.HasAny(Days, f)),
            Flags.Select(f => Search.Condition.Within(Needs, f)),
            Place.Select(p => Search.Condition.Reaches(Home, Reach, p)),
            Place.Select(p => Search.Condition.Near(Home, p, 30_000)),
            Gen.Elements(Truth.Met, Truth.Unknown).Select(Search.Condition.Always),
        ];
        Gen<Condition> leaf = Gen.OneOf(leaves);
        if (depth == 0)
        {
            return leaf;
        }

        Gen<Condition> deeper = Conditions(depth - 1);
        return Gen.Frequency(
            (6, leaf),
            (1, deeper.Two().Select(c => Search.Condition.All(c.Item1, c.Item2))),
            (1, deeper.Two().Select(c => Search.Condition.Any(c.Item1, c.Item2))),
            (1, deeper.Select(Search.Condition.Not)));
    }

    private static Taxonomy MakeTaxonomy()
    {
        List<Concept> concepts = [];
        for (int i = 0; i < ConceptCount; i++)
        {
            concepts.Add(new Concept(Id(i), $"competentie {i}")
            {
                Broader = i % 6 == 0 ? [] : [Id(i - (i % 6))],
                Related = i % 7 == 0 && i + 13 < ConceptCount ? [Id(i + 13)] : [],
            });
        }

        return Taxonomy.Build(concepts).Taxonomy!;
    }
}
