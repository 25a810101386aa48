using System.ComponentModel;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Proposals;

/// <summary>That candidate and employer met, as the API reads and writes it.</summary>
[Description("Dat kandidaat en werkgever hebben kennisgemaakt.")]
public sealed record Ontmoeting
{
    /// <summary>Day.</summary>
    [Description("Op welke dag.")]
    public required DateOnly Op { get; init; }

    /// <summary>Note.</summary>
    [Description("Hoe het ging, in woorden die de kandidaat mag lezen.")]
    public string? Verslag { get; init; }

    internal static Ontmoeting From(Meeting meeting) => new() { Op = meeting.On, Verslag = meeting.Note.Value is { Length: > 0 } note ? note : null };

    internal Meeting ToDomain(FieldErrors errors) => new(Op, errors.Parse<Prose>("verslag", Verslag ?? "", Prose.TryParse, Prose.Requirement));
}
