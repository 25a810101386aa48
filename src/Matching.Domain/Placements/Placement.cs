using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Placements;

/// <summary>Somebody at work, followed for as long as it takes (plaatsing).</summary>
public sealed partial record Placement : IAggregate<Placement>
{
    /// <inheritdoc/>
    public static string IdPrefix => "plts";

    /// <summary>Its id.</summary>
    public required Id<Placement> Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required PlacementStatus Status { get; init; }

    /// <summary>Who works.</summary>
    public required Id<Candidate> CandidateId { get; init; }

    /// <summary>
    /// The municipality that the person lived in when it was agreed: it stays responsible for as long as this employment lasts, wherever the
    /// person moves (Participatiewet 10d.10). Null when it was not known.
    /// </summary>
    public required Id<Municipality>? MunicipalityId { get; init; }

    /// <summary>Where the person works; for a secondment, to whom.</summary>
    public required Id<Employer> EmployerId { get; init; }

    /// <summary>For which vacancy; null when agreed directly.</summary>
    public required Id<Vacancy>? VacancyId { get; init; }

    /// <summary>By which proposal; null when agreed directly.</summary>
    public required Id<Proposal>? ProposalId { get; init; }

    /// <summary>The placement that it took the place of without a gap; null when none.</summary>
    public Id<Placement>? ContinuesId { get; init; }

    /// <summary>What the work is called.</summary>
    public required Line Title { get; init; }

    /// <summary>Which kind of work it is.</summary>
    public required Route Route { get; init; }

    /// <summary>Where the work is, seen from who employs.</summary>
    public required PlaceKind Place { get; init; }

    /// <summary>Whether people are seconded there as a group (groepsdetachering).</summary>
    public bool AsGroup { get; init; }

    /// <summary>What is used to make it possible.</summary>
    public Instruments Instruments { get; init; }

    /// <summary>When it was agreed, in UTC.</summary>
    public required DateTimeOffset AgreedAt { get; init; }

    /// <summary>Who recorded what was agreed.</summary>
    public required Actor AgreedBy { get; init; }

    /// <summary>How much the person works, from when: oldest first, at least one.</summary>
    public required IReadOnlyList<WorkPeriod> Work { get; init; }

    /// <summary>Hours a week that count as full time there.</summary>
    public required WeeklyHours FullTimeHours { get; init; }

    /// <summary>The trial that it begins with; null when none.</summary>
    public TrialPhase? Trial { get; init; }

    /// <summary>The contract; null while there is none yet or it is not on record.</summary>
    public PlacementContract? Contract { get; init; }

    /// <summary>Who at the workplace is asked how it goes; null when not known.</summary>
    public Id<EmployerContact>? ContactId { get; init; }

    /// <summary>Who follows it, the first person to turn to first; at least one.</summary>
    public required IReadOnlyList<Id<Worker>> Coaches { get; init; }

    /// <summary>Who followed it once and does so no more.</summary>
    public IReadOnlyList<Id<Worker>> FormerCoaches { get; init; } = [];

    /// <summary>The first person to turn to.</summary>
    public Id<Worker> CoachId => Coaches[0];

    /// <summary>The right to go back to where the person came from; null when there is none.</summary>
    public ReturnRight? ReturnRight { get; init; }

    /// <summary>When the person was not at work, oldest first.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>What came of looking at more regular work, the last time.</summary>
    public Recorded<StepUpReview>? StepUp { get; init; }

    /// <summary>What was asked of people because of it, oldest first.</summary>
    public IReadOnlyList<PlacementRequest> Requests { get; init; } = [];

    /// <summary>How it ended; null as long as it did not.</summary>
    public Recorded<PlacementEnd>? End { get; init; }

    /// <summary>The placement in which the person went on; null when none.</summary>
    public Id<Placement>? ContinuedById { get; init; }

    /// <summary>First day of work.</summary>
    public DateOnly StartsOn => Work[0].From;

    /// <summary>Hours and days as they are on a day; before the first day, as they will be.</summary>
    public WorkPeriod WorkOn(DateOnly day) => Work.LastOrDefault(period => period.From <= day) ?? Work[0];

    /// <summary>The last day that is agreed now: of the contract, or of the trial while there is no contract; null when there is none.</summary>
    public DateOnly? AgreedUntil => Contract is { } contract ? contract.Until : Trial?.Until;
}
