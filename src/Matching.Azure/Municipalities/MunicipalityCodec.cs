using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Municipalities;
using Matching.Domain.People;

namespace Matching.Azure.Municipalities;

/// <summary>Municipalities as rows.</summary>
internal sealed class MunicipalityCodec : JsonRowCodec<Municipality, MunicipalityRow>
{
    /// <inheritdoc/>
    public override string Schema => "municipality/1";

    /// <inheritdoc/>
    public override bool IsLive(Municipality state) => true;

    /// <inheritdoc/>
    protected override MunicipalityRow ToRow(Municipality state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        Name = state.Name.Value,
        Partners =
        [
            .. state.Partners.Select(p => new PartnerRow
            {
                Id = p.Id.Value,
                Name = p.Name.Value,
                ContactName = p.Contact.Name.Value,
                ContactPhone = p.Contact.Phone.Value,
                Email = p.Email?.Value,
            }),
        ],
        Functions =
        [
            .. state.Functions.Select(f => new FunctionRow
            {
                Function = f.Function,
                Grounds = [.. f.Grounds],
                Partners = [.. f.Partners.Select(p => p.Value)],
                From = f.From,
                Until = f.Until,
            }),
        ],
        KeyWorkers = new KeyWorkersRow
        {
            SubsidyOfficer = state.KeyWorkers.SubsidyOfficer?.Value,
            WageValueExpert = state.KeyWorkers.WageValueExpert?.Value,
            Lead = state.KeyWorkers.Lead?.Value,
            ChainCoordinator = state.KeyWorkers.ChainCoordinator?.Value,
        },
    };

    /// <inheritdoc/>
    protected override Municipality FromRow(MunicipalityRow row) => new()
    {
        Id = Id<Municipality>.Parse(row.Id),
        Version = row.Version,
        Name = Line.Parse(row.Name),
        Partners =
        [
            .. row.Partners.Select(p => new Partner(
                Id<Partner>.Parse(p.Id),
                Line.Parse(p.Name),
                new ContactPerson(Line.Parse(p.ContactName), PhoneNumber.Parse(p.ContactPhone)),
                p.Email is { } email ? EmailAddress.Parse(email) : null)),
        ],
        Functions = [.. row.Functions.Select(f => new FunctionAssignment(f.Function, f.Grounds, [.. f.Partners.Select(Id<Partner>.Parse)], f.From, f.Until))],
        KeyWorkers = row.KeyWorkers is { } key
            ? new(Worker(key.SubsidyOfficer), Worker(key.WageValueExpert), Worker(key.Lead), Worker(key.ChainCoordinator))
            : KeyWorkers.Nobody,
    };

    private static Id<Worker>? Worker(string? id) => id is null ? null : Id<Worker>.Parse(id);
}
