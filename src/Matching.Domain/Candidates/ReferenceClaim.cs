namespace Matching.Domain.Candidates;

/// <summary>Whose an <see cref="ExternalReference"/> is: nobody else can have it.</summary>
/// <param name="Id">Follows from the reference.</param>
/// <param name="Version">Counts the changes, from 1.</param>
/// <param name="CandidateId">Whose it is; null when it was given up.</param>
public sealed record ReferenceClaim(Id<ReferenceClaim> Id, int Version, Id<Candidate>? CandidateId) : IAggregate<ReferenceClaim>
{
    /// <inheritdoc/>
    public static string IdPrefix => "extern";

    /// <summary>The id of the claim to a reference. It stands in table keys only.</summary>
    public static Id<ReferenceClaim> IdOf(ExternalReference reference) => Id<ReferenceClaim>.From("extern-kenmerk", reference.Value.ToUpperInvariant());
}
