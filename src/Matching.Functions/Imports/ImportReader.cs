using Matching.Application.Candidates;
using Matching.Application.Imports;
using Matching.Application.Vacancies;
using Matching.Domain.Imports;
using Matching.Domain.Results;
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
        _contracts = new ImportContract[] { new CandidateContract(candidates), new VacancyContract(vacancies) }.ToDictionary(c => c.Kind);

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
        contract.Read(body, errors);
        return errors.IsEmpty ? new ImportRecord(line) { Body = body } : new ImportRecord(line) { Errors = [.. errors.All.Select(e => place.Length == 0 ? ToLine(line, e) : new ImportError(line, e.Field.Length == 0 ? place : $"{place}.{e.Field}", e.Message))] };
    }

    /// <summary>An error about the whole file, after which nothing more is read.</summary>
    internal static ImportRecord End(int line, params IEnumerable<(string Column, string Message)> errors) =>
        new(line) { Errors = [.. errors.Select(e => new ImportError(line, e.Column, e.Message))], IsLast = true };

    /// <summary>An error within a list is one of the column that the list stands in.</summary>
    private static ImportError ToLine(int line, FieldError error)
    {
        var index = error.Field.IndexOf('[', StringComparison.Ordinal);
        if (index < 0) return new ImportError(line, error.Field, error.Message);
        var end = error.Field.IndexOf(']', index);
        var number = int.Parse(error.Field.AsSpan(index + 1, end - index - 1), System.Globalization.CultureInfo.InvariantCulture) + 1;
        var member = error.Field[(end + 1)..].TrimStart('.');
        return new ImportError(line, error.Field[..index], $"Waarde {number}{(member.Length > 0 ? $", {member}" : "")}: {error.Message}");
    }
}
