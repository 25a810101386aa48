using Matching.Domain.People;

namespace Matching.Application.Notifications.Templates;

/// <summary>A coach's morning: what is new, due, in need of attention, and waited for (werkoverzicht). One that <see cref="IsEmpty"/> is not sent.</summary>
public sealed record WorkDigest : MessageTemplate
{
    /// <summary>What its texts have to do with.</summary>
    public static TemplateSpec Template { get; } = new(
        "werkoverzicht",
        TemplateAudience.Worker,
        Placeholder.Text("naam"),
        Placeholder.Text("dag"),
        Placeholder.Items("voorstellen"),
        Placeholder.Items("taken"),
        Placeholder.Items("aandacht"),
        Placeholder.Items("wachten"),
        Placeholder.Link);

    /// <inheritdoc/>
    public override TemplateSpec Spec => Template;

    /// <summary>Name of the coach.</summary>
    public required Line Name { get; init; }

    /// <summary>The Dutch day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>New proposals, each with its strongest reasons and the page to assess it; may be empty.</summary>
    public required IReadOnlyList<TemplateItem> Proposals { get; init; }

    /// <summary>What is due; may be empty.</summary>
    public required IReadOnlyList<TemplateItem> Due { get; init; }

    /// <summary>Who needs attention; may be empty.</summary>
    public required IReadOnlyList<TemplateItem> Attention { get; init; }

    /// <summary>What waits for others; may be empty.</summary>
    public required IReadOnlyList<TemplateItem> Waiting { get; init; }

    /// <summary>The coach's own list.</summary>
    public required Uri Link { get; init; }

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => Proposals.Count + Due.Count + Attention.Count + Waiting.Count == 0;

    private protected override void Fill(TemplateValues values) => values
        .Text("naam", Name)
        .NearDay("dag", Day)
        .Items("voorstellen", Proposals)
        .Items("taken", Due)
        .Items("aandacht", Attention)
        .Items("wachten", Waiting)
        .Link(Link);
}
