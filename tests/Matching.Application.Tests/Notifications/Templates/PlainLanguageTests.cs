using Matching.Application.Notifications.Templates;

namespace Matching.Application.Tests.Notifications.Templates;

public sealed class PlainLanguageTests
{
    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    public void A_sentence_has_at_most_twenty_words(int words, int problems)
    {
        var sentence = string.Join(' ', Enumerable.Repeat("woord", words)) + ".";
        var text = sentence + " Kort. Kort. Kort.";

        Assert.Equal(problems, PlainLanguage.OfText(text, TemplateAudience.Candidate).Count);
    }

    [Theory]
    [InlineData(12, 0)]
    [InlineData(13, 1)]
    public void Sentences_have_at_most_twelve_words_on_average_and_greetings_do_not_help(int words, int problems)
    {
        var text = "Beste Sam,\n- Kort\n" + string.Join(' ', Enumerable.Repeat("woord", words)) + ".\n";

        Assert.Equal(problems, PlainLanguage.OfText(text, TemplateAudience.Candidate).Count);
    }

    [Fact]
    public void A_phone_number_is_one_word() =>
        Assert.Empty(PlainLanguage.OfText("Een twee drie vier vijf zes zeven acht negen tien elf +31 (0)55 000 02 01.", TemplateAudience.Candidate));

    [Theory]
    [InlineData("Er is een signaal.")]
    [InlineData("Dit is een terugval.")]
    [InlineData("Er zijn risico's.")]
    [InlineData("Uw afstand tot de arbeidsmarkt is groot.")]
    [InlineData("Een Wsw'er zoekt werk.")]
    [InlineData("U bent 40% waard.")]
    [InlineData("U bent 40 procent waard.")]
    public void Words_that_are_used_of_nobody_are_found(string text)
    {
        Assert.Single(PlainLanguage.OfText(text, TemplateAudience.Candidate));
        Assert.Single(PlainLanguage.OfText(text, TemplateAudience.Worker));
    }

    [Fact]
    public void Words_of_insiders_are_for_insiders()
    {
        Assert.Single(PlainLanguage.OfText("Uw traject begint.", TemplateAudience.Candidate));
        Assert.Single(PlainLanguage.OfText("Het traject begint.", TemplateAudience.Employer));
        Assert.Empty(PlainLanguage.OfText("Het traject begint.", TemplateAudience.Partner));
    }

    [Theory]
    [InlineData("Een vraag voor u", true)]
    [InlineData("Hoe gaat het?", true)]
    [InlineData("Een netwerk voor u", true)]
    [InlineData("Werk voor u", false)]
    [InlineData("Uw uitkering", false)]
    [InlineData("Een nieuwe baan", false)]
    [InlineData("LKS", false)]
    [InlineData("A job for you", false)]
    [InlineData("Uw werkcoach", false)]
    public void Subjects_are_neutral(string subject, bool isNeutral) => Assert.Equal(isNeutral, PlainLanguage.OfSubject(subject).Count == 0);
}
