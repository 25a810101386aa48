using Matching.Domain.People;

namespace Matching.Application.Notifications.Templates;

/// <summary>Asks a partner whether a referral is taken up (verwijzing). Who it is stands in the handover that the partner has.</summary>
public sealed record ReferralQuestion : MessageTemplate
{
    /// <summary>What its texts have to do with.</summary>
    public static TemplateSpec Template { get; } = new(
        "verwijzing",
        TemplateAudience.Partner,
        Placeholder.Text("partner"),
        Placeholder.Text("gemeente"),
        Placeholder.Text("kenmerk"),
        Placeholder.Text("functie"),
        Placeholder.Text("organisatie"),
        Placeholder.Link);

    /// <inheritdoc/>
    public override TemplateSpec Spec => Template;

    /// <summary>Name of the partner.</summary>
    public required Line Partner { get; init; }

    /// <summary>Name of the municipality.</summary>
    public required Line Municipality { get; init; }

    /// <summary>The referral's id, by which the partner finds the handover.</summary>
    public required string Reference { get; init; }

    /// <summary>What is asked, in Dutch words within a sentence.</summary>
    public required string Function { get; init; }

    /// <summary>Name of the organisation.</summary>
    public required Line Organisation { get; init; }

    /// <summary>The page with the answers.</summary>
    public required Uri Link { get; init; }

    private protected override void Fill(TemplateValues values) => values
        .Text("partner", Partner)
        .Text("gemeente", Municipality)
        .Text("kenmerk", Reference)
        .Text("functie", Function)
        .Text("organisatie", Organisation)
        .Link(Link);
}
