namespace Matching.Search;

/// <summary>A named fact about a profile that conditions look at. A fact that is not filled in is unknown.</summary>
public abstract class Column
{
    private protected Column(string name, int slots)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Slots = slots;
    }

    /// <summary>The name, unique in its schema.</summary>
    public string Name { get; }

    /// <summary>How many 64-bit values a row keeps for this column.</summary>
    internal int Slots { get; }
}

/// <summary>A whole number: hours in any unit, a level, a date as a day number, a code, a distance in metres.</summary>
public sealed class NumberColumn(string name) : Column(name, 1)
{
    internal const long Missing = long.MinValue;
}

/// <summary>Up to 64 yes-no-unknown facts: days, licences, certificates, needs.</summary>
public sealed class FlagsColumn(string name) : Column(name, 2);

/// <summary>A place.</summary>
public sealed class PointColumn(string name) : Column(name, 1)
{
    internal const long Missing = long.MinValue;
}
