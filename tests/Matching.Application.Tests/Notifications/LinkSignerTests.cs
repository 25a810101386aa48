using System.Buffers.Text;
using FsCheck;
using FsCheck.Fluent;
using Matching.Application.Notifications;
using Matching.Application.Tests.Codecs;
using Matching.Domain;
using Matching.Domain.Proposals;
using Microsoft.Extensions.Options;

namespace Matching.Application.Tests.Notifications;

public sealed class LinkSignerTests
{
    private static readonly string Key = KeyOf(1);
    private static readonly LinkSigner Signer = With(Key);
    private static readonly LinkToken Sample = new(LinkPurpose.AnswerProposal, Id<Proposal>.From("voorstel").Value, null, DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));

    private static readonly Gen<LinkToken> Tokens =
        from purpose in DomainGen.Any<LinkPurpose>()
        from id in DomainGen.IdOf<Proposal>()
        from holder in Gen.OneOf(Gen.Constant<string?>(null), DomainGen.IdOf<Proposal>().Select(h => (string?)h.Value))
        from seconds in Gen.Choose(0, int.MaxValue)
        select new LinkToken(purpose, id.Value, holder, DateTimeOffset.FromUnixTimeSeconds(seconds));

    [Fact]
    public void Every_token_comes_back_as_it_was() => Prop.ForAll(Tokens.ToArbitrary(), token =>
    {
        var text = Signer.Write(token);
        Assert.True(Signer.TryRead(text, out var read));
        Assert.Equal(token, read);
        Assert.Matches("^[A-Za-z0-9_-]{1,300}$", text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(17UL, 3UL));

    [Fact]
    public void A_token_with_any_one_bit_changed_is_refused()
    {
        var bytes = Base64Url.DecodeFromChars(Signer.Write(Sample));
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var changed = bytes.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(Signer.TryRead(Base64Url.EncodeToString(changed), out _), $"Bit {bit} does not matter.");
        }
    }

    [Fact]
    public void A_token_that_is_written_in_another_way_is_refused()
    {
        // Ids of each length modulo three, so that the last character carries 0, 2 and 4 bits that do not count.
        foreach (var token in new[] { "a", "ab", "abc" }.Select(id => Sample with { Subject = id }))
        {
            var text = Signer.Write(token);
            Assert.True(Signer.TryRead(text, out _));
            foreach (var other in new[] { text + "=", text + "==", " " + text, text + " ", text + "\n", text.Insert(4, " "), text + "A", text[..^1], text.Replace('-', '+').Replace('_', '/') + "\t" })
                Assert.False(Signer.TryRead(other, out _), $"'{other}' is read as '{text}'.");
            foreach (var last in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(c => c != text[^1]))
                Assert.False(Signer.TryRead(text[..^1] + last, out _), $"The last character may be {last} too.");
        }
    }

    [Fact]
    public void Every_part_cut_off_is_refused()
    {
        var text = Signer.Write(Sample);
        for (var length = 0; length < text.Length; length++) Assert.False(Signer.TryRead(text[..length], out _));
        Assert.False(Signer.TryRead(null, out _));
    }

    [Fact]
    public void Any_other_text_is_refused() => Prop.ForAll(DomainGen.AnyString.ToArbitrary(), text => !Signer.TryRead(text, out _))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(18UL, 3UL));

    [Fact]
    public void The_former_key_is_taken_and_any_other_is_not()
    {
        var old = With(KeyOf(2)).Write(Sample);

        Assert.True(With(Key, former: KeyOf(2)).TryRead(old, out var read));
        Assert.Equal(Sample, read);
        Assert.False(With(Key, former: KeyOf(3)).TryRead(old, out _));
        Assert.False(With(Key, former: "").TryRead(old, out _));
        Assert.False(Signer.TryRead(old, out _));
    }

    [Fact]
    public void New_tokens_are_signed_with_the_present_key()
    {
        var text = With(Key, former: KeyOf(2)).Write(Sample);

        Assert.True(Signer.TryRead(text, out _));
        Assert.False(With(KeyOf(2)).TryRead(text, out _));
    }

    private static LinkSigner With(string key, string? former = null) => new(Options.Create(new LinkOptions { Key = key, FormerKey = former }));

    private static string KeyOf(byte fill) => Convert.ToBase64String(Enumerable.Repeat(fill, LinkSigner.LeastKeyBytes).ToArray());
}
