using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Proposals;

/// <summary>An introduction, as the API reads it.</summary>
[Description("Een kandidaat voorstellen aan de werkgever, met alleen wat is afgesproken.")]
public record KennismakingInvoer
{
    /// <summary>Contact person.</summary>
    [Description("Kenmerk van de contactpersoon bij de werkgever.")]
    public required string ContactpersoonId { get; init; }

    /// <summary>What is shared.</summary>
    [Description("Wat de werkgever te weten komt; nooit meer dan de kandidaat heeft afgesproken.")]
    public required IReadOnlyList<Delen> Delen { get; init; }

    /// <summary>Note.</summary>
    [Description("Wat u de werkgever wilt zeggen.")]
    public string? Toelichting { get; init; }

    internal Introduction ToDomain(FieldErrors errors) => new(
        errors.Parse<Id<EmployerContact>>("contactpersoonId", ContactpersoonId, Id<EmployerContact>.TryParse, Id<EmployerContact>.Requirement),
        GedeeldeGegevens.ToDomain(Delen),
        errors.Parse<Prose>("toelichting", Toelichting ?? "", Prose.TryParse, Prose.Requirement));
}

/// <summary>An introduction that was made, as the API writes it.</summary>
[Description("De kennismaking, met wie en wanneer.")]
public sealed record Kennismaking : KennismakingInvoer
{
    /// <summary>By whom.</summary>
    [Description("Kenmerk van wie de kandidaat voorstelde.")]
    public required string Door { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer.")]
    public required DateTimeOffset Op { get; init; }

    /// <summary>How the contact person hears of it.</summary>
    [Description("Hoe de contactpersoon het hoort; alleen in het antwoord op het voorstellen. Bij telefoon belt u zelf: er is geen e-mailadres.")]
    public KennismakingVia? Via { get; init; }

    internal static Kennismaking From(Recorded<Introduction> one) => new()
    {
        ContactpersoonId = one.What.ContactId.Value,
        Delen = GedeeldeGegevens.From(one.What.Shares),
        Toelichting = one.What.Note.Value is { Length: > 0 } note ? note : null,
        Door = one.By.Id,
        Op = one.At,
    };
}

/// <summary>How a contact person hears of a candidate, as the API writes it.</summary>
public enum KennismakingVia
{
    /// <summary>By a message with a link.</summary>
    Bericht = AskChannel.Message,

    /// <summary>By a call of whoever introduces.</summary>
    Telefoon = AskChannel.CoachCalls,
}
