using System.Text;
using Matching.Application.Imports;
using Matching.Domain.Imports;
using Matching.Functions.Http.Json;
using Matching.Functions.Imports;

namespace Matching.EndToEnd.Tests.Imports;

/// <summary>A contract with a member of every sort.</summary>
internal sealed class SampleContract() : ImportContract(typeof(SampleContract.Body))
{
    public enum Keuze
    {
        Een,
        TweeDrie,
    }

    public override ImportKind Kind => ImportKind.Candidates;

    /// <summary>What a file's lines say.</summary>
    public static async Task<IReadOnlyList<ImportRecord>> ReadAsync(Stream file, bool json = false)
    {
        var records = new List<ImportRecord>();
        var lines = json ? JsonFile.ReadAsync(file, new SampleContract(), default) : CsvFile.ReadAsync(file, new SampleContract(), default);
        await foreach (var record in lines) records.Add(record);
        return records;
    }

    public static Task<IReadOnlyList<ImportRecord>> ReadAsync(string text, bool json = false) => ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), json);

    /// <summary>What is wrong with a file, each as line, column and message.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(string text, bool json = false) => Errors(await ReadAsync(text, json));

    public static IReadOnlyList<string> Errors(IEnumerable<ImportRecord> records) => [.. records.SelectMany(r => r.Errors).Select(e => $"{e.Line} {e.Column}: {e.Message}")];

    public override ImportInput Read(ReadOnlyMemory<byte> json, FieldErrors errors)
    {
        StrictJson.Parse<Body>(json, errors);
        return null!;
    }

    internal sealed record Body
    {
        public required string Naam { get; init; }

        public string? Tekst { get; init; }

        public required Deel Binnen { get; init; }

        public Maat? Maat { get; init; }

        public required IReadOnlyList<Ding> Dingen { get; init; }

        public IReadOnlyList<Keuze>? Keuzes { get; init; }

        public IReadOnlyList<Diep>? Diep { get; init; }
    }

    internal sealed record Deel
    {
        public required int Getal { get; init; }

        public bool? Vlag { get; init; }

        public DateOnly? Dag { get; init; }
    }

    internal sealed record Maat
    {
        public required decimal Lang { get; init; }

        public Keuze? Keuze { get; init; }
    }

    internal sealed record Ding
    {
        public required string Code { get; init; }

        public int? Niveau { get; init; }

        public string? Noot { get; init; }
    }

    internal sealed record Diep
    {
        public required IReadOnlyList<string> Woorden { get; init; }
    }
}
