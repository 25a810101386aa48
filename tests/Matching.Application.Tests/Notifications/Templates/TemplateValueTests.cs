using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Tests.Codecs;
using Matching.Domain.Candidates;
using Matching.Domain.People;

namespace Matching.Application.Tests.Notifications.Templates;

/// <summary>What is filled in stays what it is: words.</summary>
public sealed class TemplateValueTests : IDisposable
{
    private static readonly string[] Odd =
    [
        "{naam}", "{{", "}", "[[link: x]]", "[als terug] x", "[lijst x]", "## ", "- ", "--- sms", "<script>alert(1)</script>", "<b>", "&amp;", "]]>", "<!--", "\"", "'", "\0", "\b", "\u001b",
        "\r\n", "\n\n", "\u2028", "\u202e", "\ufffe", "\uffff", "\ufdd0", "\ud83d", "\ude00", "🙂", "é", "href=", "javascript:", "%", "\t",
    ];

    private static readonly Gen<string> Nasty =
        Gen.OneOf(DomainGen.AnyString, Gen.Elements(Odd).ListOf().Select(string.Concat), Gen.Elements(Odd).Two().Select(t => "a" + t.Item1 + "b" + t.Item2));

    private readonly TemplateWriter _writer = new();

    public void Dispose() => _writer.Dispose();

