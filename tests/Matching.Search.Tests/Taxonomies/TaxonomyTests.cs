namespace Matching.Search.Tests.Taxonomies;

public sealed class TaxonomyTests
{
    public sealed class Build
    {
        [Fact]
        public void Relations_are_found_both_ways()
        {
            Taxonomy taxonomy = Sound([new("a", "a"), new("b", "b") { Broader = ["a"], Related = ["c"] }, new("c", "c") { Broader = ["a", "a"] }]);
            Assert.Equal(["a"], taxonomy.Broader("b").Select(c => c.Id));
            Assert.Equal(["b", "c"], taxonomy.Narrower("a").Select(c => c.Id));
            Assert.Equal(["b"], taxonomy.Related("c").Select(c => c.Id));
            Assert.Empty(taxonomy.Broader("onbekend"));
            Assert.False(taxonomy.TryGet("onbekend", out _));
        }

        [Fact]
        public void Every_fault_is_reported_with_the_concepts_concerned()
        {
            TaxonomyResult result = Taxonomy.Build(
            [
                new("a", "a") { Broader = ["b"] },
                new("b", "b") { Broader = ["c"] },
                new("c", "c") { Broader = ["a"] },
                new("d", "d") { Broader = ["d"] },
                new("e", "e"),
                new("e", "nog eens e"),
                new("e", "en weer"),
                new("f", "f") { Broader = ["x"], Related = ["y"] },
                new("", "zonder id"),
                new("g", " "),
            ]);
            Assert.Null(result.Taxonomy);
            Assert.Equal(
                [
                    "Cycle a,b,c", "Cycle d", "Dangling f,x", "Dangling f,y", "Duplicate e", "Incomplete ", "Incomplete g",
                ],
                result.Faults.Select(f => $"{f.Kind} {string.Join(',', f.Concepts)}").Order(StringComparer.Ordinal));
            Assert.All(result.Faults, f => Assert.NotEmpty(f.Message));
        }

        [Fact]
        public void A_chain_of_a_hundred_thousand_concepts_is_no_problem_and_closing_it_is_a_cycle()
        {
            Concept[] chain = [.. Enumerable.Range(0, 100_000).Select(i => new Concept($"{i:D6}", $"begrip {i}") { Broader = i == 0 ? [] : [$"{i - 1:D6}"] })];
            Assert.Equal(100_000, Sound(chain).Count);
            chain[0] = chain[0] with { Broader = ["099999"] };
            TaxonomyFault fault = Assert.Single(Taxonomy.Build(chain).Faults);
            Assert.Equal((TaxonomyFaultKind.Cycle, 100_000), (fault.Kind, fault.Concepts.Count));
        }

        [Fact]
        public void The_order_of_entry_never_matters()
        {
            Concept[] concepts = [new("a", "a"), new("b", "b") { Broader = ["a"] }, new("c", "c") { Related = ["b"] }];
            Taxonomy one = Sound(concepts);
            Taxonomy other = Sound(concepts.Reverse());
            Assert.Equal(one.Fingerprint, other.Fingerprint);
            Assert.Equal(one.Concepts.Select(c => c.Id), other.Concepts.Select(c => c.Id));
            Assert.NotEqual(one.Fingerprint, Sound([.. concepts, new("d", "d")]).Fingerprint);
        }
    }

    public sealed class FindByLabel
    {
        private static readonly Taxonomy Labels = Sound(
        [
            new("1", "heftruck rijden") { Synonyms = ["vorkheftruck besturen"] },
            new("2", "een heftruck onderhouden"),
            new("3", "schoonheidsbehandeling geven"),
            new("4", "Cafégasten bedienen"),
            new("5", "zeef gebruiken"),
        ]);

        [Theory]
        [InlineData("heftruck", "1,2")]
        [InlineData("HEFTRUCK", "1,2")]
        [InlineData("cafe", "4")]
        [InlineData("CAFÉ", "4")]
        [InlineData("vork", "1")]
        [InlineData("heid", "3")]
        [InlineData("ee", "2")]
        [InlineData("bestaat niet", "")]
        [InlineData("  ", "")]
        public void Text_is_found_whatever_the_accents_and_capitals(string text, string expected) =>
            Assert.Equal(expected, string.Join(',', Labels.FindByLabel(text, 10).Select(m => m.Concept.Id)));

        [Fact]
        public void The_label_in_which_it_was_found_is_told() =>
            Assert.Equal("vorkheftruck besturen", Labels.FindByLabel("vork", 1).Single().Label);

        [Fact]
        public void No_more_than_asked_are_returned() => Assert.Single(Labels.FindByLabel("e", 1));
    }

    private static Taxonomy Sound(IEnumerable<Concept> concepts)
    {
        TaxonomyResult result = Taxonomy.Build(concepts);
        Assert.Empty(result.Faults);
        return result.Taxonomy!;
    }
}
