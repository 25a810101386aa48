using Matching.Application.Candidates;
using Matching.Application.Imports;
using Matching.Application.Vacancies;
using Matching.Domain.Imports;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Imports;

/// <summary>Reads files with the contracts that requests are read with.</summary>
public sealed class ImportReader : IImportReader
{
    /// <summary>Most bytes in a line, as in a request.</summary>
    internal const int MaximumLineBytes = StrictJson.MaximumBytes;

    private readonly Dictionary<ImportKind, ImportContract> _contracts;

    /// <summary>Makes the reader.</summary>
    public ImportReader(EditCandidates candidates, EditVacancies vacancies) =>
        _contracts = new ImportContract[] { new CandidateContract(candidates), new VacancyContract(vacancies), new EmployerContract() }.ToDictionary(c => c.Kind);

    /// <inheritdoc/>
    public IAsyncEnumerable<ImportRecord> ReadAsync(Stream content, ImportKind kind, ImportFormat format, CancellationToken cancellationToken) => format switch
    {
        ImportFormat.Json => JsonFile.ReadAsync(content, Contract(kind), cancellationToken),
        ImportFormat.CsvWindows1252 => CsvFile.ReadAsync(CsvFile.FromWindows1252(content), Contract(kind), cancellationToken),
        _ => CsvFile.ReadAsync(content, Contract(kind), cancellationToken),
    };

    /// <inheritdoc/>
    public ImportInput Parse(ImportKind kind, ReadOnlyMemory<byte> body)
    {
        // It was right when it was checked. What has changed since then, the day or the taxonomy, does not count any more.
        return Contract(kind).Read(body, new FieldErrors());
    }

    /// <summary>The contract of a kind.</summary>
    internal ImportContract Contract(ImportKind kind) => _contracts[kind];

    /// <summary>Reads one request of a file.</summary>
    /// <param name="line">The line that it begins on.</param>
    /// <param name="body">Its JSON, on one line.</param>
    /// <param name="contract">What it should be.</param>
    /// <param name="place">What the paths of errors begin with; empty when the line says enough.</param>
    internal static ImportRecord Read(int line, ReadOnlyMemory<byte> body, ImportContract contract, string place = "")
    {
        var errors = new FieldErrors();
        var input = contract.Read(body, errors);
        return errors.IsEmpty
            ? new ImportRecord(line) { Place = place, Body = body, Input = input }
            : new ImportRecord(line) { Place = place, Errors = [.. errors.All.Select(e => ImportError.From(line, place, e))] };
    }

    /// <summary>An error about the whole file, after which nothing more is read.</summary>
    internal static ImportRecord End(int line, params IEnumerable<(string Column, string Message)> errors) =>
        new(line) { Errors = [.. errors.Select(e => new ImportError(line, e.Column, e.Message))], IsLast = true };
}
