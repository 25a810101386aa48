using Matching.Domain.People;

namespace Matching.Application.Notifications.Templates;

/// <summary>Tells a candidate whom to turn to from now on (nieuwe contactpersoon): the <see cref="MessageTemplate.Contact"/>. Why stays unsaid.</summary>
public sealed record NewContactPerson : MessageTemplate
{
    /// <summary>What its texts have to do with.</summary>
    public static TemplateSpec Template { get; } = new(
        "nieuwe-contactpersoon",
        TemplateAudience.Candidate,
        Placeholder.Text("naam"),
        Placeholder.OptionalText("vorige"),
        Placeholder.Flag("terug"));

    /// <inheritdoc/>
    public override TemplateSpec Spec => Template;

    /// <summary>Name that the candidate is called by.</summary>
    public required Line CallName { get; init; }

    /// <summary>Who it was until now; null when that is not said.</summary>
    public Line? Former { get; init; }

    /// <summary>Whether it is the person whom the candidate had before.</summary>
    public required bool IsBack { get; init; }

    private protected override void Fill(TemplateValues values) => values
        .Text("naam", CallName)
        .Text("vorige", Former)
        .Flag("terug", IsBack);
}
