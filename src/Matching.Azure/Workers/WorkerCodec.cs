using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.People;

namespace Matching.Azure.Workers;

/// <summary>Workers as rows.</summary>
internal sealed class WorkerCodec : JsonRowCodec<Worker, WorkerRow>
{
    /// <inheritdoc/>
    public override string Schema => "worker/1";

    /// <inheritdoc/>
    public override bool IsLive(Worker state) => true;

    /// <inheritdoc/>
    protected override WorkerRow ToRow(Worker state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        Name = state.Name.Value,
        Phone = state.Phone.Value,
        Email = state.Email.Value,
    };

    /// <inheritdoc/>
    protected override Worker FromRow(WorkerRow row) =>
        new(Id<Worker>.Parse(row.Id), row.Version, Line.Parse(row.Name), PhoneNumber.Parse(row.Phone), EmailAddress.Parse(row.Email));
}
