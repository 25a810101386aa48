using Matching.Domain.People;

namespace Matching.Application.Notifications.Templates;

/// <summary>Tells an employer's contact person that nobody fits yet (niemand gevonden), instead of silence.</summary>
public sealed record NobodyFound : MessageTemplate
{
    /// <summary>What its texts have to do with.</summary>
    public static TemplateSpec Template { get; } = new(
        "niemand-gevonden",
        TemplateAudience.Employer,
        Placeholder.Text("naam"),
        Placeholder.Text("vacature"),
        Placeholder.Text("organisatie"));

    /// <inheritdoc/>
    public override TemplateSpec Spec => Template;

    /// <summary>Name of the contact person.</summary>
    public required Line Name { get; init; }

    /// <summary>What the vacancy is called.</summary>
    public required Line Vacancy { get; init; }

    /// <summary>Name of the organisation.</summary>
    public required Line Organisation { get; init; }

    private protected override void Fill(TemplateValues values) => values
        .Text("naam", Name)
        .Text("vacature", Vacancy)
        .Text("organisatie", Organisation);
}
