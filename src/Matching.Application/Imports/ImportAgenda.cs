using Matching.Application.FollowUp;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Imports;
using Matching.Domain.Time;

namespace Matching.Application.Imports;

/// <summary>The day on which the files of an import are deleted at the latest.</summary>
public sealed class ImportAgenda : IProjector<Import>
{
    /// <summary>What is due then.</summary>
    private const string Expire = "verlopen";

    /// <inheritdoc/>
    public IEnumerable<ViewRow> Project(Import state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [Row(state.Id, state.UploadedAt)];
    }

    /// <summary>The row that plans it.</summary>
    internal static ViewRow Row(Id<Import> id, DateTimeOffset uploaded) => Agenda.Plan(id, uploaded.ToDutchDay().AddDays(Import.KeptDays), Expire);
}
