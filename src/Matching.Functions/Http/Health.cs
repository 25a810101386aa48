using System.ComponentModel;

namespace Matching.Functions.Http;

/// <summary>How the service is doing.</summary>
[Description("Hoe het met de dienst gaat.")]
public sealed record Health
{
    /// <summary>Always <c>ok</c>: a service that is not does not answer.</summary>
    [Description("Altijd ok: een dienst die niet werkt, antwoordt niet.")]
    public string Status { get; init; } = "ok";
}
