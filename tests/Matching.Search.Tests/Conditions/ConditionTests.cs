using FsCheck.Fluent;

namespace Matching.Search.Tests.Conditions;

public sealed class ConditionTests
{
    private static readonly GeoPoint Utrecht = new(52.0907, 5.1214);
    private static readonly GeoPoint Amersfoort = new(52.1561, 5.3878);

    [Theory]
    [InlineData(24, Truth.Met)]
    [InlineData(40, Truth.Met)]
    [InlineData(23, Truth.NotMet)]
    [InlineData(null, Truth.Unknown)]
    public void A_number_is_at_least_its_bound(int? hours, Truth expected) =>
        Assert.Equal(expected, Evaluate(Condition.AtLeast(World.Hours, 24), b => b.Set(World.Hours, hours)));

    [Fact]
    public void Dates_compare_as_dates()
    {
        Condition condition = Condition.OnOrBefore(World.Hours, new DateOnly(2026, 3, 1));
        Assert.Equal(Truth.Met, Evaluate(condition, b => b.Set(World.Hours, new DateOnly(2026, 3, 1))));
        Assert.Equal(Truth.NotMet, Evaluate(condition, b => b.Set(World.Hours, new DateOnly(2026, 3, 2))));
        Assert.Equal(Truth.Unknown, Evaluate(condition, b => b.Set(World.Hours, (DateOnly?)null)));
    }

    [Theory]
    [InlineData(0b011, 0b111, Truth.Met)]
    [InlineData(0b001, 0b111, Truth.NotMet)]
    [InlineData(0b001, 0b001, Truth.Unknown)]
    [InlineData(0b000, 0b001, Truth.NotMet)]
    public void Every_demanded_fact_must_be_there(ulong yes, ulong known, Truth expected) =>
        Assert.Equal(expected, Evaluate(Condition.HasAll(World.Days, 0b011), b => b.Set(World.Days, new Flags(yes, known))));

    [Theory]
    [InlineData(0b001, 0b111, Truth.Met)]
    [InlineData(0b100, 0b111, Truth.NotMet)]
    [InlineData(0b100, 0b101, Truth.Unknown)]
    public void One_wanted_fact_is_enough(ulong yes, ulong known, Truth expected) =>
        Assert.Equal(expected, Evaluate(Condition.HasAny(World.Days, Flags.Exactly(0b011)), b => b.Set(World.Days, new Flags(yes, known))));

    [Theory]
    [InlineData(0b000, 0b111, 0b000, 0b111, Truth.Met)]
    [InlineData(0b001, 0b111, 0b001, 0b111, Truth.Met)]
    [InlineData(0b010, 0b111, 0b001, 0b111, Truth.NotMet)]
    [InlineData(0b010, 0b111, 0b001, 0b001, Truth.Unknown)]
    [InlineData(0b000, 0b101, 0b001, 0b111, Truth.Unknown)]
    public void Needs_must_be_within_what_is_offered(ulong needs, ulong needsKnown, ulong offers, ulong offersKnown, Truth expected) =>
        Assert.Equal(
            expected,
            Evaluate(
                Condition.Within(World.Needs, new Flags(offers, offersKnown | ~0b111UL)),
                b => b.Set(World.Needs, new Flags(needs, needsKnown | ~0b111UL))));

    [Theory]
    [InlineData(19_000, Truth.NotMet)]
    [InlineData(20_000, Truth.Met)]
    [InlineData(null, Truth.Unknown)]
    public void Travel_is_compared_with_the_persons_own_maximum(int? reach, Truth expected) =>
        Assert.Equal(
            expected,
            Evaluate(Condition.Reaches(World.Home, World.Reach, Utrecht), b => b.Set(World.Home, Amersfoort).Set(World.Reach, reach)));

    [Fact]
    public void A_place_that_is_unknown_makes_travel_unknown()
    {
        Assert.Equal(Truth.Unknown, Evaluate(Condition.Reaches(World.Home, World.Reach, Utrecht), b => b.Set(World.Reach, 1_000)));
        Assert.Equal(Truth.Unknown, Evaluate(Condition.Reaches(World.Home, World.Reach, null), b => b.Set(World.Home, Utrecht).Set(World.Reach, 1_000)));
    }

    [Fact]
    public void Reach_is_decided_by_the_exact_distance_to_the_metre() =>
        Property.Holds(
            from latitude in Gen.Choose(-9_000_000, 9_000_000)
            from longitude in Gen.Choose(-18_000_000, 18_000_000)
            from north in Gen.Choose(-260_000, 260_000)
            from east in Gen.Choose(-260_000, 260_000)
            from off in Gen.OneOf(Gen.Choose(-2, 2), Gen.Choose(-1_000, 1_000), Gen.Choose(-200_000, 200_000))
            select (latitude, longitude, north, east, off),
            x =>
            {
                long place = PackedPoint.Pack(new GeoPoint(x.latitude / 1e5, x.longitude / 1e5));
                double latitude = Math.Clamp((x.latitude + x.north) / 1e5, -90, 90);
                long from = PackedPoint.Pack(new GeoPoint(latitude, Math.Clamp((x.longitude + x.east) / 1e5, -180, 180)));
                int distance = PackedPoint.DistanceMetres(from, place);
                return new Surroundings(place).Reach(from, distance + x.off) == (x.off >= 0);
            },
            tests: 5_000);

