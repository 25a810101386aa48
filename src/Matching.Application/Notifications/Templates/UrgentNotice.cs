using Matching.Domain.People;

namespace Matching.Application.Notifications.Templates;

/// <summary>Tells somebody of the organisation of a task that cannot wait (taak nu).</summary>
public sealed record UrgentNotice : MessageTemplate
{
    /// <summary>What its texts have to do with.</summary>
    public static TemplateSpec Template { get; } = new(
        "taak-nu",
        TemplateAudience.Worker,
        Placeholder.Text("naam"),
        Placeholder.Text("taak"),
        Placeholder.Link);

    /// <inheritdoc/>
    public override TemplateSpec Spec => Template;

    /// <summary>Name of who has to do it.</summary>
    public required Line Name { get; init; }

    /// <summary>What is asked, in words that are the same for everybody.</summary>
    public required string Task { get; init; }

    /// <summary>The reader's own list.</summary>
    public required Uri Link { get; init; }

    private protected override void Fill(TemplateValues values) => values.Text("naam", Name).Text("taak", Task).Link(Link);
}
