using System.Globalization;
using Matching.Domain;
using Matching.Domain.Imports;

namespace Matching.Application.Imports;

/// <summary>Names of the files of an import.</summary>
internal static class ImportFileNames
{
    /// <summary>What all files of an import begin with.</summary>
    public static string Folder(Id<Import> import) => import.Value + "/";

    /// <summary>What was handed in; a name of its own for each attempt, so that one does not write over another.</summary>
    public static string Upload(Id<Import> import) => Folder(import) + "bestand-" + Guid.NewGuid().ToString("N");

    /// <summary>What all parts begin with.</summary>
    public static string Parts(Id<Import> import) => Folder(import) + "deel-";

    /// <summary>Lines that are ready to be taken over.</summary>
    /// <param name="import">Which import.</param>
    /// <param name="from">How many lines come before them.</param>
    public static string Part(Id<Import> import, int from) => Parts(import) + from.ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>What is wrong.</summary>
    public static string Errors(Id<Import> import) => Folder(import) + "fouten";
}
