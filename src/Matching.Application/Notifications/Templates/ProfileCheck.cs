using Matching.Domain.People;

namespace Matching.Application.Notifications.Templates;

/// <summary>Asks a candidate whether what is known is still right (profiel nakijken).</summary>
public sealed record ProfileCheck : MessageTemplate
{
    /// <summary>What its texts have to do with.</summary>
    public static TemplateSpec Template { get; } = new(
        "profiel-nakijken",
        TemplateAudience.Candidate,
        Placeholder.Text("naam"),
        Placeholder.Text("totEnMet"),
        Placeholder.Link);

    /// <inheritdoc/>
    public override TemplateSpec Spec => Template;

    /// <summary>Name that the candidate is called by.</summary>
    public required Line CallName { get; init; }

    /// <summary>Last Dutch day on which the link works.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>The page with the own profile.</summary>
    public required Uri Link { get; init; }

    private protected override void Fill(TemplateValues values) => values
        .Text("naam", CallName)
        .Day("totEnMet", ValidUntil)
        .Link(Link);
}
