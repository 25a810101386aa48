#if COMPAT
using Azure.Data.Tables;
using Matching.Compat.Tests.Signatures;

namespace Matching.Compat.Tests.Tables;

public sealed class TableSignatureTests
{
    [Fact]
    public void The_assembly_has_the_official_signatures_and_no_others() =>
        SignatureList.Read("Tables/official-signatures.txt").AssertMatches(typeof(TableClient).Assembly);
}
#endif
