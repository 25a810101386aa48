using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;

namespace Matching.Azure.Candidates;

/// <summary>Claims to external references as rows.</summary>
internal sealed class ReferenceClaimCodec : JsonRowCodec<ReferenceClaim, ReferenceClaimRow>
{
    /// <inheritdoc/>
    public override string Schema => "reference/1";

    /// <inheritdoc/>
    public override bool IsLive(ReferenceClaim state) => state.CandidateId is not null;

    /// <inheritdoc/>
    protected override ReferenceClaimRow ToRow(ReferenceClaim state) =>
        new() { Id = state.Id.Value, Version = state.Version, CandidateId = state.CandidateId?.Value };

    /// <inheritdoc/>
    protected override ReferenceClaim FromRow(ReferenceClaimRow row) =>
        new(Id<ReferenceClaim>.Parse(row.Id), row.Version, row.CandidateId is { } candidate ? Id<Candidate>.Parse(candidate) : null);
}

/// <summary>A claim to an external reference as it is stored, schema <c>reference/1</c>.</summary>
internal sealed class ReferenceClaimRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public string? CandidateId { get; set; }
}
