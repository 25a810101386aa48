namespace Matching.Application.Storage;

/// <summary>A row of a list as it is shown.</summary>
/// <typeparam name="T">What it shows.</typeparam>
/// <param name="Open">Whether somebody still has to do something with it.</param>
/// <param name="Body">What it shows.</param>
public sealed record ListItem<T>(bool Open, T Body)
    where T : notnull
{
    /// <summary>Reads a row.</summary>
    public static ListItem<T> From(ViewRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(row.Open, ViewBody.Read<T>(row.Body));
    }
}
