using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Matching.Search;

/// <summary>Hints to the processor.</summary>
internal static class Memory
{
    /// <summary>Fetches the memory around an element into the caches; does nothing where the processor has no such hint.</summary>
    public static unsafe void Prefetch<T>(ref T element)
    {
        if (Sse.IsSupported)
        {
            // A hint never faults, so the array may move in between.
            Sse.Prefetch0(Unsafe.AsPointer(ref element));
        }
    }
}
