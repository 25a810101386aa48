using System.ComponentModel;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Candidates;

/// <summary>How far somebody is on the way to work, as the API writes it.</summary>
[Description("Hoe ver de kandidaat is op weg naar werk, en wat de volgende stap is.")]
public sealed record ToeAanWerk
{
    /// <summary>Stage.</summary>
    [Description("Hoe ver de kandidaat is.")]
    public required Fase Fase { get; init; }

    /// <summary>Next step.</summary>
    [Description("De volgende stap, in woorden die de kandidaat mag lezen.")]
    public string? VolgendeStap { get; init; }

    internal static ToeAanWerk From(Readiness readiness) => new() { Fase = (Fase)readiness.Stage, VolgendeStap = readiness.NextStep?.Value };

    internal Readiness ToDomain(FieldErrors errors) =>
        new((ReadinessStage)Fase, errors.ParseOptional<Line>("volgendeStap", VolgendeStap, Line.TryParse, Line.Requirement));
}

/// <summary>Stages on the way to work, as the API writes them.</summary>
public enum Fase
{
    /// <summary>Not yet.</summary>
    NogNiet = ReadinessStage.NotYet,

    /// <summary>Developing.</summary>
    InOntwikkeling = ReadinessStage.Developing,

    /// <summary>Ready.</summary>
    Klaar = ReadinessStage.Ready,
}
