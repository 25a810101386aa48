using System.IO.Hashing;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Matching.Compat.Tests.Hashing;

public sealed class Crc64Tests
{
    // The catalogue of CRC algorithms gives this as the check value of CRC-64/ECMA-182.
    [Fact]
    public void The_check_value_is_the_published_one()
    {
        var check = Encoding.ASCII.GetBytes("123456789");

        Assert.Equal(0x6C40DF5F0B497347UL, Crc64.HashToUInt64(check));
        Assert.Equal("6C40DF5F0B497347", Convert.ToHexString(Crc64.Hash(check)));
    }

    [Fact]
    public void Nothing_hashes_to_zero() => Assert.Equal(new byte[8], new Crc64().GetCurrentHash());

    [Fact]
    public void Input_in_two_parts_hashes_as_one() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        ArbMap.Default.ArbFor<byte[]>(),
        (first, second) =>
        {
            var parts = new Crc64();
            parts.Append(first);
            parts.Append(second);
            return parts.GetCurrentHash().SequenceEqual(Crc64.Hash([.. first, .. second]));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20240501UL, 1UL));

    [Fact]
    public async Task Streams_hash_as_their_bytes()
    {
        var bytes = Enumerable.Range(0, 200_000).Select(i => (byte)(i * 31)).ToArray();
        var sync = new Crc64();
        var async = new Crc64();

        sync.Append(new MemoryStream(bytes));
        await async.AppendAsync(new MemoryStream(bytes));

        Assert.Equal(Crc64.Hash(bytes), sync.GetCurrentHash());
        Assert.Equal(Crc64.Hash(bytes), async.GetCurrentHash());
    }

    [Fact]
    public void Reading_the_hash_changes_it_only_when_asked_to_reset()
    {
        var crc = new Crc64();
        crc.Append("abc"u8.ToArray());
        var hash = crc.GetCurrentHash();

        Assert.Equal(hash, crc.GetCurrentHash());
        Assert.Equal(hash, crc.GetHashAndReset());
        Assert.Equal(new byte[8], crc.GetCurrentHash());
    }

    [Fact]
    public void A_destination_that_is_too_short_is_refused_and_left_alone()
    {
        var crc = new Crc64();
        crc.Append("abc"u8.ToArray());
        var destination = new byte[7];

        Assert.False(crc.TryGetCurrentHash(destination, out var written));
        Assert.Equal(0, written);
        Assert.Equal(new byte[7], destination);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => crc.GetCurrentHash(destination)).ParamName);
    }
}
