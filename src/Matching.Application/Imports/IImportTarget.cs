using Matching.Domain.Imports;

namespace Matching.Application.Imports;

/// <summary>Takes over lines of one kind.</summary>
public interface IImportTarget
{
    /// <summary>Which kind.</summary>
    ImportKind Kind { get; }

    /// <summary>By what a line is recognised as one about somebody who is there already; null when by nothing.</summary>
    ImportKey? KeyOf(ImportInput input);

    /// <summary>What only the tables can tell of a line.</summary>
    Task<ImportCheck> CheckAsync(Import import, ImportInput input, CancellationToken cancellationToken);

    /// <summary>
    /// Takes lines over. Doing it again changes nothing: ids follow from the import and the number of the line, times from the check. A
    /// line about somebody who came since the check is treated as the import says, and passed over where that is to refuse: nobody is there twice.
    /// </summary>
    /// <param name="import">The import, running.</param>
    /// <param name="lines">The lines with their numbers, counted from 1.</param>
    /// <param name="cancellationToken">Gives up; some of them may be taken over then.</param>
    /// <returns>How many were passed over.</returns>
    Task<int> TakeOverAsync(Import import, IReadOnlyList<(int Number, ImportInput Input)> lines, CancellationToken cancellationToken);

    /// <summary>Does what is done once, after the last line. May be asked again.</summary>
    Task FinishAsync(Import import, CancellationToken cancellationToken);

    /// <summary>Cleans up after lines that may have been taken over by half, when there will not be another try.</summary>
    Task GiveUpAsync(Import import, IReadOnlyList<int> numbers, CancellationToken cancellationToken);
}
