using Matching.Domain.Employers;

namespace Matching.Azure.Employers;

/// <summary>An employer as it is stored, schema <c>employer/1</c>.</summary>
internal sealed class EmployerRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required string Name { get; set; }

    public required EmployerKind Kind { get; set; }

    public PsoStep? PsoStep { get; set; }

    public string? Postcode { get; set; }

    public required List<EmployerContactRow> Contacts { get; set; }
}

/// <summary>A contact of an employer as it is stored.</summary>
internal sealed class EmployerContactRow
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public required string Phone { get; set; }

    public string? Email { get; set; }

    public required EmployerContactStatus Status { get; set; }

    public string? SuccessorId { get; set; }
}
