using Matching.Domain.People;

namespace Matching.Application.Notifications.Templates;

/// <summary>Reminds a candidate or an employer's contact person of a question that is still open (herinnering). It is sent once at most.</summary>
public sealed record AnswerReminder : MessageTemplate
{
    /// <summary>What its texts have to do with.</summary>
    public static TemplateSpec Template { get; } = new(
        "antwoord-herinnering",
        TemplateAudience.Candidate,
        Placeholder.Text("naam"),
        Placeholder.Text("totEnMet"),
        Placeholder.Link);

    /// <inheritdoc/>
    public override TemplateSpec Spec => Template;

    /// <summary>Name of who was asked.</summary>
    public required Line Name { get; init; }

    /// <summary>Last Dutch day on which the link works.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>The page with the question.</summary>
    public required Uri Link { get; init; }

    private protected override void Fill(TemplateValues values) => values
        .Text("naam", Name)
        .Day("totEnMet", ValidUntil)
        .Link(Link);
}
