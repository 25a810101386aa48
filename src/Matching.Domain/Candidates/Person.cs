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

    /// <summary>Changes what is known of the person.</summary>
    public Result<Person> Change(PersonDetails details, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (details.Check(today) is { Count: > 0 } errors) return new Failure.Invalid(errors);
        return this with { Version = Version + 1, Details = details };
    }
}
