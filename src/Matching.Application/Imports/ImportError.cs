using System.Globalization;
using Matching.Domain.Results;

namespace Matching.Application.Imports;

/// <summary>What is wrong with a line of a file.</summary>
/// <param name="Line">The line, from 1; the header is line 1.</param>
/// <param name="Column">The column as the header names it, or the path in JSON; empty when it is about the line or the file.</param>
/// <param name="Message">Dutch sentence that says what is wrong and what to do about it; repeats nothing that a line holds.</param>
public sealed record ImportError(int Line, string Column, string Message)
{
    /// <summary>The error of a request, as one of the line that stands for it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="place">The line's <see cref="ImportRecord.Place"/>. Without one, an error within a list is one of the column that the list stands in.</param>
    /// <param name="error">The error.</param>
    public static ImportError From(int line, string place, FieldError error)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(error);
        if (place.Length > 0) return new ImportError(line, error.Field.Length == 0 ? place : $"{place}.{error.Field}", error.Message);
        var index = error.Field.IndexOf('[', StringComparison.Ordinal);
        if (index < 0) return new ImportError(line, error.Field, error.Message);
        var end = error.Field.IndexOf(']', index);
        var number = int.Parse(error.Field.AsSpan(index + 1, end - index - 1), CultureInfo.InvariantCulture) + 1;
        var member = error.Field[(end + 1)..].TrimStart('.');
        return new ImportError(line, error.Field[..index], string.Create(CultureInfo.InvariantCulture, $"Waarde {number}{(member.Length > 0 ? $", {member}" : "")}: {error.Message}"));
    }
}
