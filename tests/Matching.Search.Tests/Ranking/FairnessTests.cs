using FsCheck;
using FsCheck.Fluent;

namespace Matching.Search.Tests.Ranking;

/// <summary>The score is fair to people, whatever is indexed and whatever the weights.</summary>
public sealed class FairnessTests
{
    private static readonly Gen<QueryPlan> Plans =
        from profiles in Gen.Choose(0, 60).SelectMany(n => World.Profile.ListOf(n))
        from query in World.Query
        from options in Gen.Elements(World.Options)
        select Plan(profiles, query, options);

    private static readonly Gen<HeldCompetence[]> HeldLists = Gen.Choose(0, 12).SelectMany(n => World.Held.ListOf(n)).Select(h => h.ToArray());

    [Fact]
    public void An_additional_competence_never_lowers_a_score() =>
        Property.Holds(
            from plan in Plans
            from held in HeldLists
            from more in World.Held
            select (plan, held, more),
            x => Score(x.plan, [.. x.held, x.more]) >= Score(x.plan, x.held));

    [Fact]
    public void A_higher_level_never_lowers_a_score() =>
        Property.Holds(
            from plan in Plans
            from held in HeldLists
            from one in World.Held
            from higher in Gen.Choose(one.Level, 5)
            select (plan, held, one, higher),
            x => Score(x.plan, [.. x.held, x.one with { Level = x.higher }]) >= Score(x.plan, [.. x.held, x.one]));

    [Fact]
    public void Better_evidence_never_lowers_a_score() =>
        Property.Holds(
            from plan in Plans
            from held in HeldLists
            from one in World.Held
            from better in Gen.Choose((int)one.Evidence, (int)Evidence.ShownAtWork)
            select (plan, held, one, better),
            x => Score(x.plan, [.. x.held, x.one with { Evidence = (Evidence)x.better }]) >= Score(x.plan, [.. x.held, x.one]));

    [Fact]
    public void The_order_of_entry_of_competences_never_matters() =>
        Property.Holds(
            from plan in Plans
            from held in HeldLists
            from shuffled in Gen.Shuffle(held)
            select (plan, held, shuffled),
            x => Score(x.plan, x.held) == Score(x.plan, x.shuffled)
                && Describe(x.plan.Explain(Person(x.held))) == Describe(x.plan.Explain(Person(x.shuffled))));

    [Fact]
    public void The_order_of_requirements_and_of_profiles_never_matters() =>
        Property.Holds(
            from profiles in Gen.Choose(0, 60).SelectMany(n => World.Profile.ListOf(n))
            let distinct = profiles.DistinctBy(p => p.Key).ToArray()
            from query in World.Query
            from shuffledProfiles in Gen.Shuffle(distinct)
            from shuffledRequirements in Gen.Shuffle(query.Requirements.ToArray())
            from held in HeldLists
            select (distinct, query, shuffledProfiles, shuffledRequirements, held),
            x => Score(Plan(x.distinct, x.query, new()), x.held)
                == Score(Plan(x.shuffledProfiles, x.query with { Requirements = x.shuffledRequirements }, new()), x.held));

    [Fact]
    public void Two_people_with_the_same_facts_get_the_same_score() =>
        Property.Holds(
            from profiles in Gen.Choose(0, 60).SelectMany(n => World.Profile.ListOf(n))
            from query in World.Query
            from held in HeldLists
            select (profiles, query, held),
            x =>
            {
                CompetenceIndex index = Index(x.profiles, new());
                index.Apply(new Profile("een", 1) { Competences = x.held });
                index.Apply(new Profile("ander", 9) { Competences = [.. x.held.Reverse()], WaitingSince = new DateOnly(2020, 1, 1) });
                QueryPlan plan = index.Plan(x.query);
                return index.Explain(plan, "een")!.Score == index.Explain(plan, "ander")!.Score;
            });

