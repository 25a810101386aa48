namespace Matching.Search;

/// <summary>
/// A condition on a profile's columns, in three-valued logic (Kleene's): unknown facts make it unknown unless the facts
/// that are known decide. Conditions compare by value.
/// </summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>Met when the column is at least the bound.</summary>
    public static Condition AtLeast(NumberColumn column, int bound) => new NumberBetween(column, bound, int.MaxValue);

    /// <summary>Met when the column is at most the bound.</summary>
    public static Condition AtMost(NumberColumn column, int bound) => new NumberBetween(column, int.MinValue, bound);

    /// <summary>Met when the column lies between two bounds, both included.</summary>
    public static Condition Between(NumberColumn column, int least, int most) => new NumberBetween(column, least, most);

    /// <summary>Met when the column is a date on or before the given one.</summary>
    public static Condition OnOrBefore(NumberColumn column, DateOnly date) => AtMost(column, date.DayNumber);

    /// <summary>Met when the column is a date on or after the given one.</summary>
    public static Condition OnOrAfter(NumberColumn column, DateOnly date) => AtLeast(column, date.DayNumber);

    /// <summary>Met when the column is one of the values.</summary>
    public static Condition OneOf(NumberColumn column, params ReadOnlySpan<int> values) => new NumberOneOf(column, [.. values]);

    /// <summary>Met when the profile has every fact in <paramref name="demanded"/>: licences, certificates.</summary>
    public static Condition HasAll(FlagsColumn column, ulong demanded) => new FlagsHasAll(column, Flags.Exactly(demanded));

    /// <summary>Met when the profile has every fact that <paramref name="demanded"/> has; a demand that is unknown makes it unknown.</summary>
    public static Condition HasAll(FlagsColumn column, Flags demanded) => new FlagsHasAll(column, demanded);

    /// <summary>Met when the profile and <paramref name="wanted"/> have at least one fact in common: days, ways of travelling.</summary>
    public static Condition HasAny(FlagsColumn column, Flags wanted) => new FlagsHasAny(column, wanted);

    /// <summary>Met when the profile has at least <paramref name="count"/> of the wanted facts: enough days for the hours.</summary>
    public static Condition HasAtLeast(FlagsColumn column, ulong wanted, int count) => new FlagsHasAtLeast(column, wanted, count);

    /// <summary>Met when everything the profile has is in <paramref name="offered"/>: needs against what a workplace offers.</summary>
    public static Condition Within(FlagsColumn column, Flags offered) => new FlagsWithin(column, offered);

    /// <summary>Met when the distance from the profile's place to <paramref name="place"/> is at most the profile's own maximum.</summary>
    /// <param name="home">The profile's place.</param>
    /// <param name="maximumMetres">The profile's maximum, in metres.</param>
    /// <param name="place">Where to; null (unknown) makes the condition unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degrees are out of range or not a number.</exception>
    public static Condition Reaches(PointColumn home, NumberColumn maximumMetres, GeoPoint? place) =>
        place is { } known ? new PointReaches(home, maximumMetres, PackedPoint.Pack(known)) : Always(Truth.Unknown);

    /// <summary>Met when the profile's place lies at most <paramref name="metres"/> from <paramref name="place"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees are out of range or not a number.</exception>
    public static Condition Near(PointColumn home, GeoPoint place, int metres) => new PointNear(home, PackedPoint.Pack(place), metres);

    /// <summary>The same for every profile: for what follows from the query alone.</summary>
    public static Condition Always(Truth truth) => new ConstantCondition(truth);

    /// <summary>Met when all are met; not met when one is not met.</summary>
    public static Condition All(params ReadOnlySpan<Condition> conditions) => new AllConditions([.. conditions]);

    /// <summary>Met when one is met; not met when none can be.</summary>
    public static Condition Any(params ReadOnlySpan<Condition> conditions) => new AnyCondition([.. conditions]);

    /// <summary>Met and not met change places; unknown stays.</summary>
    public static Condition Not(Condition condition) => new NotCondition(condition);

    /// <summary>What the condition says of the values of one profile.</summary>
    /// <exception cref="ArgumentException">The schema lacks a column that the condition looks at.</exception>
    public Truth Evaluate(ColumnSchema schema, ColumnValues values)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(values);
        return Compile(schema).Evaluate(values.SlotsFor(schema));
    }

    /// <summary>Finds the slots of the columns.</summary>
    internal abstract CompiledCondition Compile(ColumnSchema schema);
}

/// <summary>A condition with the name under which its outcome is reported.</summary>
/// <param name="Name">The name, for example the code of a row in the domain's table of conditions.</param>
/// <param name="Condition">The condition.</param>
/// <param name="ExcludeUnknown">True to leave out profiles for which it is unknown; otherwise only those that do not meet it.</param>
public sealed record NamedCondition(string Name, Condition Condition, bool ExcludeUnknown = false);
