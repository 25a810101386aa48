using System.Globalization;
using Matching.Domain.Access;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Domain.Vacancies;

/// <summary>Work that an employer offers (vacature).</summary>
public sealed record Vacancy : IAggregate<Vacancy>
{
    /// <inheritdoc/>
    public static string IdPrefix => "vac";

    /// <summary>Its id.</summary>
    public required Id<Vacancy> Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Whose it is.</summary>
    public required Id<Employer> EmployerId { get; init; }

    /// <summary>Where it stands.</summary>
    public required VacancyStatus Status { get; init; }

    /// <summary>What the employer says of it.</summary>
    public required VacancyDetails Details { get; init; }

    /// <summary>Whom of the employer to call about it.</summary>
    public Id<EmployerContact> ContactId => Details.ContactId ?? EmployerContact.IdOf(EmployerId, Details.Contact);

    /// <summary>When it was posted, in UTC.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>The Dutch day on which what the employer says of it was last changed; null when it never was.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>The Dutch day since which people are looked for as it is now.</summary>
    public DateOnly SoughtSince => ChangedOn ?? PostedAt.ToDutchDay();

    /// <summary>The adviser who posted or changed it last; null when only the employer did.</summary>
    public Id<Worker>? AdviserId { get; init; }

    /// <summary>Who got a place, or a part of one.</summary>
    public IReadOnlyList<FilledPlace> Filled { get; init; } = [];

    /// <summary>Hours a week that are taken.</summary>
    public decimal HoursTaken => Filled.Sum(f => f.Agreement.Hours.Value);

    /// <summary>Hours a week of all places together.</summary>
    public decimal HoursInAll => Details.Places * Details.PlaceHours.Value;

    /// <summary>Whether somebody can still get a place: of places that can be shared the hours count, of others the heads.</summary>
    public bool HasRoom => Details.Sharing == PlaceSharing.Shared
        ? HoursTaken + Details.Hours.Minimum.Value <= HoursInAll
        : Filled.Count < Details.Places;

    /// <summary>Posts a vacancy.</summary>
    /// <param name="id">Id of the new vacancy.</param>
    /// <param name="employer">Whose it is.</param>
    /// <param name="details">What the employer says of it.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public static Result<Vacancy> Post(Id<Vacancy> id, Id<Employer> employer, VacancyDetails details, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (Check(details, today) is { Count: > 0 } errors) return new Failure.Invalid(errors);
        return new Vacancy { Id = id, Version = 1, EmployerId = employer, Status = VacancyStatus.Open, Details = details, PostedAt = now };
    }

    /// <summary>Changes what the employer says of it. A closed vacancy cannot be changed.</summary>
    public Result<Vacancy> Change(VacancyDetails details, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (Status == VacancyStatus.Closed) return AlreadyClosed;
        if (Check(details, today) is { Count: > 0 } errors) return new Failure.Invalid(errors);
        return Counted(this with { Details = details, ChangedOn = today });
    }

    /// <summary>Remembers an adviser who posts or changes it; the employer's own doing leaves the adviser who had it.</summary>
    public Vacancy DoneBy(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role == Role.Adviser ? this with { AdviserId = Id<Worker>.Parse(actor.Id) } : this;
    }

    /// <summary>Gives somebody a place, or a part of one that can be shared. Doing it again for the same proposal changes the hours and days.</summary>
    public Result<Vacancy> Fill(FilledPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);

        // Closing ends the search for candidates, not the talks with who tries the work already.
        List<FilledPlace> others = [.. Filled.Where(f => f.ProposalId != place.ProposalId)];
        if (Details.Sharing == PlaceSharing.Shared)
        {
            if (others.Sum(f => f.Agreement.Hours.Value) + place.Agreement.Hours.Value > HoursInAll)
                return new Failure.Refused("plaats-bezet", string.Create(Dutch, $"{HoursTaken:0.##} van {HoursInAll:0.##} uur bezet. Kies minder uren, of vraag de werkgever om meer uren."));
        }
        else if (others.Count >= Details.Places)
        {
            return new Failure.Refused("plaats-bezet", string.Create(Dutch, $"{others.Count} van {Details.Places} plaatsen bezet. Vraag de werkgever of er een plaats bij kan."));
        }

        return Counted(this with { Filled = [.. others, place] });
    }

    /// <summary>Frees what somebody had.</summary>
    public Result<Vacancy> Free(Id<Proposal> proposal) =>
        Filled.Any(f => f.ProposalId == proposal)
            ? Counted(this with { Filled = [.. Filled.Where(f => f.ProposalId != proposal)] })
            : new Failure.Refused("geen-plaats", "Deze kandidaat heeft geen plaats bij deze vacature.");

    private static CultureInfo Dutch { get; } = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The next version, open or filled by what is taken.</summary>
    private static Vacancy Counted(Vacancy next) => next with
    {
        Version = next.Version + 1,
        Status = next.Status == VacancyStatus.Closed ? VacancyStatus.Closed : next.HasRoom ? VacancyStatus.Open : VacancyStatus.Filled,
    };

    /// <summary>Changes whom to call about it. A closed vacancy cannot be changed.</summary>
    public Result<Vacancy> ChangeContact(EmployerContact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return Status == VacancyStatus.Closed
            ? AlreadyClosed
            : this with { Version = Version + 1, Details = Details with { Contact = contact.Person, ContactId = contact.Id } };
    }

    /// <summary>Closes it for good.</summary>
    public Result<Vacancy> Close() => Status == VacancyStatus.Closed ? AlreadyClosed : this with { Version = Version + 1, Status = VacancyStatus.Closed };

    /// <summary>Whether candidates can be proposed for it on a day.</summary>
    /// <param name="today">Today in the Netherlands.</param>
    public bool IsOpenOn(DateOnly today) => Status == VacancyStatus.Open && (Details.ClosesOn is null || today <= Details.ClosesOn);

    private static Failure.Refused AlreadyClosed { get; } =
        new("vacature-gesloten", "Deze vacature is gesloten. Plaats een nieuwe vacature als er weer werk is.");

    /// <summary>Everything that is wrong with what is said of a vacancy on a day; empty when all is well.</summary>
    public static IReadOnlyList<FieldError> Check(VacancyDetails details, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        var errors = details.Check().ToList();
        if (details.ClosesOn < today) errors.Add(new("sluitOp", "De sluitingsdatum ligt in het verleden. Geef vandaag of een latere dag."));
        return errors;
    }
}
