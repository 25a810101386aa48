using System.ComponentModel;
using System.Text.Json.Serialization;
using Matching.Application.Imports;
using Matching.Domain.Imports;

namespace Matching.Functions.Imports;

/// <summary>An import, as the API writes it.</summary>
[Description("Hoe ver een import is.")]
public sealed record ImportOverzicht
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van de import.")]
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    [Description("Telt de stappen; staat ook in de ETag.")]
    public required int Versie { get; init; }

    /// <summary>What its lines are.</summary>
    [Description("Wat er in het bestand staat.")]
    public required ImportSoort Soort { get; init; }

    /// <summary>How far it is.</summary>
    [Description("Hoe ver de import is. Pas bij 'uitvoeren' wordt iets overgenomen, en alleen als geen enkele regel een fout heeft.")]
    public required ImportStand Status { get; init; }

    /// <summary>Whether it stops after the check.</summary>
    [Description("Of het bij controleren blijft tot iemand om uitvoering vraagt.")]
    public required bool Proef { get; init; }

    /// <summary>How much of what it is doing is done.</summary>
    [Description("Hoeveel procent van het controleren, en daarna van het uitvoeren, klaar is: 0 tot en met 100.")]
    public required int Voortgang { get; init; }

    /// <summary>Lines.</summary>
    [Description("Hoeveel regels er zijn gelezen; na de controle zijn dat alle regels.")]
    public required int Regels { get; init; }

    /// <summary>Errors.</summary>
    [Description("Hoeveel fouten er zijn gevonden; de eerste 1000 staan onder /fouten.")]
    public required int Fouten { get; init; }

    /// <summary>Lines about somebody who was there.</summary>
    [Description("Hoeveel regels bij de controle gingen over wie er al stond.")]
    public required int Bekend { get; init; }

    /// <summary>Lines taken over.</summary>
    [Description("Hoeveel regels er zijn overgenomen of bijgewerkt.")]
    public required int Overgenomen { get; init; }

    /// <summary>Lines passed over.</summary>
    [Description("Hoeveel regels er zijn overgeslagen: over wie er al stond, of er sinds de controle bij kwam.")]
    public required int Overgeslagen { get; init; }

    /// <summary>When it was handed in.</summary>
    [Description("Wanneer het bestand kwam.")]
    public required DateTimeOffset OntvangenOp { get; init; }

    /// <summary>When it ended.</summary>
    [Description("Wanneer de import klaar was, is afgekeurd of is verlopen.")]
    public DateTimeOffset? GeeindigdOp { get; init; }

    internal static ImportOverzicht From(Import import) => new()
    {
        Id = import.Id.Value,
        Versie = import.Version,
        Soort = (ImportSoort)import.Kind,
        Status = (ImportStand)import.Status,
        Proef = import.DryRun,
        Voortgang = import.Percent,
        Regels = import.Lines,
        Fouten = import.Errors,
        Bekend = import.Known,
        Overgenomen = import.Done - import.Skipped,
        Overgeslagen = import.Skipped,
        OntvangenOp = import.UploadedAt,
        GeeindigdOp = import.EndedAt,
    };
}

/// <summary>What is wrong with a line, as the API writes it.</summary>
[Description("Wat er mis is met een regel van het bestand.")]
public sealed record ImportFout
{
    /// <summary>The line.</summary>
    [Description("Nummer van de regel in het bestand; de kop is regel 1.")]
    public required int Regel { get; init; }

    /// <summary>The column.</summary>
    [Description("Naam van de kolom, of in JSON het pad; leeg als het om de regel of het bestand gaat.")]
    public required string Kolom { get; init; }

    /// <summary>The error.</summary>
    [Description("Wat er mis is en wat u eraan kunt doen. Herhaalt niets uit het bestand.")]
    public required string Melding { get; init; }

    internal static ImportFout From(ImportError error) => new() { Regel = error.Line, Kolom = error.Column, Melding = error.Message };
}

/// <summary>What lines are, as the API writes it.</summary>
public enum ImportSoort
{
    /// <summary>Candidates.</summary>
    Kandidaten = ImportKind.Candidates,

    /// <summary>Vacancies.</summary>
    Vacatures = ImportKind.Vacancies,

    /// <summary>Employers.</summary>
    Werkgevers = ImportKind.Employers,
}

/// <summary>How far an import is, as the API writes it.</summary>
public enum ImportStand
{
    /// <summary>Uploaded.</summary>
    Ontvangen = ImportStatus.Uploaded,

    /// <summary>Checking.</summary>
    Controleren = ImportStatus.Checking,

    /// <summary>Rejected.</summary>
    Afgekeurd = ImportStatus.Rejected,

    /// <summary>Checked.</summary>
    Gecontroleerd = ImportStatus.Checked,

    /// <summary>Running.</summary>
    Uitvoeren = ImportStatus.Running,

    /// <summary>Done.</summary>
    Klaar = ImportStatus.Done,

    /// <summary>Expired.</summary>
    Verlopen = ImportStatus.Expired,
}

/// <summary>What is done with lines about somebody who is there, as the API writes it.</summary>
public enum Bestaande
{
    /// <summary>The line is an error.</summary>
    Weigeren = ExistingChoice.Refuse,

    /// <summary>It is passed over.</summary>
    Overslaan = ExistingChoice.Skip,

    /// <summary>What is there is changed.</summary>
    Bijwerken = ExistingChoice.Change,
}

/// <summary>How a file is written, as the API writes it.</summary>
public enum Bestandsformaat
{
    /// <summary>A table.</summary>
    Csv,

    /// <summary>A list of requests.</summary>
    Json,
}

/// <summary>The character set of a table, as the API writes it.</summary>
public enum Tekenset
{
    /// <summary>UTF-8.</summary>
    [JsonStringEnumMemberName("utf-8")]
    Utf8,

    /// <summary>Windows-1252.</summary>
    [JsonStringEnumMemberName("windows-1252")]
    Windows1252,
}
