using Matching.Domain.Candidates;

namespace Matching.Azure.Candidates;

/// <summary>A person as it is stored, schema <c>person/3</c>.</summary>
internal sealed class PersonRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required string CallName { get; set; }

    public required string Surname { get; set; }

    public required DateOnly BirthDate { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Postcode { get; set; }

    public string? Street { get; set; }

    public string? City { get; set; }

    public ContactChannel? Channel { get; set; }

    public DateTimeOffset? StoppedAt { get; set; }

    public ContactChannel? ChannelBefore { get; set; }

    public required MessageLanguage Language { get; set; }

    public string? Reference { get; set; }

    public required List<RelatedRow> Related { get; set; }
}

/// <summary>A related person as it is stored.</summary>
internal sealed class RelatedRow
{
    public required RelationKind Kind { get; set; }

    public required string Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public required bool GetsMessages { get; set; }

    public DateOnly? Until { get; set; }
}
