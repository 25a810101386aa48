using Matching.Domain.Results;

namespace Matching.Domain.Candidates;

/// <summary>Who a candidate is. Kept apart from the <see cref="Candidate"/>: matching works without it.</summary>
public sealed record Person : IAggregate<Person>
{
    /// <inheritdoc/>
    public static string IdPrefix => "kand";

    /// <summary>The candidate's id, as the id of a person.</summary>
    public required Id<Person> Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What is known of the person.</summary>
    public required PersonDetails Details { get; init; }

    /// <summary>That the person wants no messages any more; null when that is not so.</summary>
    public StoppedMessages? Stopped { get; init; }

    /// <summary>The id of the person behind a candidate.</summary>
    public static Id<Person> IdOf(Id<Candidate> candidate) => Id<Person>.Parse(candidate.Value);

    /// <summary>Records a person.</summary>
    /// <param name="candidate">The candidate that the person is.</param>
    /// <param name="details">What is known of the person.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public static Result<Person> Register(Id<Candidate> candidate, PersonDetails details, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (details.Check(today) is { Count: > 0 } errors) return new Failure.Invalid(errors);
        return new Person { Id = IdOf(candidate), Version = 1, Details = details };
    }

    /// <summary>Changes what is known of the person. Another way to be reached than by calls ends it when the person had stopped messages.</summary>
    public Result<Person> Change(PersonDetails details, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (details.Check(today) is { Count: > 0 } errors) return new Failure.Invalid(errors);
        return this with { Version = Version + 1, Details = details, Stopped = details.Channel == ContactChannel.Call ? Stopped : null };
    }

    /// <summary>
    /// Records that the person wants no messages any more: from now on there are calls only. It needs no phone number on record, because
    /// it holds all the same. Null when that is so already.
    /// </summary>
    /// <param name="now">The present moment, in UTC.</param>
    public Person? Stop(DateTimeOffset now) => Stopped is not null
        ? null
        : this with { Version = Version + 1, Stopped = new(now, Details.Channel), Details = Details with { Channel = ContactChannel.Call } };

    /// <summary>Records that the person wants messages again, as before; null when they were not stopped.</summary>
    public Person? Resume() => Stopped is { } stopped
        ? this with { Version = Version + 1, Stopped = null, Details = Details with { Channel = stopped.Before } }
        : null;
}

/// <summary>That a person stopped messages.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Before">How the person wanted to be reached until then; null when nothing was said of it.</param>
public sealed record StoppedMessages(DateTimeOffset At, ContactChannel? Before);
