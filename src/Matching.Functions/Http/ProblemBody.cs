using System.ComponentModel;

namespace Matching.Functions.Http;

/// <summary>A problem as callers see it (RFC 9457).</summary>
[Description("Wat er mis is, en wat u eraan kunt doen (RFC 9457).")]
public sealed record ProblemBody
{
    /// <summary>URN that names the kind of problem.</summary>
    [Description("Soort probleem, als URN.")]
    public required string Type { get; init; }

    /// <summary>Short Dutch title, the same for every problem of the kind.</summary>
    [Description("Korte titel; dezelfde voor elk probleem van deze soort.")]
    public required string Title { get; init; }

    /// <summary>HTTP status.</summary>
    [Description("HTTP-status.")]
    public required int Status { get; init; }

    /// <summary>Dutch sentences: what to do about it.</summary>
    [Description("Wat u eraan kunt doen.")]
    public required string Detail { get; init; }

    /// <summary>Last part of the type.</summary>
    [Description("Vaste code voor programma's; het laatste deel van type.")]
    public required string Code { get; init; }

    /// <summary>Every error in the input.</summary>
    [Description("Alle fouten in de invoer, elk met het pad van het veld.")]
    public IReadOnlyList<ProblemFieldError>? Fouten { get; init; }

    /// <summary>For a stale write: the version that the resource has now.</summary>
    [Description("Bij een verouderde versie (412): de versie van nu.")]
    public int? HuidigeVersie { get; init; }

    /// <summary>For an unexpected error: what to mention when asking for help.</summary>
    [Description("Bij een onverwachte fout (500): noem deze referentie in uw melding.")]
    public string? Referentie { get; init; }
}

/// <summary>What is wrong with one field.</summary>
[Description("Wat er mis is met één veld.")]
public sealed record ProblemFieldError
{
    /// <summary>Path of the field; empty for the whole; name of the header or query key where it is one.</summary>
    [Description("Pad van het veld, bijvoorbeeld competenties[2].niveau; leeg als het om het geheel gaat; de naam van de header of parameter als het daarom gaat.")]
    public required string Veld { get; init; }

    /// <summary>Dutch sentence.</summary>
    [Description("Wat er mis is en wat u eraan kunt doen.")]
    public required string Melding { get; init; }
}