    [Fact]
    public void A_place_outside_the_earth_is_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Condition.Near(World.Home, new GeoPoint(double.NaN, 5), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ColumnValuesBuilder(World.Columns).Set(World.Home, new GeoPoint(52, 181)));
    }

    [Fact]
    public void A_column_that_the_schema_lacks_is_an_error() =>
        Assert.Throws<ArgumentException>(() => Condition.AtLeast(new NumberColumn("anders"), 1).Evaluate(World.Columns, ColumnValues.Empty));

    [Fact]
    public void Nothing_known_about_a_profile_never_counts_as_yes() =>
        Property.Holds(
            from bound in Gen.Choose(-5, 45)
            from flags in World.Flags
            from place in World.Place
            select new[]
            {
                Condition.AtLeast(World.Hours, bound), Condition.AtMost(World.Hours, bound), Condition.OneOf(World.Hours, bound),
                Condition.HasAny(World.Days, flags), Condition.Reaches(World.Home, World.Reach, place), Condition.Near(World.Home, place, 1_000_000),
                Condition.HasAll(World.Days, flags with { Yes = flags.Yes | 1, Known = flags.Known | 1 }),
                Condition.Within(World.Needs, flags with { Yes = flags.Yes & ~1UL, Known = flags.Known | 1 }),
            },
            conditions => conditions.All(c => c.Evaluate(World.Columns, ColumnValues.Empty) != Truth.Met));

    /// <summary>Learning more can decide what was unknown, but never turns a yes into a no or the reverse.</summary>
    [Fact]
    public void Learning_more_only_decides_what_was_unknown() =>
        Property.Holds(
            from condition in World.Condition
            from values in World.Values
            from more in World.Values
            select (condition, values, more),
            x =>
            {
                Truth before = x.condition.Evaluate(World.Columns, x.values);
                Flags days = Learn(x.values.Get(World.Days), x.more.Get(World.Days));
                Flags needs = Learn(x.values.Get(World.Needs), x.more.Get(World.Needs));
                ColumnValues learned = new ColumnValuesBuilder(World.Columns)
                    .Set(World.Hours, x.values.Get(World.Hours) ?? x.more.Get(World.Hours))
                    .Set(World.Reach, x.values.Get(World.Reach) ?? x.more.Get(World.Reach))
                    .Set(World.Home, x.values.Get(World.Home) ?? x.more.Get(World.Home))
                    .Set(World.Days, days).Set(World.Needs, needs).Build();
                return before == Truth.Unknown || x.condition.Evaluate(World.Columns, learned) == before;
            },
            tests: 1_000);

    [Fact]
    public void Combinations_follow_Kleene() =>
        Property.Holds(
            from one in World.Condition
            from other in World.Condition
            from values in World.Values
            select (one, other, values),
            x =>
            {
                Truth a = x.one.Evaluate(World.Columns, x.values);
                Truth b = x.other.Evaluate(World.Columns, x.values);
                return Condition.All(x.one, x.other).Evaluate(World.Columns, x.values) == (Truth)Math.Min((int)a, (int)b)
                    && Condition.Any(x.one, x.other).Evaluate(World.Columns, x.values) == (Truth)Math.Max((int)a, (int)b)
                    && (int)Condition.Not(x.one).Evaluate(World.Columns, x.values) == 2 - (int)a;
            });

    [Fact]
    public void Conditions_compare_by_value()
    {
        Assert.Equal(Condition.OneOf(World.Hours, 1, 2), Condition.OneOf(World.Hours, 1, 2));
        Assert.NotEqual(Condition.OneOf(World.Hours, 1, 2), Condition.OneOf(World.Hours, 2, 1));
        Assert.Equal(Condition.All(Condition.AtLeast(World.Hours, 1)), Condition.All(Condition.AtLeast(World.Hours, 1)));
    }

    private static Flags Learn(Flags known, Flags more) =>
        new((known.Yes & known.Known) | (more.Yes & more.Known & ~known.Known), known.Known | more.Known);

    private static Truth Evaluate(Condition condition, Action<ColumnValuesBuilder> fill)
    {
        ColumnValuesBuilder values = new(World.Columns);
        fill(values);
        return condition.Evaluate(World.Columns, values.Build());
    }
}
