using System.ComponentModel;
using Matching.Domain.People;
using Matching.Domain.Placements.Guidance;

namespace Matching.Functions.Placements;

/// <summary>A contact, as the API writes it.</summary>
[Description("Een contact met de kandidaat of met het werk: gepland, of vastgelegd zoals het kwam.")]
public sealed record Contactmoment
{
    /// <summary>Number.</summary>
    [Description("Nummer binnen de plaatsing.")]
    public required int Nummer { get; init; }

    /// <summary>Day.</summary>
    [Description("De dag waarop het is of was.")]
    public required DateOnly Dag { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Waar het contact staat.")]
    public required ContactmomentStatus Status { get; init; }

    /// <summary>Whether it was planned.</summary>
    [Description("Of het uit het plan komt.")]
    public required bool Gepland { get; init; }

    /// <summary>Who sees to it.</summary>
    [Description("Wie ervoor zorgt.")]
    public required ContactDoor Door { get; init; }

    /// <summary>With whom.</summary>
    [Description("Met wie.")]
    public required ContactMet Met { get; init; }

    /// <summary>How.</summary>
    [Description("Hoe.")]
    public required ContactHoe Hoe { get; init; }

    /// <summary>Question.</summary>
    [Description("De vraag; ontbreekt bij een los contact.")]
    public ContactVraag? Vraag { get; init; }

    /// <summary>Asked on.</summary>
    [Description("De dag waarop de vraag is gesteld, of gevraagd is te bellen of langs te gaan.")]
    public DateOnly? GevraagdOp { get; init; }

    /// <summary>The day it had before.</summary>
    [Description("Op welke dag het eerst zou zijn, als het naar voren is gehaald.")]
    public DateOnly? EerstOp { get; init; }

    /// <summary>Why it came sooner.</summary>
    [Description("Waarom het naar voren is gehaald.")]
    public string? WaaromEerder { get; init; }

    /// <summary>The candidate's answer.</summary>
    public GezichtGekozen? AntwoordKandidaat { get; init; }

    /// <summary>The employer's answer.</summary>
    public WerkgeverGezegd? AntwoordWerkgever { get; init; }

    /// <summary>Record.</summary>
    public Contactverslag? Verslag { get; init; }

    /// <summary>That it was missed.</summary>
    public ContactGemist? Gemist { get; init; }

    /// <summary>Silence noticed.</summary>
    [Description("De dag waarop is opgemerkt dat er geen antwoord kwam.")]
    public DateOnly? StilteOpgemerktOp { get; init; }

    /// <summary>Why it was left out.</summary>
    [Description("Waarom het niet meer nodig is.")]
    public ContactOvergeslagen? OvergeslagenOmdat { get; init; }

    internal static Contactmoment From(ContactMoment moment) => new()
    {
        Nummer = moment.Number,
        Dag = moment.Day,
        Status = (ContactmomentStatus)moment.Status,
        Gepland = moment.ScheduledFor is not null,
        Door = (ContactDoor)moment.By,
        Met = (ContactMet)moment.With,
        Hoe = (ContactHoe)moment.How,
        Vraag = (ContactVraag?)moment.Question,
        GevraagdOp = moment.AskedOn,
        EerstOp = moment.Moved?.From,
        WaaromEerder = moment.Moved?.Why.Value,
        AntwoordKandidaat = moment.Candidate is { } candidate
            ? new GezichtGekozen { Gezicht = (Gezicht)candidate.What.Face, Woord = candidate.What.Word?.Value, Op = candidate.At }
            : null,
        AntwoordWerkgever = moment.Employer is { } employer ? new WerkgeverGezegd { Tekst = employer.What.Value, Op = employer.At } : null,
        Verslag = moment.Record is { } record
            ? new Contactverslag
            {
                Datum = record.What.On,
                Met = (ContactMet)record.What.With,
                Hoe = (ContactHoe)record.What.How,
                Notitie = Text(record.What.Note),
                Indruk = (Gezicht?)record.What.Impression,
                Door = record.By.Id,
                Op = record.At,
            }
            : null,
        Gemist = moment.Missed is { } missed ? new ContactGemist { Notitie = Text(missed.What), Door = missed.By.Id, Op = missed.At } : null,
        StilteOpgemerktOp = moment.SilenceNoticedOn,
        OvergeslagenOmdat = (ContactOvergeslagen?)moment.SkippedBecause,
    };

    private static string? Text(Prose prose) => prose.Value.Length > 0 ? prose.Value : null;
}

/// <summary>A contact that comes, as the API writes it.</summary>
[Description("Een contact dat nog komt.")]
public sealed record KomendContact
{
    /// <summary>Day.</summary>
    [Description("De werkdag waarop het komt.")]
    public required DateOnly Dag { get; init; }

    /// <summary>Who sees to it.</summary>
    [Description("Wie ervoor zorgt.")]
    public required ContactDoor Door { get; init; }

    /// <summary>With whom.</summary>
    [Description("Met wie.")]
    public required ContactMet Met { get; init; }

    /// <summary>How.</summary>
    [Description("Hoe.")]
    public required ContactHoe Hoe { get; init; }

    /// <summary>Question.</summary>
    [Description("De vraag.")]
    public required ContactVraag Vraag { get; init; }

