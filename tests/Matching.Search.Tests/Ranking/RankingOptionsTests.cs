namespace Matching.Search.Tests.Ranking;

public sealed class RankingOptionsTests
{
    [Fact]
    public void Named_weights_are_read_and_the_others_keep_their_defaults()
    {
        (RankingOptions? options, IReadOnlyList<string> errors) = RankingOptions.FromSettings([new("BandWidth", "50000"), new("Sibling", "0")]);
        Assert.Empty(errors);
        Assert.Equal(new RankingOptions { BandWidth = 50_000, Sibling = 0 }, options);
    }

    [Theory]
    [InlineData("Bandwith", "50000")]
    [InlineData("BandWidth", "0")]
    [InlineData("BandWidth", "1000001")]
    [InlineData("BandWidth", "veel")]
    [InlineData("BandWidth", null)]
    [InlineData("Related", "1000000")]
    [InlineData("LevelStep", "-1")]
    [InlineData("Said", "990000")]
    public void Unknown_names_and_values_out_of_range_are_errors(string name, string? value)
    {
        (RankingOptions? options, IReadOnlyList<string> errors) = RankingOptions.FromSettings([new(name, value)]);
        Assert.Null(options);
        Assert.Contains(name, Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_weight_can_be_set_by_its_name()
    {
        foreach (System.Reflection.PropertyInfo property in typeof(RankingOptions).GetProperties())
        {
            string value = $"{property.GetValue(new RankingOptions())}";
            Assert.Empty(RankingOptions.FromSettings([new(property.Name, value)]).Errors);
        }
    }

    [Fact]
    public void An_index_refuses_weights_out_of_range() =>
        Assert.Throws<ArgumentException>(() => new CompetenceIndex(World.Taxonomy, World.Columns, new RankingOptions { DesiredWeight = -1 }));
}
