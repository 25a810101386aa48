using Matching.Domain.People;

namespace Matching.Application.Notifications.Templates;

/// <summary>Reminds an employer's contact person of somebody who was introduced (herinnering). It is sent once at most.</summary>
public sealed record IntroductionReminder : MessageTemplate
{
    /// <summary>What its texts have to do with.</summary>
    public static TemplateSpec Template { get; } = new(
        "kennismaking-herinnering",
        TemplateAudience.Employer,
        Placeholder.Text("naam"),
        Placeholder.Text("vacature"),
        Placeholder.Text("totEnMet"),
        Placeholder.Text("organisatie"),
        Placeholder.Link);

    /// <inheritdoc/>
    public override TemplateSpec Spec => Template;

    /// <summary>Name of the contact person.</summary>
    public required Line Name { get; init; }

    /// <summary>What the vacancy is called.</summary>
    public required Line Vacancy { get; init; }

    /// <summary>Last Dutch day on which the link works.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>Name of the organisation.</summary>
    public required Line Organisation { get; init; }

    /// <summary>The page that says who it is.</summary>
    public required Uri Link { get; init; }

    private protected override void Fill(TemplateValues values) => values
        .Text("naam", Name)
        .Text("vacature", Vacancy)
        .Day("totEnMet", ValidUntil)
        .Text("organisatie", Organisation)
        .Link(Link);
}
