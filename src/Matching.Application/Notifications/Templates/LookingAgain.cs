using Matching.Domain.People;

namespace Matching.Application.Notifications.Templates;

/// <summary>Tells a candidate whose placement ended that help goes on and who calls when (weer aan het zoeken): the <see cref="MessageTemplate.Contact"/>.</summary>
public sealed record LookingAgain : MessageTemplate
{
    /// <summary>What its texts have to do with.</summary>
    public static TemplateSpec Template { get; } = new(
        "weer-aan-het-zoeken",
        TemplateAudience.Candidate,
        Placeholder.Text("naam"),
        Placeholder.Text("dag"));

    /// <inheritdoc/>
    public override TemplateSpec Spec => Template;

    /// <summary>Name that the candidate is called by.</summary>
    public required Line CallName { get; init; }

    /// <summary>The Dutch day on which the candidate is called.</summary>
    public required DateOnly CallsOn { get; init; }

    private protected override void Fill(TemplateValues values) => values
        .Text("naam", CallName)
        .NearDay("dag", CallsOn);
}