    [Fact]
    public void Who_holds_exactly_what_is_required_scores_higher_than_anyone_who_holds_less() =>
        Property.Holds(
            from plan in Plans
            let required = plan.Query.Requirements.Where(r => r.Required).Select(r => r.Concept).Distinct().ToArray()
            where required.Length > 0 && plan.UnknownConcepts.Count == 0
            from missing in Gen.Elements(required)
            from others in HeldLists
            from levelShort in Gen.Elements(true, false)
            select (plan, missing, others, levelShort),
            x =>
            {
                Requirement[] required =
                [
                    .. x.plan.Query.Requirements.GroupBy(r => r.Concept)
                        .Where(g => g.Any(r => r.Required)).Select(g => new Requirement(g.Key, g.Max(r => r.Level))),
                ];

                // The one holds just what is required, at just that level, and only says so. The other holds everything there is at the
                // highest level, shown at work, but one required competence is missing or a level short.
                int exactly = Score(x.plan, [.. required.Select(r => new HeldCompetence(r.Concept, r.Level))]);
                int level = required.First(r => r.Concept == x.missing).Level;
                List<HeldCompetence> rest =
                [
                    .. Enumerable.Range(0, World.ConceptCount).Select(World.Id).Where(id => id != x.missing)
                        .Select(id => new HeldCompetence(id, 5, Evidence.ShownAtWork)),
                ];
                if (x.levelShort && level > 1)
                {
                    rest.Add(new HeldCompetence(x.missing, level - 1, Evidence.ShownAtWork));
                }

                HeldCompetence[] some = [.. x.others.Where(h => h.Concept != x.missing || h.Level < level)];
                return exactly > Score(x.plan, [.. rest]) && exactly > Score(x.plan, some);
            });

    [Fact]
    public void Who_holds_everything_at_its_level_shown_at_work_has_the_whole_score() =>
        Property.Holds(
            from plan in Plans
            where plan.Query.Requirements.Count > 0 && plan.UnknownConcepts.Count == 0
            select plan,
            plan => Score(plan, [.. plan.Query.Requirements.Select(r => new HeldCompetence(r.Concept, r.Level, Evidence.ShownAtWork))]) == 1_000_000);

    [Fact]
    public void An_empty_profile_scores_nothing() =>
        Property.Holds(Plans, plan => Score(plan, []) == 0 && plan.Explain(Person([])).Competences.All(c => c.Relation == Relation.None && c.Contribution == 0));

    [Fact]
    public void The_parts_of_an_explanation_add_up_to_exactly_the_score() =>
        Property.Holds(
            from plan in Plans
            from held in HeldLists
            select (plan, held),
            x =>
            {
                Explanation explanation = x.plan.Explain(Person(x.held));
                int weights = explanation.Competences.Sum(c => c.Weight) + explanation.CompletenessWeight;
                return explanation.Score == Score(x.plan, x.held)
                    && explanation.Score == explanation.Competences.Sum(c => c.Contribution) + explanation.Completeness
                    && explanation.Score is >= 0 and <= 1_000_000
                    && weights == (explanation.Competences.Count == 0 ? 0 : 1_000_000)
                    && explanation.Competences.All(c => c.Contribution >= 0 && c.Contribution <= c.Weight);
            });

    [Fact]
    public void The_contribution_of_a_part_follows_from_its_factors() =>
        Property.Holds(
            from plan in Plans
            from held in HeldLists
            select (plan, held),
            x => x.plan.Explain(Person(x.held)).Competences.All(c =>
            {
                long grade = (long)c.LevelFactor * c.EvidenceFactor / 1_000_000;
                return c.Contribution == c.Weight * (c.Nearness * grade / 1_000_000) / 1_000_000;
            }));

    private static int Score(QueryPlan plan, HeldCompetence[] held) => plan.Score(Person(held));

    private static Profile Person(IReadOnlyList<HeldCompetence> held) => new("iemand", 1) { Competences = held };

    private static string Describe(Explanation explanation) => string.Join('\n', [.. explanation.Competences.Select(c => c.ToString()), .. explanation.Conditions.Select(c => c.ToString())]);

    private static QueryPlan Plan(IEnumerable<Profile> profiles, Query query, RankingOptions options) => Index(profiles, options).Plan(query);

    private static CompetenceIndex Index(IEnumerable<Profile> profiles, RankingOptions options)
    {
        CompetenceIndex index = new(World.Taxonomy, World.Columns, options);
        index.Apply(profiles);
        return index;
    }
}
