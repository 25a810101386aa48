using System.Globalization;
using Matching.Domain;
using Matching.Domain.Imports;

namespace Matching.Application.Imports;

/// <summary>Ids of what imports make.</summary>
internal static class ImportIds
{
    /// <summary>The id of what a line makes: the same however often the line is tried.</summary>
    public static Id<T> Of<T>(Id<Import> import, int number)
        where T : IIdentified => Id<T>.From("import", import.Value, number.ToString(CultureInfo.InvariantCulture));
}
