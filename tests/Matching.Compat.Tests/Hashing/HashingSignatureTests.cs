#if COMPAT
using System.IO.Hashing;
using Matching.Compat.Tests.Signatures;

namespace Matching.Compat.Tests.Hashing;

public sealed class HashingSignatureTests
{
    [Fact]
    public void The_assembly_has_the_official_signatures_and_no_others() =>
        SignatureList.Read("Hashing/official-signatures.txt").AssertMatches(typeof(Crc64).Assembly);

    [Fact]
    public void The_assembly_version_is_the_one_that_Azure_Storage_asks_for() =>
        Assert.Equal(new Version(6, 0, 0, 0), typeof(NonCryptographicHashAlgorithm).Assembly.GetName().Version);
}
#endif
