using System.Numerics;

namespace Matching.Search;

internal sealed record FlagsHasAtLeast(FlagsColumn Column, ulong Wanted, int Count) : Condition
{
    internal override CompiledCondition Compile(ColumnSchema schema) => new Compiled(schema.SlotOf(Column), Wanted, Count);

    private sealed class Compiled(int slot, ulong wanted, int count) : CompiledCondition
    {
        public override Truth Evaluate(ReadOnlySpan<long> row)
        {
            ulong yes = (ulong)row[slot];
            ulong known = (ulong)row[slot + 1];
            if (BitOperations.PopCount(yes & known & wanted) >= count)
            {
                return Truth.Met;
            }

            return BitOperations.PopCount((yes | ~known) & wanted) < count ? Truth.NotMet : Truth.Unknown;
        }

        public override void MarkSlots(Span<bool> used) => used[slot] = used[slot + 1] = true;
    }
}
