using Matching.Application.FollowUp;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Subsidy;

namespace Matching.Application.Placements;

/// <summary>The lists that a placement is in: its coaches', the candidate's, the employer's, and with wage subsidy the municipality's.</summary>
public sealed class PlacementLists : IProjector<Placement>
{
    /// <summary>What is due of placements, on the agenda.</summary>
    internal const string Due = "plaatsing";

    private readonly PlacementRules _rules;

    /// <summary>Makes the lists.</summary>
    public PlacementLists(PlacementRules rules) => _rules = rules;

    /// <summary>The placements that a coach follows.</summary>
    public static string Of(Id<Worker> coach) => $"plaatsingen-van-coach:{coach}";

    /// <summary>The placements of a candidate.</summary>
    public static string Of(Id<Candidate> candidate) => $"plaatsingen-van-kandidaat:{candidate}";

    /// <summary>The placements with an employer.</summary>
    public static string Of(Id<Employer> employer) => $"plaatsingen-bij-werkgever:{employer}";

    /// <summary>The placements for which a municipality was asked for wage subsidy.</summary>
    public static string Of(Id<Municipality> municipality) => $"lks-van-gemeente:{municipality}";

    /// <inheritdoc/>
    public IEnumerable<ViewRow> Project(Placement state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var open = !state.Status.IsTerminal();
        var work = state.Work[^1];
        var item = ViewBody.Write(new PlacementItem(
            state.Id.Value,
            state.Status,
            state.CandidateId.Value,
            state.EmployerId.Value,
            state.Title.Value,
            state.Route,
            state.StartsOn,
            work.Hours.Value,
            state.AgreedUntil,
            state.Level,
            state.Plan.ContactDueOn));
        foreach (var coach in state.Coaches) yield return new(Of(coach), state.Id.Value, state.Version, open, item);
        foreach (var coach in state.FormerCoaches) yield return ViewRow.Gone(Of(coach), state.Id.Value, state.Version);

        // These two only ever change from open to not open: counting just that spares a write whenever they do not.
        var version = open ? 1 : 2;
        var bare = ViewBody.Write(new PlacementAt(state.CandidateId.Value, state.EmployerId.Value));
        yield return new(Of(state.CandidateId), state.Id.Value, version, open, bare);
        yield return new(Of(state.EmployerId), state.Id.Value, version, open, bare);
        if (state.Subsidy is { } subsidy)
        {
            var body = new SubsidyItem(state.Id.Value, state.CandidateId.Value, state.EmployerId.Value, subsidy.Status, subsidy.AppliedOn, subsidy.StartsOn);
            yield return new(Of(subsidy.MunicipalityId), state.Id.Value, state.Version, subsidy.Status.IsOpen(), ViewBody.Write(body));
        }

        if (state.NextDue(_rules) is { } day) yield return Agenda.Plan(state, day, Due);
    }
}

/// <summary>A placement in a coach's list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="CandidateId">Who works.</param>
/// <param name="EmployerId">Where.</param>
/// <param name="Title">What the work is called.</param>
/// <param name="Route">Which kind of work it is.</param>
/// <param name="StartsOn">First day of work.</param>
/// <param name="Hours">Hours a week, as they were last agreed.</param>
/// <param name="Until">Last day that is agreed; null when there is none.</param>
/// <param name="Level">How much attention it needs.</param>
/// <param name="NextContact">The day of the next contact; null when none is planned.</param>
public sealed record PlacementItem(
    string Id,
    PlacementStatus Status,
    string CandidateId,
    string EmployerId,
    string Title,
    Domain.Grounds.Route Route,
    DateOnly StartsOn,
    decimal Hours,
    DateOnly? Until,
    AttentionBand Level,
    DateOnly? NextContact);

/// <summary>Who works where.</summary>
/// <param name="CandidateId">Who.</param>
/// <param name="EmployerId">Where.</param>
public sealed record PlacementAt(string CandidateId, string EmployerId);

/// <summary>A placement in the list of those who administer wage subsidy: nothing about how it goes.</summary>
/// <param name="Id">The placement.</param>
/// <param name="CandidateId">Who works.</param>
/// <param name="EmployerId">Where.</param>
/// <param name="Status">Where the subsidy stands.</param>
/// <param name="AppliedOn">The day of the application.</param>
/// <param name="StartsOn">First day of the subsidy.</param>
public sealed record SubsidyItem(string Id, string CandidateId, string EmployerId, WageSubsidyStatus Status, DateOnly AppliedOn, DateOnly StartsOn);
