using System.Collections.Frozen;

namespace Matching.Search;

/// <summary>A condition that knows the slots it reads.</summary>
internal abstract class CompiledCondition
{
    public abstract Truth Evaluate(ReadOnlySpan<long> row);

    /// <summary>Marks the slots that are read.</summary>
    public abstract void MarkSlots(Span<bool> used);
}

internal sealed record NumberBetween(NumberColumn Column, int Least, int Most) : Condition
{
    internal override CompiledCondition Compile(ColumnSchema schema) => new Compiled(schema.SlotOf(Column), Least, Most);

    private sealed class Compiled(int slot, int least, int most) : CompiledCondition
    {
        public override Truth Evaluate(ReadOnlySpan<long> row)
        {
            long value = row[slot];
            return value == NumberColumn.Missing ? Truth.Unknown : value >= least && value <= most ? Truth.Met : Truth.NotMet;
        }

        public override void MarkSlots(Span<bool> used) => used[slot] = true;
    }
}

internal sealed record NumberOneOf(NumberColumn Column, ValueList<int> Values) : Condition
{
    internal override CompiledCondition Compile(ColumnSchema schema) => new Compiled(schema.SlotOf(Column), Values.Items.ToFrozenSet());

    private sealed class Compiled(int slot, FrozenSet<int> values) : CompiledCondition
    {
        public override Truth Evaluate(ReadOnlySpan<long> row)
        {
            long value = row[slot];
            return value == NumberColumn.Missing ? Truth.Unknown : values.Contains((int)value) ? Truth.Met : Truth.NotMet;
        }

        public override void MarkSlots(Span<bool> used) => used[slot] = true;
    }
}

internal sealed record FlagsHasAll(FlagsColumn Column, Flags Demanded) : Condition
{
    internal override CompiledCondition Compile(ColumnSchema schema) => new Compiled(schema.SlotOf(Column), Demanded);

    private sealed class Compiled(int slot, Flags demanded) : CompiledCondition
    {
        public override Truth Evaluate(ReadOnlySpan<long> row) =>
            FlagLogic.Implies(demanded, new Flags((ulong)row[slot], (ulong)row[slot + 1]));

        public override void MarkSlots(Span<bool> used) => used[slot] = used[slot + 1] = true;
    }
}

internal sealed record FlagsWithin(FlagsColumn Column, Flags Offered) : Condition
{
    internal override CompiledCondition Compile(ColumnSchema schema) => new Compiled(schema.SlotOf(Column), Offered);

    private sealed class Compiled(int slot, Flags offered) : CompiledCondition
    {
        public override Truth Evaluate(ReadOnlySpan<long> row) =>
            FlagLogic.Implies(new Flags((ulong)row[slot], (ulong)row[slot + 1]), offered);

        public override void MarkSlots(Span<bool> used) => used[slot] = used[slot + 1] = true;
    }
}

internal sealed record FlagsHasAny(FlagsColumn Column, Flags Wanted) : Condition
{
    internal override CompiledCondition Compile(ColumnSchema schema) => new Compiled(schema.SlotOf(Column), Wanted);

    private sealed class Compiled(int slot, Flags wanted) : CompiledCondition
    {
        public override Truth Evaluate(ReadOnlySpan<long> row) =>
            FlagLogic.Overlap(new Flags((ulong)row[slot], (ulong)row[slot + 1]), wanted);

        public override void MarkSlots(Span<bool> used) => used[slot] = used[slot + 1] = true;
    }
}

internal sealed record PointReaches(PointColumn Home, NumberColumn MaximumMetres, long Place) : Condition
{
    internal override CompiledCondition Compile(ColumnSchema schema) =>
        new Compiled(schema.SlotOf(Home), schema.SlotOf(MaximumMetres), Place);

    private sealed class Compiled(int home, int maximum, long place) : CompiledCondition
    {
        private readonly Surroundings _surroundings = new(place);

        public override Truth Evaluate(ReadOnlySpan<long> row)
        {
            if (row[home] == PointColumn.Missing || row[maximum] == NumberColumn.Missing)
            {
                return Truth.Unknown;
            }

            return _surroundings.Reach(row[home], row[maximum]) ? Truth.Met : Truth.NotMet;
        }

        public override void MarkSlots(Span<bool> used) => used[home] = used[maximum] = true;
    }
}

internal sealed record PointNear(PointColumn Home, long Place, int Metres) : Condition
{
    internal override CompiledCondition Compile(ColumnSchema schema) => new Compiled(schema.SlotOf(Home), Place, Metres);

    private sealed class Compiled(int home, long place, int metres) : CompiledCondition
    {
        private readonly Surroundings _surroundings = new(place);

        public override Truth Evaluate(ReadOnlySpan<long> row) =>
            row[home] == PointColumn.Missing ? Truth.Unknown
            : _surroundings.Reach(row[home], metres) ? Truth.Met : Truth.NotMet;

        public override void MarkSlots(Span<bool> used) => used[home] = true;
    }
}

internal sealed record ConstantCondition(Truth Value) : Condition
{
    internal override CompiledCondition Compile(ColumnSchema schema) => new Compiled(Value);

    private sealed class Compiled(Truth value) : CompiledCondition
    {
        public override Truth Evaluate(ReadOnlySpan<long> row) => value;

        public override void MarkSlots(Span<bool> used)
        {
        }
    }
}

internal sealed record AllConditions(ValueList<Condition> Conditions) : Condition
{
    internal override CompiledCondition Compile(ColumnSchema schema) => new Compiled([.. Conditions.Items.Select(c => c.Compile(schema))]);

    private sealed class Compiled(CompiledCondition[] parts) : CompiledCondition
    {
        public override Truth Evaluate(ReadOnlySpan<long> row)
        {
            Truth least = Truth.Met;
            foreach (CompiledCondition part in parts)
            {
                Truth truth = part.Evaluate(row);
                if (truth == Truth.NotMet)
                {
                    return Truth.NotMet;
                }

                least = truth < least ? truth : least;
            }

            return least;
        }

        public override void MarkSlots(Span<bool> used)
        {
            foreach (CompiledCondition part in parts)
            {
                part.MarkSlots(used);
            }
        }
    }
}

internal sealed record AnyCondition(ValueList<Condition> Conditions) : Condition
{
    internal override CompiledCondition Compile(ColumnSchema schema) => new Compiled([.. Conditions.Items.Select(c => c.Compile(schema))]);

    private sealed class Compiled(CompiledCondition[] parts) : CompiledCondition
    {
        public override Truth Evaluate(ReadOnlySpan<long> row)
        {
            Truth most = Truth.NotMet;
            foreach (CompiledCondition part in parts)
            {
                Truth truth = part.Evaluate(row);
                if (truth == Truth.Met)
                {
                    return Truth.Met;
                }

                most = truth > most ? truth : most;
            }

            return most;
        }

        public override void MarkSlots(Span<bool> used)
        {
            foreach (CompiledCondition part in parts)
            {
                part.MarkSlots(used);
            }
        }
    }
}

internal sealed record NotCondition(Condition Inner) : Condition
{
    internal override CompiledCondition Compile(ColumnSchema schema) => new Compiled(Inner.Compile(schema));

    private sealed class Compiled(CompiledCondition inner) : CompiledCondition
    {
        public override Truth Evaluate(ReadOnlySpan<long> row) => inner.Evaluate(row) switch
        {
            Truth.Met => Truth.NotMet,
            Truth.NotMet => Truth.Met,
            _ => Truth.Unknown,
        };

        public override void MarkSlots(Span<bool> used) => inner.MarkSlots(used);
    }
}
