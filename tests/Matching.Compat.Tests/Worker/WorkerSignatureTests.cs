#if COMPAT
using Matching.Compat.Tests.Signatures;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Compat.Tests.Worker;

public sealed class WorkerSignatureTests
{
    [Fact]
    public void The_assembly_has_the_official_signatures_and_no_others_but_those_of_the_local_namespace() =>
        SignatureList.Read("Worker/official-signatures.txt").AssertMatches(typeof(FunctionContext).Assembly);
}
#endif
