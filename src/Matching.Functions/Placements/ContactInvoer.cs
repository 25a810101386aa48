using System.ComponentModel;
using Matching.Domain.People;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Placements;

/// <summary>How a contact was, as the API reads it.</summary>
[Description("Hoe een contact was: gepland of niet, in één keer vastgelegd.")]
public sealed record ContactInvoer
{
    /// <summary>Number.</summary>
    [Description("Nummer van het geplande contact; zonder dit veld: een los contact.")]
    public int? Nummer { get; init; }

    /// <summary>Day.</summary>
    [Description("De dag van het contact, niet later dan vandaag.")]
    public required DateOnly Datum { get; init; }

    /// <summary>With whom.</summary>
    [Description("Met wie.")]
    public required ContactMet Met { get; init; }

    /// <summary>How.</summary>
    [Description("Hoe.")]
    public required ContactHoe Hoe { get; init; }

    /// <summary>Note.</summary>
    [Description("Wat er is gezegd, in hoogstens 2.000 tekens. Schrijf niets op over ziekte.")]
    public string? Notitie { get; init; }

    /// <summary>Impression.</summary>
    [Description("Hoe het gaat, zoals u het ziet.")]
    public Gezicht? Indruk { get; init; }

    /// <summary>What came up.</summary>
    [Description("Wat er speelt: conflict, reizen, geld of thuis. Alleen het soort wordt bewaard.")]
    public IReadOnlyList<Aandachtspunt>? Aandachtspunten { get; init; }

    internal RecordedContact ToDomain(FieldErrors errors) => new(
        Nummer,
        new ContactRecord(
            errors.Day("datum", Datum),
            (ContactWith)Met,
            (ContactHow)Hoe,
            errors.Parse<Prose>("notitie", Notitie, Prose.TryParse, Prose.Requirement),
            (Face?)Indruk),
        [.. (Aandachtspunten ?? []).Select(a => (SignalKind)a)]);
}

/// <summary>A contact as it is recorded.</summary>
/// <param name="Moment">Number of the planned contact; null for one that was not planned.</param>
/// <param name="Record">How it was.</param>
/// <param name="Noticed">What came up that asks for attention.</param>
internal sealed record RecordedContact(int? Moment, ContactRecord Record, IReadOnlyList<SignalKind> Noticed);

/// <summary>That the other was not there, as the API reads it.</summary>
[Description("De ander was er niet.")]
public sealed record GemistInvoer
{
    /// <summary>Note.</summary>
    [Description("Wat ervan bekend is, in hoogstens 2.000 tekens.")]
    public string? Notitie { get; init; }

    internal Prose ToDomain(FieldErrors errors) => errors.Parse<Prose>("notitie", Notitie, Prose.TryParse, Prose.Requirement);
}

/// <summary>What asks for attention, as the API reads it.</summary>
[Description("Wat er speelt; alleen het soort wordt bewaard.")]
public sealed record AandachtspuntenInvoer
{
    /// <summary>What.</summary>
    [Description("conflict, reizen, geld of thuis; de andere aandachtspunten legt het systeem zelf vast.")]
    public required IReadOnlyList<Aandachtspunt> Aandachtspunten { get; init; }

    internal IReadOnlyList<SignalKind> ToDomain() => [.. Aandachtspunten.Select(a => (SignalKind)a)];
}

/// <summary>That somebody is not at work, as the API reads it.</summary>
[Description("De kandidaat is niet op het werk. Waarom wordt niet gevraagd.")]
public sealed record AfwezigInvoer
{
    /// <summary>First day.</summary>
    [Description("Vanaf welke dag, niet later dan vandaag.")]
    public required DateOnly Vanaf { get; init; }

    internal DateOnly ToDomain(FieldErrors errors) => errors.Day("vanaf", Vanaf);
}

/// <summary>That somebody is at work again, as the API reads it.</summary>
[Description("De kandidaat is weer op het werk.")]
public sealed record WeerAanwezigInvoer
{
    /// <summary>Last day.</summary>
    [Description("De laatste dag van de afwezigheid, niet later dan vandaag.")]
    public required DateOnly TotEnMet { get; init; }

    internal DateOnly ToDomain(FieldErrors errors) => errors.Day("totEnMet", TotEnMet);
}
