using System.Globalization;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;

namespace Matching.Domain.Workers;

/// <summary>
/// That a whole caseload goes from one person to another, and back (vervanging). It knows whom it concerns from its first day on, and goes
/// through them one part after another; each candidate's involvements know by which replacement they changed.
/// </summary>
public sealed record CaseloadReplacement : IAggregate<CaseloadReplacement>
{
    /// <summary>Most days from today on which a replacement can begin.</summary>
    public const int MaximumDaysAhead = 366;

    /// <inheritdoc/>
    public static string IdPrefix => "verv";

    /// <summary>Its id: it follows from who is replaced and its number.</summary>
    public required Id<CaseloadReplacement> Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Who is replaced.</summary>
    public required Id<Worker> WorkerId { get; init; }

    /// <summary>Which replacement of this person it is, from 1: the next can be made only when this one is over.</summary>
    public required int Number { get; init; }

    /// <summary>Who stands in.</summary>
    public required Id<Worker> StandInId { get; init; }

    /// <summary>The first Dutch calendar day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The Dutch calendar day until which it is expected to last; null when that is not known.</summary>
    public DateOnly? ExpectedUntil { get; init; }

    /// <summary>Why.</summary>
    public required ReplacementReason Reason { get; init; }

    /// <summary>How far it is.</summary>
    public required ReplacementStatus Status { get; init; }

    /// <summary>Which lead made it.</summary>
    public required Actor MadeBy { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Whom it concerns: the caseload on its first day; empty before that.</summary>
    public IReadOnlyList<Id<Candidate>> People { get; init; } = [];

    /// <summary>How many of the people were looked at, there or on the way back.</summary>
    public int Done { get; init; }

    /// <summary>How many of the people went to the stand-in; the others were in other hands before their turn came.</summary>
    public int Moved { get; init; }

    /// <summary>How many of the people went back; the others were in other hands since.</summary>
    public int Returned { get; init; }

    /// <summary>How a lead ended it; null while nobody did.</summary>
    public Recorded<ReplacementEnd>? End { get; init; }

    /// <summary>The id of a replacement of somebody.</summary>
    /// <param name="worker">Who is replaced.</param>
    /// <param name="number">The how manyth, from 1.</param>
    public static Id<CaseloadReplacement> IdFor(Id<Worker> worker, int number) =>
        Id<CaseloadReplacement>.From(worker.Value, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A lead appoints a stand-in: from today, at once, or from a later day.</summary>
    /// <param name="worker">Who is replaced.</param>
    /// <param name="number">The how manyth replacement of this person it is.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="people">The caseload of today; not looked at when it begins later.</param>
    /// <param name="by">The lead.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public static Result<CaseloadReplacement> Appoint(
        Id<Worker> worker, int number, ReplacementRequest request, IReadOnlyList<Id<Candidate>> people, Actor by, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(people);
        var errors = new List<FieldError>();
        if (request.StandInId == worker) errors.Add(new("vervangerId", "Kies iemand anders dan wie wordt vervangen."));
        if (request.From < today || request.From > today.AddDays(MaximumDaysAhead)) errors.Add(new("vanaf", "Kies vandaag of een dag in het komende jaar."));
        if (request.ExpectedUntil < request.From) errors.Add(new("verwachtTot", "Kies een dag op of na de eerste dag van de vervanging, of laat dit veld weg."));
        if (errors.Count > 0) return new Failure.Invalid(errors);
        return new CaseloadReplacement
        {
            Id = IdFor(worker, number),
            Version = 1,
            WorkerId = worker,
            Number = number,
            StandInId = request.StandInId,
            From = request.From,
            ExpectedUntil = request.ExpectedUntil,
            Reason = request.Reason,
            Status = request.From > today ? ReplacementStatus.Planned : ReplacementStatus.Starting,
            MadeBy = by,
            MadeAt = now,
            People = request.From > today ? [] : people,
        };
    }

    /// <summary>Whether it was planned and its day has come.</summary>
    public bool IsDue(DateOnly today) => Status == ReplacementStatus.Planned && From <= today;

    /// <summary>Begins what was planned.</summary>
    /// <param name="people">The caseload of today.</param>
    /// <param name="standIn">Who stands in: who was appointed or, when that person is replaced by now, whoever replaces that person.</param>
    public Result<CaseloadReplacement> Begin(IReadOnlyList<Id<Candidate>> people, Id<Worker> standIn) =>
        Move(ReplacementTrigger.Begin).Map(next => next with { People = people, StandInId = standIn });

    /// <summary>Records that the next of the people were looked at; the last ones finish it. Null when that is recorded, or something else is under way.</summary>
    /// <param name="from">How many were looked at before.</param>
    /// <param name="count">How many were looked at now.</param>
    /// <param name="changed">How many of these went to the stand-in or, on the way back, went back.</param>
    public CaseloadReplacement? Advance(int from, int count, int changed)
    {
        if (!Status.IsUnderWay() || Done != from || count < 0 || count > People.Count - Done) return null;
        var next = Status == ReplacementStatus.Starting ? this with { Moved = Moved + changed } : this with { Returned = Returned + changed };
        next = next with { Version = Version + 1, Done = Done + count };
        return next.Done == People.Count ? next.Move(ReplacementTrigger.Finish).Value with { Version = Version + 1 } : next;
    }

    /// <summary>A lead ends it.</summary>
    /// <param name="end">How.</param>
    /// <param name="by">The lead.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<CaseloadReplacement> Finish(ReplacementEnd end, Actor by, DateTimeOffset now) =>
        Move(end == ReplacementEnd.Keep ? ReplacementTrigger.Keep : ReplacementTrigger.ChangeBack).Map(next => next with
        {
            End = new(end, by, now),
            Done = next.Status == ReplacementStatus.Ending ? 0 : Done,
        });

    private Result<CaseloadReplacement> Move(ReplacementTrigger trigger) =>
        ReplacementTransitions.Next(Status, trigger) is { } next ? this with { Version = Version + 1, Status = next } : Refuse();

    private Failure.Refused Refuse() => Status switch
    {
        ReplacementStatus.Planned => new("nog-niet-begonnen", "Deze vervanging is nog niet begonnen. U kunt haar wel intrekken."),
        ReplacementStatus.Starting => new("wordt-doorgevoerd", $"Deze vervanging wordt nog doorgevoerd: {Done} van {People.Count} mensen. Wacht even en probeer het dan opnieuw."),
        ReplacementStatus.Started => new("vervanging-loopt", "Deze vervanging loopt al."),
        ReplacementStatus.Ending => new("wordt-teruggezet", $"Deze vervanging wordt al teruggezet: {Done} van {People.Count} mensen."),
        ReplacementStatus.Permanent => new("vervanging-blijvend", "Deze vervanging is blijvend. Maak zo nodig een nieuwe vervanging de andere kant op."),
        _ => new("vervanging-beeindigd", "Deze vervanging is al beëindigd."),
    };
}
