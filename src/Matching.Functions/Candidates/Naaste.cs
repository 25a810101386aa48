using System.ComponentModel;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Candidates;

/// <summary>Somebody close to a candidate, as the API writes it.</summary>
[Description("Iemand die bij de kandidaat hoort, zoals een vertegenwoordiger, ouder of mentor.")]
public sealed record Naaste
{
    /// <summary>What the person is to the candidate.</summary>
    [Description("Wat deze persoon voor de kandidaat is.")]
    public required Relatie Relatie { get; init; }

    /// <summary>Name.</summary>
    [Description("Naam.")]
    public required string Naam { get; init; }

    /// <summary>Phone.</summary>
    [Description("Telefoonnummer.")]
    public string? Telefoon { get; init; }

    /// <summary>Address for messages.</summary>
    [Description("E-mailadres.")]
    public string? Email { get; init; }

    /// <summary>Whether messages go to this person too.</summary>
    [Description("Of berichten aan de kandidaat ook naar deze persoon gaan; zonder dit veld: nee.")]
    public bool? KrijgtBerichten { get; init; }

    /// <summary>Last day.</summary>
    [Description("Tot en met welke dag dat zo is; zonder dit veld: zolang het hier staat.")]
    public DateOnly? Tot { get; init; }

    internal static Naaste From(RelatedPerson person) => new()
    {
        Relatie = (Relatie)person.Kind,
        Naam = person.Name.Value,
        Telefoon = person.Phone?.Value,
        Email = person.Email?.Value,
        KrijgtBerichten = person.GetsMessages,
        Tot = person.Until,
    };

    internal RelatedPerson ToDomain(FieldErrors errors) => new(
        (RelationKind)Relatie,
        errors.Parse<Line>("naam", Naam, Line.TryParse, Line.Requirement),
        errors.ParseOptional<PhoneNumber>("telefoon", Telefoon, PhoneNumber.TryParse, PhoneNumber.Requirement),
        errors.ParseOptional<EmailAddress>("email", Email, EmailAddress.TryParse, EmailAddress.Requirement),
        KrijgtBerichten ?? false,
        Tot);
}

/// <summary>What somebody is to a candidate, as the API writes it.</summary>
public enum Relatie
{
    /// <summary>Representative.</summary>
    Vertegenwoordiger = RelationKind.Representative,

    /// <summary>Parent.</summary>
    Ouder = RelationKind.Parent,

    /// <summary>Mentor.</summary>
    Mentor = RelationKind.SchoolMentor,

    /// <summary>Volunteer.</summary>
    Vrijwilliger = RelationKind.Volunteer,

    /// <summary>Somebody else.</summary>
    Anders = RelationKind.Other,
}
