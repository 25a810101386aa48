using Matching.Domain.People;
using Matching.Domain.Work;

namespace Matching.Application.Notifications.Templates;

/// <summary>Asks a candidate whether he or she wants a job (vraag over werk).</summary>
public sealed record WorkQuestion : MessageTemplate
{
    /// <summary>What its texts have to do with.</summary>
    public static TemplateSpec Template { get; } = new(
        "vraag-over-werk",
        TemplateAudience.Candidate,
        Placeholder.Text("naam"),
        Placeholder.Text("werk"),
        Placeholder.Text("werkgever"),
        Placeholder.Text("uren"),
        Placeholder.OptionalText("begin"),
        Placeholder.Flag("geenGevolgen"),
        Placeholder.Link);

    /// <inheritdoc/>
    public override TemplateSpec Spec => Template;

    /// <summary>Name that the candidate is called by.</summary>
    public required Line CallName { get; init; }

    /// <summary>What the work is called.</summary>
    public required Line Work { get; init; }

    /// <summary>The employer, as candidates may read it.</summary>
    public required Line Employer { get; init; }

    /// <summary>Hours a week.</summary>
    public required HoursRange Hours { get; init; }

    /// <summary>First day of work; null for as soon as possible.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Whether a no has no consequences for the person's benefit: <see cref="MessageTemplates.SaysNoConsequences"/>.</summary>
    public required bool NoConsequences { get; init; }

    /// <summary>The page with the answers.</summary>
    public required Uri Link { get; init; }

    private protected override void Fill(TemplateValues values) => values
        .Text("naam", CallName)
        .Text("werk", Work)
        .Text("werkgever", Employer)
        .Hours("uren", Hours)
        .Day("begin", StartsOn)
        .Flag("geenGevolgen", NoConsequences)
        .Link(Link);
}
