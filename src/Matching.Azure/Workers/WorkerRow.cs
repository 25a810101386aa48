namespace Matching.Azure.Workers;

/// <summary>A worker as it is stored, schema <c>worker/1</c>.</summary>
internal sealed class WorkerRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required string Name { get; set; }

    public required string Phone { get; set; }

    public required string Email { get; set; }
}
