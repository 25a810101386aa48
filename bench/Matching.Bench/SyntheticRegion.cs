using Matching.Search;
using Matching.Search.Text;

namespace Matching.Bench;

/// <summary>
/// A made-up region: competences in families, occupations that ask for some of them, people who hold what belongs to an
/// occupation and some other things. How often competences occur is as uneven as in real profiles.
/// </summary>
internal sealed class SyntheticRegion
{
    private const int Concepts = 13_500;
    private const int FamilySize = 6;
    private const int Occupations = 2_000;
    private const int CompetencesOfOccupation = 30;
    private const int CompetencesOfProfile = 16;
    private static readonly DateOnly Today = new(2026, 1, 1);

    private static readonly string[] CommonWords = [.. DutchWords.CommonWords.Where(word => SearchWords.In(word).Count > 0).Order(StringComparer.Ordinal)];

    private readonly Random _random = new(1);
    private readonly Random _writing = new(2);
    private readonly int[][] _occupations;
    private readonly GeoPoint[] _postcodes;

    public SyntheticRegion()
    {
        List<Concept> concepts = [];
        for (int i = 0; i < Concepts; i++)
        {
            concepts.Add(new Concept(Id(i), $"competentie {i}")
            {
                Broader = i % FamilySize == 0 ? [] : [Id(i - (i % FamilySize))],
                Related = i % 3 == 0 && i + 40 < Concepts ? [Id(i + 40)] : [],
            });
        }

        Taxonomy = Search.Taxonomy.Build(concepts).Taxonomy!;
        _occupations = new int[Occupations][];
        for (int o = 0; o < Occupations; o++)
        {
            HashSet<int> of = [];
            while (of.Count < CompetencesOfOccupation)
            {
                of.Add(Popular());
            }

            _occupations[o] = [.. of];
        }

        _postcodes = new GeoPoint[4_000];
        for (int i = 0; i < _postcodes.Length; i++)
        {
            _postcodes[i] = new GeoPoint(51.7 + (_random.NextDouble() * 0.8), 4.8 + (_random.NextDouble() * 1.1));
        }
    }

    public Taxonomy Taxonomy { get; }

    public NumberColumn Active { get; } = new("active");

    public NumberColumn HoursLeast { get; } = new("hours-least");

    public NumberColumn HoursMost { get; } = new("hours-most");

    public FlagsColumn Days { get; } = new("days");

    public NumberColumn AvailableFrom { get; } = new("available-from");

    public PointColumn Home { get; } = new("home");

    public NumberColumn Reach { get; } = new("reach-metres");

    public NumberColumn EarliestStart { get; } = new("earliest-start");

    public FlagsColumn Licences { get; } = new("licences");

    public FlagsColumn Certificates { get; } = new("certificates");

    public NumberColumn Language { get; } = new("language");

    public FlagsColumn Needs { get; } = new("needs");

    public NumberColumn Load { get; } = new("load");

    public FlagsColumn Routes { get; } = new("routes");

    public ColumnSchema Columns => field ??= new ColumnSchema(
        Active, HoursLeast, HoursMost, Days, AvailableFrom, Home, Reach, EarliestStart, Licences, Certificates, Language, Needs, Load, Routes);

    public Profile[] Profiles(int count)
    {
        Profile[] profiles = new Profile[count];
        for (int i = 0; i < count; i++)
        {
            profiles[i] = Profile(1);
        }

        return profiles;
    }

    public Profile Profile(long version)
    {
        int[] occupation = _occupations[_random.Next(Occupations)];
        HashSet<int> held = [];
        while (held.Count < 11)
        {
            held.Add(_random.NextDouble() < 0.3 ? Near(occupation[_random.Next(occupation.Length)]) : occupation[_random.Next(occupation.Length)]);
        }

        while (held.Count < CompetencesOfProfile)
        {
            held.Add(Popular());
        }

        byte[] key = new byte[16];
        _random.NextBytes(key);
        return new Profile(new Guid(key).ToString(), version)
        {
            Competences = [.. held.Select(c => new HeldCompetence(Id(c), _random.Next(2, 6), (Evidence)_random.Next(1, 4)))],
            Columns = Values(),
            WaitingSince = Today.AddDays(-_random.Next(1_000)),
        };
    }

    /// <summary>Some Dutch words: a few that many write and many that few do.</summary>
    public string[] Words(int count) => [.. Enumerable.Range(0, count).Select(_ => CommonWords[(int)(CommonWords.Length * Math.Pow(_writing.NextDouble(), 3))])];

    /// <summary>A vacancy in one occupation, with or without ten conditions that about one in six people meets.</summary>
    public Query Query(int requirements, bool conditions)
    {
        int[] occupation = [.. _occupations[_random.Next(Occupations)]];
        _random.Shuffle(occupation);
        GeoPoint place = _postcodes[_random.Next(_postcodes.Length)];
        return new Query
        {
            Requirements = [.. occupation.Take(requirements).Select((c, i) => new Requirement(Id(c), _random.Next(1, 5), i < (requirements * 3 + 3) / 4))],
            Conditions = !conditions ? [] :
            [
                new("active", Condition.OneOf(Active, 1)),
                new("hours", Condition.All(Condition.AtMost(HoursLeast, 32), Condition.AtLeast(HoursMost, 16))),
                new("days", Condition.HasAny(Days, Flags.Exactly(0b0010101))),
                new("available", Condition.OnOrBefore(AvailableFrom, Today.AddDays(45))),
                new("licence", Condition.HasAll(Licences, _random.Next(4) == 0 ? 1UL : 0UL)),
                new("certificate", Condition.HasAll(Certificates, 0UL)),
                new("language", Condition.AtLeast(Language, 1)),
                new("needs", Condition.Within(Needs, Flags.Exactly(0b1111_0111))),
                new("load", Condition.AtLeast(Load, 1)),
                new("travel", Condition.Reaches(Home, Reach, place)),
            ],
        };
    }

    private static string Id(int concept) => FormattableString.Invariant($"urn:competence:{concept:D5}");

    /// <summary>A few competences are very common, most are rare.</summary>
    private int Popular() => (int)(Concepts * Math.Pow(_random.NextDouble(), 4)) * 7_919 % Concepts;

    private static int Near(int concept) => Math.Min(Concepts - 1, concept - (concept % FamilySize) + ((concept + 1) % FamilySize));

    private ColumnValues Values()
    {
        ColumnValuesBuilder values = new ColumnValuesBuilder(Columns)
            .Set(Active, _random.Next(10) == 0 ? 0 : 1)
            .Set(HoursLeast, _random.Next(2, 9) * 4)
            .Set(HoursMost, _random.Next(4, 11) * 4)
            .Set(Days, Flags.Exactly((ulong)_random.Next(1, 128)))
            .Set(AvailableFrom, Today.AddDays(_random.Next(-200, 100)))
            .Set(Home, _postcodes[_random.Next(_postcodes.Length)])
            .Set(Reach, _random.Next(10, 120) * 1_000)
            .Set(EarliestStart, _random.Next(10, 20) * 30)
            .Set(Licences, Flags.Exactly((ulong)_random.Next(16)))
            .Set(Certificates, new Flags((ulong)_random.Next(64), (ulong)_random.Next(64)))
            .Set(Language, _random.Next(5))
            .Set(Needs, Flags.Exactly(_random.Next(3) == 0 ? (ulong)_random.Next(256) : 0))
            .Set(Load, _random.Next(4))
            .Set(Routes, Flags.Exactly((ulong)_random.Next(1, 32)));
        return values.Build();
    }
}
