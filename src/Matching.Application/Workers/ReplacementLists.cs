using Matching.Application.FollowUp;
using Matching.Application.Storage;
using Matching.Domain.Workers;

namespace Matching.Application.Workers;

/// <summary>The list of all replacements, and the day on which a planned one begins.</summary>
public sealed class ReplacementLists : IProjector<CaseloadReplacement>
{
    /// <summary>All replacements; open are those that are not over.</summary>
    public const string All = "vervangingen";

    /// <summary>What is planned for the first day.</summary>
    internal const string Begins = "vervanging-begint";

    /// <inheritdoc/>
    public IEnumerable<ViewRow> Project(CaseloadReplacement state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var body = ViewBody.Write(new ReplacementItem(
            state.Id.Value, state.Status, state.WorkerId.Value, state.StandInId.Value, state.From, state.ExpectedUntil, state.Reason, state.People.Count, state.Done));
        yield return new(All, state.Id.Value, state.Version, !state.Status.IsTerminal(), body);
        if (state.Status == ReplacementStatus.Planned) yield return Agenda.Plan(state, state.From, Begins);
    }
}

/// <summary>A replacement in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">How far it is.</param>
/// <param name="WorkerId">Who is replaced.</param>
/// <param name="StandInId">Who stands in.</param>
/// <param name="From">The first Dutch calendar day.</param>
/// <param name="ExpectedUntil">Until when it is expected to last; null when not known.</param>
/// <param name="Reason">Why.</param>
/// <param name="People">How many people it concerns.</param>
/// <param name="Done">How many of them were looked at.</param>
public sealed record ReplacementItem(
    string Id,
    ReplacementStatus Status,
    string WorkerId,
    string StandInId,
    DateOnly From,
    DateOnly? ExpectedUntil,
    ReplacementReason Reason,
    int People,
    int Done);
