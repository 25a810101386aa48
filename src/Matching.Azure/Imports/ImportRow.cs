using Matching.Domain.Access;
using Matching.Domain.Imports;

namespace Matching.Azure.Imports;

/// <summary>An import as it is stored, schema <c>import/1</c>.</summary>
internal sealed class ImportRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required Role OwnerRole { get; set; }

    public required string OwnerId { get; set; }

    public required ImportKind Kind { get; set; }

    public required ImportFormat Format { get; set; }

    public required ExistingChoice Existing { get; set; }

    public required bool DryRun { get; set; }

    public required string File { get; set; }

    public required long Bytes { get; set; }

    public required ImportStatus Status { get; set; }

    public required DateTimeOffset UploadedAt { get; set; }

    public required long BytesChecked { get; set; }

    public required int Lines { get; set; }

    public required int Errors { get; set; }

    public required int Known { get; set; }

    public required int Done { get; set; }

    public required int Skipped { get; set; }

    public DateTimeOffset? CheckedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