    internal static KomendContact From(PlannedContact contact) => new()
    {
        Dag = contact.Day,
        Door = (ContactDoor)contact.By,
        Met = (ContactMet)contact.With,
        Hoe = (ContactHoe)contact.How,
        Vraag = (ContactVraag)contact.Question,
    };
}

/// <summary>The face that a candidate pressed, as the API writes it.</summary>
[Description("Wat de kandidaat antwoordde.")]
public sealed record GezichtGekozen
{
    /// <summary>Face.</summary>
    [Description("Het gezicht.")]
    public required Gezicht Gezicht { get; init; }

    /// <summary>Word.</summary>
    [Description("Wat de kandidaat erbij schreef.")]
    public string? Woord { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer.")]
    public required DateTimeOffset Op { get; init; }
}

/// <summary>What an employer answered, as the API writes it.</summary>
[Description("Wat de contactpersoon op het werk antwoordde.")]
public sealed record WerkgeverGezegd
{
    /// <summary>Words.</summary>
    [Description("Het antwoord.")]
    public required string Tekst { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer.")]
    public required DateTimeOffset Op { get; init; }
}

/// <summary>What was recorded of a contact, as the API writes it.</summary>
[Description("Hoe het contact was.")]
public sealed record Contactverslag
{
    /// <summary>Day.</summary>
    [Description("De dag van het contact.")]
    public required DateOnly Datum { get; init; }

    /// <summary>With whom.</summary>
    [Description("Met wie.")]
    public required ContactMet Met { get; init; }

    /// <summary>How.</summary>
    [Description("Hoe.")]
    public required ContactHoe Hoe { get; init; }

    /// <summary>Note.</summary>
    [Description("Wat er is gezegd.")]
    public string? Notitie { get; init; }

    /// <summary>Impression.</summary>
    [Description("Hoe het gaat, volgens wie het vastlegde.")]
    public Gezicht? Indruk { get; init; }

    /// <summary>By whom.</summary>
    [Description("Kenmerk van wie het vastlegde.")]
    public required string Door { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer het is vastgelegd.")]
    public required DateTimeOffset Op { get; init; }
}

/// <summary>That the other was not there, as the API writes it.</summary>
[Description("De ander was er niet.")]
public sealed record ContactGemist
{
    /// <summary>Note.</summary>
    [Description("Wat ervan bekend is.")]
    public string? Notitie { get; init; }

    /// <summary>By whom.</summary>
    [Description("Kenmerk van wie het vastlegde.")]
    public required string Door { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer het is vastgelegd.")]
    public required DateTimeOffset Op { get; init; }
}

/// <summary>Where a contact stands, as the API writes it.</summary>
public enum ContactmomentStatus
{
    /// <summary>Planned.</summary>
    Gepland = ContactStatus.Planned,

    /// <summary>Asked.</summary>
    Gevraagd = ContactStatus.Asked,

    /// <summary>Held.</summary>
    Geweest = ContactStatus.Held,

    /// <summary>Missed.</summary>
    Gemist = ContactStatus.Missed,

    /// <summary>Skipped.</summary>
    Overgeslagen = ContactStatus.Skipped,
}

/// <summary>Who sees to a contact, as the API writes it.</summary>
public enum ContactDoor
{
    /// <summary>The coach.</summary>
    Coach = ContactBy.Coach,

    /// <summary>A volunteer.</summary>
    Vrijwilliger = ContactBy.Volunteer,

    /// <summary>Day care.</summary>
    Dagbesteding = ContactBy.DayCare,
}

/// <summary>With whom a contact is, as the API writes it.</summary>
public enum ContactMet
{
    /// <summary>The candidate.</summary>
    Kandidaat = ContactWith.Candidate,

    /// <summary>The employer.</summary>
    Werkgever = ContactWith.Employer,

    /// <summary>Both.</summary>
    Beiden = ContactWith.Both,
}

/// <summary>How a contact goes, as the API writes it.</summary>
public enum ContactHoe
{
    /// <summary>A message.</summary>
    Bericht = ContactHow.Message,

    /// <summary>A call.</summary>
    Telefoon = ContactHow.Call,

    /// <summary>A visit.</summary>
    Bezoek = ContactHow.Visit,
}

/// <summary>The question of a contact, as the API writes it.</summary>
public enum ContactVraag
{
    /// <summary>The first day.</summary>
    EersteDag = ContactQuestion.FirstDay,

    /// <summary>How it goes.</summary>
    HoeGaatHet = ContactQuestion.GoingWell,

    /// <summary>Work and colleagues.</summary>
    WerkEnCollegas = ContactQuestion.WorkAndColleagues,

    /// <summary>Hours and travel.</summary>
    UrenEnReizen = ContactQuestion.HoursAndTravel,

    /// <summary>Looking back.</summary>
    Terugblik = ContactQuestion.Review,
}

/// <summary>A face, as the API writes it.</summary>
public enum Gezicht
{
    /// <summary>It goes well.</summary>
    Blij = Face.Glad,

    /// <summary>It goes.</summary>
    GaatWel = Face.Neutral,

    /// <summary>It does not go well.</summary>
    Verdrietig = Face.Sad,
}

/// <summary>Why a contact need not be, as the API writes it.</summary>
public enum ContactOvergeslagen
{
    /// <summary>A later one took its place.</summary>
    Ingehaald = SkipReason.Overtaken,

    /// <summary>Not needed.</summary>
    NietNodig = SkipReason.NotNeeded,

    /// <summary>The plan ended.</summary>
    PlanBeeindigd = SkipReason.PlanEnded,
}
