namespace Matching.Application.Imports;

/// <summary>By what somebody is recognised.</summary>
/// <param name="Field">Path of the field in the request.</param>
/// <param name="Value">What two lines about the same have in common; opaque.</param>
public sealed record ImportKey(string Field, string Value);
