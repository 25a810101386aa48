using System.Text.RegularExpressions;
using System.Xml.Linq;
using Matching.Application.Notifications.Templates;
using Matching.Domain.Candidates;
using Matching.Testing;

namespace Matching.Application.Tests.Notifications.Templates;

/// <summary>What holds for the text of every template, in each language and for each way of reaching somebody.</summary>
public sealed partial class EveryTemplateTests : IDisposable
{
    private readonly TemplateWriter _writer = new();

    public static TheoryData<string, MessageLanguage, ContactChannel> Written { get; } = From(SampleMessages.Written());

    public static TheoryData<string, MessageLanguage> Mails { get; } =
        From(SampleMessages.Written().Where(w => w.Channel == ContactChannel.Email).Select(w => (w.Sample, w.Language)));

    public static TheoryData<string, MessageLanguage> ShortOnes { get; } =
        From(SampleMessages.Written().Where(w => w.Channel == ContactChannel.Sms).Select(w => (w.Sample, w.Language)));

    public void Dispose() => _writer.Dispose();

    [Fact]
    public void Every_kind_of_message_is_known_and_has_a_sample()
    {
        var kinds = typeof(MessageTemplate).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(MessageTemplate))).ToHashSet();

        Assert.Equal(kinds, SampleMessages.All.Values.Select(m => m.GetType()).ToHashSet());
        Assert.Equal(TemplateSpecs.All.Select(s => s.Name).Order(StringComparer.Ordinal), SampleMessages.All.Values.Select(m => m.Spec.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(kinds.Count, TemplateSpecs.All.Count);
    }

    [Fact]
    public void There_is_a_text_for_every_language_of_a_template_and_no_other()
    {
        var expected = TemplateSpecs.All.SelectMany(s => s.Languages.Select(l => $"templates/{(l == MessageLanguage.Dutch ? "nl" : "en")}/{s.Name}.txt"));

        Assert.Equal(expected.Order(StringComparer.Ordinal), Resources().Order(StringComparer.Ordinal));
        Assert.All(TemplateSpecs.All.Where(s => s.Audience == TemplateAudience.Candidate), s => Assert.Equal(2, s.Languages.Count));
    }

    [Fact]
    public void Both_languages_fill_in_the_same_in_the_same_order()
    {
        var english = Resources().Where(r => r.Contains("/en/", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, english.Count);
        foreach (var name in english)
        {
            var dutch = Read(name.Replace("/en/", "/nl/", StringComparison.Ordinal));
            Assert.Equal(Marks(dutch), Marks(Read(name)));
            Assert.NotEqual(dutch, Read(name));
            Assert.DoesNotMatch(@"\b(u|uw|wij|het|een|niet)\b", Read(name).Split("---", 2)[1]);
        }
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Sentences_are_short_and_words_are_plain(string sample, MessageLanguage language, ContactChannel channel)
    {
        var message = SampleMessages.All[sample];
        var content = _writer.Write(message, channel, language);

        Assert.Empty(PlainLanguage.OfText(TemplateWriter.WithoutAddresses(content.Text), message.Spec.Audience));
        Assert.Empty(PlainLanguage.OfSubject(content.Subject));
        Assert.DoesNotContain('{', content.Text);
        Assert.DoesNotContain('[', content.Text);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Somebody_can_be_called(string sample, MessageLanguage language, ContactChannel channel)
    {
        var text = _writer.Write(SampleMessages.All[sample], channel, language).Text;

        Assert.Contains("Ans de Vries", text, StringComparison.Ordinal);
        Assert.Contains(channel == ContactChannel.Sms ? "0550000201" : "055 000 02 01", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void There_is_one_main_link_where_there_is_a_page_and_none_on_paper(string sample, MessageLanguage language, ContactChannel channel)
    {
        var message = SampleMessages.All[sample];
        var text = _writer.Write(message, channel, language).Text;
        var others = message is WorkDigest digest ? digest.Proposals.Concat(digest.Due).Count(i => i.Link is not null) : 0;
        if (message.Stop is not null && channel == ContactChannel.Email) others++;
        var expected = message.Spec.HasLink && channel is ContactChannel.Email or ContactChannel.Sms ? 1 + others : 0;

        Assert.Equal(expected, AddressStart().Count(text));
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void The_page_says_what_the_text_says(string sample, MessageLanguage language)
    {
        var content = _writer.Write(SampleMessages.All[sample], ContactChannel.Email, language);
        var page = XDocument.Parse(content.Html!).Root!;

        Assert.Equal(TemplateWriter.WordsOfText(content.Text), TemplateWriter.WordsOfPage(page));
        Assert.Equal(content.Subject, Assert.Single(page.Descendants("h1")).Value);
        Assert.Equal(content.Subject, Assert.Single(page.Descendants("title")).Value);
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void The_page_is_one_that_phones_and_screen_readers_can_show(string sample, MessageLanguage language)
    {
        var message = SampleMessages.All[sample];
        var content = _writer.Write(message, ContactChannel.Email, language);
        var page = XDocument.Parse(content.Html!).Root!;

        Assert.Equal(language == MessageLanguage.Dutch ? "nl" : "en", page.Attribute("lang")!.Value);
        Assert.Contains(page.Descendants("meta"), m => m.Attribute("name")?.Value == "viewport");
        SavedPages.Save($"mail-{message.Spec.Name}-{sample}-{page.Attribute("lang")!.Value}", content.Html!);
        var buttons = page.Descendants("a").Where(a => a.Attribute("style")!.Value.Contains("display:block", StringComparison.Ordinal)).ToList();
        Assert.Equal(message.Spec.HasLink ? 1 : 0, buttons.Count);
        Assert.All(page.Descendants("a"), a => Assert.True(a.Value.Length > 0));
        Assert.Contains(page.Descendants("a"), a => a.Attribute("href")!.Value == "tel:0550000201");
        string[] elements = ["html", "head", "meta", "title", "body", "div", "h1", "h2", "p", "br", "ul", "li", "a"];
        string[] attributes = ["lang", "charset", "name", "content", "role", "style", "href"];
        Assert.All(page.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, elements));
        Assert.All(page.DescendantsAndSelf().Attributes(), a => Assert.Contains(a.Name.LocalName, attributes));
        Assert.DoesNotContain("url(", content.Html, StringComparison.OrdinalIgnoreCase);
        Assert.All(page.Descendants("a"), a => Assert.Matches("^(https://matching\\.example\\.nl/|tel:[0-9]+$)", a.Attribute("href")!.Value));
    }

    [Theory]
    [MemberData(nameof(ShortOnes))]
    public void A_text_message_is_one_message(string sample, MessageLanguage language)
    {
        var content = _writer.Write(SampleMessages.All[sample], ContactChannel.Sms, language);

        Assert.InRange(ShortMessage.LengthOf(content.Text)!.Value, 1, ShortMessage.MaximumLength);
        Assert.Null(content.Html);
    }

    [Fact]
    public void Only_candidates_are_reached_otherwise_than_by_mail()
    {
        foreach (var message in SampleMessages.All.Values.Where(m => m.Spec.Audience != TemplateAudience.Candidate))
            Assert.Throws<TemplateException>(() => _writer.Write(message, ContactChannel.Sms));
    }

    [Fact]
    public void Who_reads_English_gets_Dutch_where_there_is_no_English()
    {
        var content = _writer.Write(SampleMessages.Referral, language: MessageLanguage.English);

        Assert.StartsWith("Beste collega", content.Text, StringComparison.Ordinal);
        Assert.Contains("lang=\"nl\"", content.Html, StringComparison.Ordinal);
    }

    private static TheoryData<string, MessageLanguage> From(IEnumerable<(string Sample, MessageLanguage Language)> all)
    {
        var data = new TheoryData<string, MessageLanguage>();
        foreach (var (sample, language) in all) data.Add(sample, language);
        return data;
    }

    private static TheoryData<string, MessageLanguage, ContactChannel> From(IEnumerable<(string Sample, MessageLanguage Language, ContactChannel Channel)> all)
    {
        var data = new TheoryData<string, MessageLanguage, ContactChannel>();
        foreach (var (sample, language, channel) in all) data.Add(sample, language, channel);
        return data;
    }

    private static IEnumerable<string> Resources() =>
        typeof(MessageTemplate).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("templates/", StringComparison.Ordinal));

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(MessageTemplate).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Marks(string text) => Mark().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\{\w+\}|\[(als|zonder|lijst) \w+\]|\[\[(link|stop):|--- \w+|versie: \d+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex("https?://", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AddressStart();
}
