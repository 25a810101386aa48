using Matching.Domain.People;

namespace Matching.Application.Notifications.Templates;

/// <summary>Asks a candidate at a contact moment how it goes at work: one question, one press (hoe gaat het).</summary>
public sealed record HowAreYou : MessageTemplate
{
    /// <summary>What its texts have to do with.</summary>
    public static TemplateSpec Template { get; } = new(
        "hoe-gaat-het-kandidaat",
        TemplateAudience.Candidate,
        Placeholder.Text("naam"),
        Placeholder.Text("werkgever"),
        Placeholder.Flag("eersteDag"),
        Placeholder.Flag("eersteWeken"),
        Placeholder.Flag("later"),
        Placeholder.Link);

    /// <inheritdoc/>
    public override TemplateSpec Spec => Template;

    /// <summary>Name that the candidate is called by.</summary>
    public required Line CallName { get; init; }

    /// <summary>The employer, as the candidate knows it.</summary>
    public required Line Employer { get; init; }

    /// <summary>How long the person has been there.</summary>
    public required PlacementMoment Moment { get; init; }

    /// <summary>The page with the faces.</summary>
    public required Uri Link { get; init; }

    private protected override void Fill(TemplateValues values) => values
        .Text("naam", CallName)
        .Text("werkgever", Employer)
        .Flag("eersteDag", Moment == PlacementMoment.FirstDay)
        .Flag("eersteWeken", Moment == PlacementMoment.FirstWeeks)
        .Flag("later", Moment == PlacementMoment.Later)
        .Link(Link);
}

/// <summary>How long somebody has been at work, as far as a question about it goes.</summary>
public enum PlacementMoment
{
    /// <summary>The first day has been.</summary>
    FirstDay = 1,

    /// <summary>The first weeks.</summary>
    FirstWeeks,

    /// <summary>Later than that.</summary>
    Later,
}
