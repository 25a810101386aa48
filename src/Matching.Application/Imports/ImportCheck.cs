using Matching.Domain.Results;

namespace Matching.Application.Imports;

/// <summary>What the tables tell of a line.</summary>
/// <param name="Known">Whether it is about somebody who is there already.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record ImportCheck(bool Known, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Nobody is there yet and nothing is wrong.</summary>
    public static ImportCheck Fine { get; } = new(false, []);
}
