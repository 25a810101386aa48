using Matching.Domain;
using Matching.Domain.Results;
using Matching.Functions.Http.Json;

namespace Matching.EndToEnd.Tests.Http;

public sealed class FieldErrorsTests
{
    [Fact]
    public void Paths_are_as_the_sender_knows_them()
    {
        var errors = new FieldErrors();

        errors.At("competenties", 2).At("bewijs").Add("soort", "a");
        errors.At("competenties", 2).Add("", "b");
        errors.Add("", "c");

        Assert.Equal(["competenties[2].bewijs.soort", "competenties[2]", ""], errors.All.Select(e => e.Field));
    }

    [Fact]
    public void A_field_that_could_not_be_read_is_not_checked_again_nor_is_what_is_under_it()
    {
        var errors = new FieldErrors();
        errors.Broken("werkplek", "kapot");

        errors.At("werkplek").Text("plaats", "", 1, 10);
        errors.Check("werkplek", false, "nog eens");
        errors.Check("werkplekken", false, "een ander veld");

        Assert.Equal(["werkplek", "werkplekken"], errors.All.Select(e => e.Field));
    }

    [Fact]
    public void A_text_loses_the_white_space_around_it()
    {
        var errors = new FieldErrors();

        Assert.Equal("Ede", errors.Text("plaats", "  Ede ", 1, 3));
        Assert.True(errors.IsEmpty);
    }

    [Theory]
    [InlineData("a\nb", false)]
    [InlineData("a\tb\nc", true)]
    public void Lines_are_taken_only_where_they_may_be(string text, bool lines)
    {
        var errors = new FieldErrors();

        errors.Text("tekst", text, 1, 10, lines);

        Assert.Equal(lines, errors.IsEmpty);
    }

    [Fact]
    public void A_character_outside_the_basic_plane_counts_as_one()
    {
        var errors = new FieldErrors();

        errors.Text("tekst", "👍👍", 2, 2);

        Assert.True(errors.IsEmpty);
    }

    [Fact]
    public void A_domain_value_is_parsed_or_its_requirement_told()
    {
        var errors = new FieldErrors();

        var good = errors.Parse<Id<Thing>>("goed", "abc-1", Id<Thing>.TryParse, Id<Thing>.Requirement);
        var none = errors.ParseOptional<Id<Thing>>("leeg", null, Id<Thing>.TryParse, Id<Thing>.Requirement);
        errors.Parse<Id<Thing>>("fout", "ABC", Id<Thing>.TryParse, Id<Thing>.Requirement);

        Assert.Equal("abc-1", good.Value);
        Assert.Null(none);
        Assert.Equal(new FieldError("fout", Id<Thing>.Requirement), Assert.Single(errors.All));
    }

    [Fact]
    public void Errors_of_a_domain_result_come_under_the_part()
    {
        var errors = new FieldErrors();

        errors.At("werkplek").Take<string>(new Failure.Invalid([new FieldError("postcode", "Fout.")]));

        Assert.Equal(new FieldError("werkplek.postcode", "Fout."), Assert.Single(errors.All));
    }

    private sealed class Thing : IIdentified
    {
        public static string IdPrefix => "din";
    }
}
