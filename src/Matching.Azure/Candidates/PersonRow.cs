namespace Matching.Azure.Candidates;

/// <summary>A person as it is stored, schema <c>person/1</c>.</summary>
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
}
