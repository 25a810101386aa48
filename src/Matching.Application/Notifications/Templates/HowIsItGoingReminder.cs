using Matching.Domain.People;

namespace Matching.Application.Notifications.Templates;

/// <summary>Reminds an employer's contact person of the question how it goes with somebody (herinnering). It is sent once at most.</summary>
public sealed record HowIsItGoingReminder : MessageTemplate
{
    /// <summary>What its texts have to do with.</summary>
    public static TemplateSpec Template { get; } = new(
        "hoe-gaat-het-herinnering",
        TemplateAudience.Employer,
        Placeholder.Text("naam"),
        Placeholder.Text("medewerker"),
        Placeholder.Text("organisatie"),
        Placeholder.Link);

    /// <inheritdoc/>
    public override TemplateSpec Spec => Template;

    /// <summary>Name of the contact person.</summary>
    public required Line Name { get; init; }

    /// <summary>First name of who works there.</summary>
    public required Line CallName { get; init; }

    /// <summary>Name of the organisation.</summary>
    public required Line Organisation { get; init; }

    /// <summary>The page where the answer is written.</summary>
    public required Uri Link { get; init; }

    private protected override void Fill(TemplateValues values) => values
        .Text("naam", Name)
        .Text("medewerker", CallName)
        .Text("organisatie", Organisation)
        .Link(Link);
}
