using System.ComponentModel;
using Matching.Domain.FollowUp;

namespace Matching.Functions.FollowUp;

/// <summary>What a task is about, as the API writes it.</summary>
[Description("Waar de taak over gaat.")]
public sealed record Onderwerp
{
    /// <summary>Which kind.</summary>
    [Description("Wat voor iets het is.")]
    public required OnderwerpSoort Soort { get; init; }

    /// <summary>Which one.</summary>
    [Description("Kenmerk ervan.")]
    public required string Id { get; init; }

    internal static Onderwerp? From(SubjectKind? kind, string? id) => kind is null ? null : new() { Soort = (OnderwerpSoort)kind, Id = id! };
}

/// <summary>Kinds of subjects, as the API writes them.</summary>
public enum OnderwerpSoort
{
    /// <summary>Candidate.</summary>
    Kandidaat = SubjectKind.Candidate,

    /// <summary>Proposal.</summary>
    Matchvoorstel = SubjectKind.Proposal,

    /// <summary>Vacancy.</summary>
    Vacature = SubjectKind.Vacancy,

    /// <summary>Referral.</summary>
    Verwijzing = SubjectKind.Referral,

    /// <summary>Employer.</summary>
    Werkgever = SubjectKind.Employer,

    /// <summary>Placement.</summary>
    Plaatsing = SubjectKind.Placement,
}
