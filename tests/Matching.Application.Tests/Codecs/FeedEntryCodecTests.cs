using FsCheck;
using FsCheck.Fluent;
using Matching.Application.Indexing;
using Matching.Azure.Indexing;
using Matching.Azure.Storage;

namespace Matching.Application.Tests.Codecs;

public sealed class FeedEntryCodecTests
{
    private static readonly Gen<FeedEntry> Entries =
        Gen.OneOf(DomainGen.Candidate.Select(FeedEntry.For), DomainGen.Vacancy.Select(FeedEntry.For));

    [Fact]
    public void Every_entry_is_one_line_and_comes_back_as_it_was() => Prop.ForAll(Entries.ToArbitrary(), entry =>
    {
        var codec = Codec.Get<FeedEntryCodec>();
        var line = codec.Write(entry);
        using var reader = new StringReader(line);
        Assert.Equal(line, reader.ReadLine());
        Assert.Null(reader.ReadLine());
        Assert.Equal(Codec.Describe(entry), Codec.Describe(codec.Read(line)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(15UL, 3UL));

    [Fact]
    public void Any_other_line_is_refused_as_corrupt() => Prop.ForAll(DomainGen.AnyString.ToArbitrary(), text =>
        Assert.Throws<CorruptRowException>(() => Codec.Get<FeedEntryCodec>().Read(text)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(16UL, 3UL));

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"schema":7,"body":{}}""")]
    [InlineData("""{"schema":"candidate/1"}""")]
    [InlineData("""{"schema":"candidate/1","body":{"id":"De Vries"}}""")]
    [InlineData("""{"schema":"candidate/9","body":{}}""")]
    [InlineData("""{"schema":"\ud800","body":{}}""")]
    public void A_line_with_something_else_is_refused_as_corrupt(string line)
    {
        var refused = Assert.Throws<CorruptRowException>(() => Codec.Get<FeedEntryCodec>().Read(line));
        Assert.DoesNotContain("De Vries", refused.ToString(), StringComparison.Ordinal);
    }
}
