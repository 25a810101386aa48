using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Imports;

namespace Matching.Azure.Imports;

/// <summary>Imports as rows.</summary>
internal sealed class ImportCodec : JsonRowCodec<Import, ImportRow>
{
    /// <inheritdoc/>
    public override string Schema => "import/1";

    /// <inheritdoc/>
    public override bool IsLive(Import state) => !state.HasEnded;

    /// <inheritdoc/>
    protected override ImportRow ToRow(Import state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        OwnerRole = state.Owner.Role,
        OwnerId = state.Owner.Id,
        Kind = state.Kind,
        Format = state.Format,
        Existing = state.Existing,
        DryRun = state.DryRun,
        File = state.File,
        Bytes = state.Bytes,
        Status = state.Status,
        UploadedAt = state.UploadedAt,
        BytesChecked = state.BytesChecked,
        Lines = state.Lines,
        Errors = state.Errors,
        Known = state.Known,
        Done = state.Done,
        Skipped = state.Skipped,
        CheckedAt = state.CheckedAt,
        EndedAt = state.EndedAt,
    };

    /// <inheritdoc/>
    protected override Import FromRow(ImportRow row) => new()
    {
        Id = Id<Import>.Parse(row.Id),
        Version = row.Version,
        Owner = new Actor(row.OwnerRole, row.OwnerId),
        Kind = row.Kind,
        Format = row.Format,
        Existing = row.Existing,
        DryRun = row.DryRun,
        File = row.File,
        Bytes = row.Bytes,
        Status = row.Status,
        UploadedAt = row.UploadedAt,
        BytesChecked = row.BytesChecked,
        Lines = row.Lines,
        Errors = row.Errors,
        Known = row.Known,
        Done = row.Done,
        Skipped = row.Skipped,
        CheckedAt = row.CheckedAt,
        EndedAt = row.EndedAt,
    };
}
