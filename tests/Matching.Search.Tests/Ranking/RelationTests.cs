namespace Matching.Search.Tests.Ranking;

/// <summary>"Who holds this, for that, ranks where": what each relation and each fact is worth.</summary>
public sealed class RelationTests
{
    private static readonly Taxonomy Taxonomy = Search.Taxonomy.Build(
    [
        new("schoonmaken", "schoonmaken"),
        new("ramen", "ramen wassen") { Broader = ["schoonmaken"] },
        new("vloeren", "vloeren dweilen") { Broader = ["schoonmaken"], Related = ["was"] },
        new("was", "vloeren in de was zetten"),
        new("hoogwerker", "een hoogwerker bedienen"),
        new("heftruck", "heftruck rijden"),
    ]).Taxonomy!;

    [Theory]
    [InlineData("ramen", "ramen", Relation.Exact)]
    [InlineData("schoonmaken", "ramen", Relation.Narrower)]
    [InlineData("ramen", "schoonmaken", Relation.Broader)]
    [InlineData("ramen", "vloeren", Relation.Sibling)]
    [InlineData("vloeren", "was", Relation.Related)]
    [InlineData("was", "vloeren", Relation.Related)]
    [InlineData("ramen", "heftruck", Relation.None)]
    public void The_explanation_names_what_is_held_instead_and_how_it_relates(string asked, string held, Relation expected)
    {
        CompetenceIndex index = new(Taxonomy, ColumnSchema.Empty);
        CompetencePart part = Explain(index, asked, new HeldCompetence(held, 3)).Competences.Single();
        Assert.Equal(expected, part.Relation);
        Assert.Equal(expected == Relation.None ? null : held, part.Held?.Concept);
        Assert.Equal(expected == Relation.None, part.Contribution == 0);
    }

    [Fact]
    public void What_often_goes_together_among_the_indexed_counts_as_associated()
    {
        CompetenceIndex index = new(Taxonomy, ColumnSchema.Empty);
        for (int i = 0; i < 40; i++)
        {
            string[] held = i < 8 ? ["ramen", "hoogwerker"] : ["heftruck"];
            index.Apply(new Profile($"k{i}", 1) { Competences = [.. held.Select(h => new HeldCompetence(h, 3))] });
        }

        CompetencePart part = Explain(index, "ramen", new HeldCompetence("hoogwerker", 3)).Competences.Single();
        Assert.Equal(Relation.Associated, part.Relation);
        Assert.InRange(part.Nearness, 500_000, 999_999);
        Assert.Equal(Relation.None, Explain(index, "ramen", new HeldCompetence("heftruck", 3)).Competences.Single().Relation);
    }

    [Fact]
    public void A_rare_competence_weighs_more_than_a_common_one()
    {
        CompetenceIndex index = new(Taxonomy, ColumnSchema.Empty);
        for (int i = 0; i < 40; i++)
        {
            index.Apply(new Profile($"k{i}", 1) { Competences = [new(i < 2 ? "heftruck" : "ramen", 3)] });
        }

        QueryPlan plan = index.Plan(new Query { Requirements = [new("heftruck", 3), new("ramen", 3)] });
        Explanation explanation = plan.Explain(new Profile("x", 1));
        Assert.True(explanation.Competences.Single(c => c.Asked.Concept == "heftruck").Weight > explanation.Competences.Single(c => c.Asked.Concept == "ramen").Weight);
    }

    [Fact]
    public void Level_and_evidence_below_what_is_best_cost_something()
    {
        CompetenceIndex index = new(Taxonomy, ColumnSchema.Empty);
        int best = Explain(index, "ramen", new HeldCompetence("ramen", 4, Evidence.ShownAtWork)).Score;
        Assert.Equal(1_000_000, best);
        Assert.True(Explain(index, "ramen", new HeldCompetence("ramen", 4, Evidence.Certificate)).Score < best);
        Assert.True(Explain(index, "ramen", new HeldCompetence("ramen", 3, Evidence.ShownAtWork)).Score < best);
        Assert.Equal(best, Explain(index, "ramen", new HeldCompetence("ramen", 5, Evidence.ShownAtWork)).Score);
    }

    [Fact]
    public void A_desired_competence_weighs_less_than_a_required_one()
    {
        CompetenceIndex index = new(Taxonomy, ColumnSchema.Empty);
        QueryPlan plan = index.Plan(new Query { Requirements = [new("heftruck", 3, Required: false), new("ramen", 3)] });
        Explanation explanation = plan.Explain(new Profile("x", 1));
        Assert.Equal(["ramen", "heftruck"], explanation.Competences.Select(c => c.Asked.Concept));
        Assert.True(explanation.Competences[0].Weight > explanation.Competences[1].Weight);
    }

    [Fact]
    public void A_concept_asked_for_twice_counts_once_required_and_at_its_highest_level()
    {
        CompetenceIndex index = new(Taxonomy, ColumnSchema.Empty);
        QueryPlan plan = index.Plan(new Query { Requirements = [new("ramen", 4, Required: false), new("ramen", 2)] });
        Assert.Equal(new Requirement("ramen", 4), plan.Explain(new Profile("x", 1)).Competences.Single().Asked);
    }

    private static Explanation Explain(CompetenceIndex index, string asked, HeldCompetence held) =>
        index.Plan(new Query { Requirements = [new(asked, 4)] }).Explain(new Profile("x", 1) { Competences = [held] });
}
