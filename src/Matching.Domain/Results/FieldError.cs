namespace Matching.Domain.Results;

/// <summary>What is wrong with one field of what somebody handed in.</summary>
/// <param name="Field">Path of the field as the sender knows it, for instance <c>competenties[2].niveau</c>; empty for the whole.</param>
/// <param name="Message">Dutch sentence that says what is wrong and what to do about it; never repeats personal data.</param>
public sealed record FieldError(string Field, string Message);
