using Matching.Application.Municipalities;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Municipalities;
using Matching.Domain.Placements;

namespace Matching.Application.Placements;

/// <summary>Whose placements are whose, and who does what for their municipality.</summary>
public sealed class PlacementScope
{
    private readonly MunicipalityDirectory _municipalities;
    private readonly IAggregateStore<Person> _persons;

    /// <summary>Makes it.</summary>
    public PlacementScope(MunicipalityDirectory municipalities, IAggregateStore<Person> persons)
    {
        _municipalities = municipalities;
        _persons = persons;
    }

    /// <summary>Whether somebody follows a placement: its coaches do, and leads and chain coordinators, to whom it comes when nobody acts.</summary>
    public static bool MayFollow(Actor actor, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(placement);
        return actor.Role is Role.Lead or Role.ChainCoordinator || placement.Coaches.Any(coach => actor.Is(Role.Coach, coach));
    }

    /// <summary>Whether somebody has to do with its wage subsidy; that opens nothing of how it goes.</summary>
    public static bool MaySeeSubsidy(Actor actor, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return MayFollow(actor, placement) || actor.Role is Role.SubsidyOfficer or Role.WageValueExpert;
    }

    /// <summary>Who does what for the municipality of a placement.</summary>
    public async Task<KeyWorkers> WorkersAsync(Placement placement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return await WorkersAsync(placement.MunicipalityId, cancellationToken);
    }

    /// <summary>Who does what for a municipality.</summary>
    public async Task<KeyWorkers> WorkersAsync(Id<Municipality>? municipality, CancellationToken cancellationToken) =>
        municipality is { } id && (await _municipalities.CurrentAsync(cancellationToken)).GetValueOrDefault(id) is { } found ? found.KeyWorkers : KeyWorkers.Nobody;

    /// <summary>The day of birth of who works, for reckoning wage subsidy; null when the person is not on record any more.</summary>
    public async Task<DateOnly?> BirthDateAsync(Placement placement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return await _persons.FindAsync(Person.IdOf(placement.CandidateId), cancellationToken) is { State: var person } ? person.Details.BirthDate : null;
    }
}
