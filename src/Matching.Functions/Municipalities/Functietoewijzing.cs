using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Functions.Candidates;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Municipalities;

/// <summary>Who carries a function for whom, as the API reads and writes it.</summary>
[Description("Wie een functie doet, voor wie, en van wanneer tot wanneer.")]
public sealed record Functietoewijzing
{
    /// <summary>Function.</summary>
    [Description("De functie: A vindenEnDiagnose, B ontwikkelen, C matchen, D werkgeversbenadering, E uitstroom, F loonkostensubsidieEnBegeleiding, G zonderIndicatie, H beschutWerk, I wsw.")]
    public required GemeenteFunctie Functie { get; init; }

    /// <summary>For whom.</summary>
    [Description("Voor mensen met welke grondslagen: ten minste één; geen voor wie geen grondslag heeft.")]
    public required IReadOnlyList<GrondslagSoort> Grondslagen { get; init; }

    /// <summary>By which partners.</summary>
    [Description("Kenmerken van de partners die dit doen; leeg of weggelaten: de organisatie zelf.")]
    public IReadOnlyList<string>? Partners { get; init; }

    /// <summary>First day.</summary>
    [Description("Eerste dag.")]
    public required DateOnly Van { get; init; }

    /// <summary>Last day.</summary>
    [Description("Laatste dag; zonder dit veld is er geen einde afgesproken.")]
    public DateOnly? Tot { get; init; }

    internal static Functietoewijzing From(FunctionAssignment assignment) => new()
    {
        Functie = (GemeenteFunctie)assignment.Function,
        Grondslagen = [.. assignment.Grounds.Select(g => (GrondslagSoort)g)],
        Partners = [.. assignment.Partners.Select(p => p.Value)],
        Van = assignment.From,
        Tot = assignment.Until,
    };

    internal FunctionAssignment ToDomain(FieldErrors errors) => new(
        (MunicipalFunction)Functie,
        [.. Grondslagen.Select(g => (GroundKind)g)],
        [.. (Partners ?? []).Select((p, i) => errors.At("partners", i).Parse<Id<Partner>>("", p, Id<Partner>.TryParse, Id<Partner>.Requirement))],
        Van,
        Tot);
}
