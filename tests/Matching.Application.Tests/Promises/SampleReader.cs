using System.Runtime.CompilerServices;
using Matching.Application.Imports;
using Matching.Domain.Candidates;
using Matching.Domain.Imports;

namespace Matching.Application.Tests.Promises;

/// <summary>Finds the same two candidates in any file.</summary>
internal sealed class SampleReader : IImportReader
{
    public async IAsyncEnumerable<ImportRecord> ReadAsync(Stream content, ImportKind kind, ImportFormat format, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await content.CopyToAsync(Stream.Null, cancellationToken);
        for (var line = 1; line <= 2; line++) yield return new ImportRecord(line) { Body = new[] { (byte)('0' + line) }, Input = Parse(kind, new[] { (byte)('0' + line) }) };
    }

    public ImportInput Parse(ImportKind kind, ReadOnlyMemory<byte> body) => new ImportInput.OfCandidate(
        Samples.Somebody with { Reference = body.Span[0] == '1' ? ExternalReference.Parse("K-1") : null }, Samples.Profile, null);
}