    [Fact]
    public void Whatever_is_filled_in_the_page_keeps_its_elements_and_says_what_the_text_says() => Prop.ForAll(
        (from function in Nasty from detail in Nasty from text in Nasty select (function, detail, text)).ToArbitrary(),
        values =>
        {
            var referral = _writer.Write(SampleMessages.Referral with { Function = "X" + values.function });
            var plain = _writer.Write(SampleMessages.Referral with { Function = "X" });
            AssertSame(plain, referral);

            TemplateItem Item(string text, string detail) => new("X" + text, ["X" + detail], SampleMessages.Link);
            var digest = _writer.Write(SampleMessages.Digest with { Proposals = [Item(values.text, values.detail)] });
            AssertSame(_writer.Write(SampleMessages.Digest with { Proposals = [Item("", "")] }), digest);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(61UL, 3UL));

    [Fact]
    public void Whatever_the_names_a_text_message_is_one_message() => Prop.ForAll(
        (from name in DomainGen.Line.Where(n => n.Value.Length < Line.MaximumLength) from phone in DomainGen.Phone select (name, phone)).ToArbitrary(),
        values =>
        {
            var contact = SampleMessages.Ans with { Name = Line.Parse("X" + values.name), Phone = values.phone };
            foreach (var message in SampleMessages.All.Values.Where(m => m.Spec.Audience == TemplateAudience.Candidate))
            {
                var text = _writer.Write(message with { Contact = contact }, ContactChannel.Sms).Text;
                Assert.InRange(ShortMessage.LengthOf(text)!.Value, 1, ShortMessage.MaximumLength);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(62UL, 3UL));

    [Fact]
    public void Markup_in_a_value_is_shown_as_it_is_written()
    {
        var content = _writer.Write(SampleMessages.Work with { Work = Line.Parse("<script>alert('x')</script> {naam} [[link: x]]") });

        Assert.DoesNotContain("<script", content.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", content.Html, StringComparison.Ordinal);
        Assert.Contains("- Het werk: <script>alert('x')</script> {naam} [[link: x]]\n", content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_a_value_that_it_needs_is_not_written_and_the_values_are_not_told()
    {
        var refused = Assert.Throws<TemplateException>(() => _writer.Write(SampleMessages.Work with { Employer = default }));
        Assert.Equal(("vraag-over-werk", "werkgever"), (refused.Template, refused.Placeholder));
        Assert.DoesNotContain("Medewerker groen", refused.Message, StringComparison.Ordinal);

        Assert.Equal("functie", Assert.Throws<TemplateException>(() => _writer.Write(SampleMessages.Referral with { Function = " \u0000\u202e\n" })).Placeholder);
        foreach (var link in (Uri[])[new("/v1/antwoord", UriKind.Relative), new("ftp://example.nl"), new("javascript:alert(1)")])
            Assert.Equal("link", Assert.Throws<TemplateException>(() => _writer.Write(SampleMessages.Work with { Link = link })).Placeholder);
        Assert.Equal("telefoon", Assert.Throws<TemplateException>(() => _writer.Write(SampleMessages.Work with { Contact = SampleMessages.Ans with { Phone = default } })).Placeholder);
    }

    [Fact]
    public void A_link_that_is_too_long_for_a_text_message_is_refused()
    {
        var link = new Uri("https://example.nl/" + new string('a', 120));

        Assert.Equal("link", Assert.Throws<TemplateException>(() => _writer.Write(SampleMessages.Work with { Link = link }, ContactChannel.Sms)).Placeholder);
    }

    [Theory]
    [InlineData("Zoë Ünal", "Zoe Ünal")]
    [InlineData("Łukasz “Lu” D’Hondt", "?ukasz \"Lu\" D'Hondt")]
    [InlineData("Cornelia van der Berg-de Vries", "Cornelia van der Berg-de")]
    [InlineData("Mevrouw Abcdefghijklmnopqrstuvw", "Mevrouw")]
    [InlineData("Abcdefghijklmnopqrstuvwxyzabcdef", "Abcdefghijklmnopqrstuvwx")]
    public void Names_in_a_text_message_are_spelled_and_cut_so_that_they_fit(string name, string shown)
    {
        var text = _writer.Write(SampleMessages.Work with { Contact = SampleMessages.Ans with { Name = Line.Parse(name) } }, ContactChannel.Sms).Text;

        Assert.Contains($" {shown}, 0550000201.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ContactChannel.Email)]
    [InlineData(ContactChannel.Letter)]
    [InlineData(ContactChannel.Call)]
    public void That_a_no_has_no_consequences_is_said_only_where_it_is_so(ContactChannel channel)
    {
        foreach (var (language, words) in ((MessageLanguage, string)[])[(MessageLanguage.Dutch, "geen gevolgen voor uw uitkering"), (MessageLanguage.English, "no effect on your benefit")])
        {
            Assert.Contains(words, _writer.Write(SampleMessages.Work, channel, language).Text, StringComparison.Ordinal);
            Assert.DoesNotContain(words, _writer.Write(SampleMessages.Work with { NoConsequences = false }, channel, language).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_candidate_can_stop_messages_where_there_is_a_page_for_it()
    {
        var with = _writer.Write(SampleMessages.Work);
        var without = _writer.Write(SampleMessages.Work with { Stop = null });

        Assert.EndsWith("\n\nIk wil deze berichten niet meer:\nhttps://matching.example.nl/v1/stop/abc", with.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"https://matching.example.nl/v1/stop/abc\"", with.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("niet meer", without.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("niet meer", without.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Municipalities_say_where_a_no_has_no_consequences()
    {
        using var none = new TemplateWriter();
        using var one = new TemplateWriter(new TemplateOptions { NoConsequences = { "deventer" } });

        Assert.False(none.Templates.VariesByMunicipality);
        Assert.True(one.Templates.VariesByMunicipality);
        Assert.True(one.Templates.SaysNoConsequences(Domain.Id<Domain.Municipalities.Municipality>.Parse("deventer")));
        Assert.False(one.Templates.SaysNoConsequences(Domain.Id<Domain.Municipalities.Municipality>.Parse("zutphen")));
        Assert.False(one.Templates.SaysNoConsequences(null));
    }

    [Fact]
    public void Numbers_and_days_are_written_as_the_language_does()
    {
        Assert.Contains("Uren: 20 tot 28,5 uur per week\n- Begin: 5 oktober 2026\n", _writer.Write(SampleMessages.Work).Text, StringComparison.Ordinal);
        Assert.Contains("Hours: 20 to 28.5 hours a week\n- Start: 5 October 2026\n", _writer.Write(SampleMessages.Work, language: MessageLanguage.English).Text, StringComparison.Ordinal);
        Assert.Contains("Ans de Vries belt u op donderdag 24 september.", _writer.Write(SampleMessages.All["looking again"]).Text, StringComparison.Ordinal);
        Assert.Contains("on Thursday 24 September.", _writer.Write(SampleMessages.All["looking again"], language: MessageLanguage.English).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_digest_only_what_there_is_stands_in_it()
    {
        var content = _writer.Write(SampleMessages.All["digest with one thing"]);

        Assert.Contains("Vandaag te doen\n\n- Bel Robin\n  https://matching.example.nl/v1/c\n", content.Text, StringComparison.Ordinal);
        foreach (var heading in (string[])["Nieuwe voorstellen", "Extra aandacht nodig", "Wacht op anderen"])
            Assert.DoesNotContain(heading, content.Text, StringComparison.Ordinal);
        Assert.False(SampleMessages.Digest.IsEmpty);
        Assert.True((SampleMessages.Digest with { Proposals = [], Due = [], Attention = [], Waiting = [] }).IsEmpty);
    }

    private static void AssertSame(LetterContent expected, LetterContent written)
    {
        var page = XDocument.Parse(written.Html!).Root!;
        Assert.Equal(XDocument.Parse(expected.Html!).Root!.DescendantsAndSelf().Select(e => e.Name), page.DescendantsAndSelf().Select(e => e.Name));
        Assert.Equal(expected.Text.Count(c => c == '\n'), written.Text.Count(c => c == '\n'));
        Assert.DoesNotContain(written.Text, c => (char.IsControl(c) && c != '\n') || c is '\u202e' or '\u2028');
        Assert.Equal(TemplateWriter.WordsOfText(written.Text), TemplateWriter.WordsOfPage(page));
    }
}
