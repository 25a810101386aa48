namespace Matching.Application.Storage;

/// <summary>One row of a list.</summary>
/// <param name="List">Which list: the kind of list and the id that it belongs to, with a colon between; without slashes.</param>
/// <param name="Key">Key within the list.</param>
/// <param name="Version">Which of two states of the row is newer, from 1: the aggregate's version, or a coarser count of what the row shows.</param>
/// <param name="Open">Whether somebody still has to do something with it.</param>
/// <param name="Body">What it shows, as JSON; no name, no address.</param>
public sealed record ViewRow(string List, string Key, int Version, bool Open, string Body)
{
    /// <summary>Whether it only says that the aggregate is in this list no more; lists do not show it.</summary>
    public bool IsGone => Body.Length == 0;

    /// <summary>
    /// Says that an aggregate is in a list no more, for instance since it was handed to somebody else. The row stays, so that an effect
    /// of an older state that comes later does not put it back.
    /// </summary>
    public static ViewRow Gone(string list, string key, int version) => new(list, key, version, false, "");
}
