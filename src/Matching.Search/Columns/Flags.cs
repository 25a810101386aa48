namespace Matching.Search;

/// <summary>Up to 64 yes-or-no facts, of each of which it is known whether it is yes, no or unknown.</summary>
/// <param name="Yes">The facts that are so. Bits outside <paramref name="Known"/> carry no meaning.</param>
/// <param name="Known">The facts of which it is known whether they are so.</param>
public readonly record struct Flags(ulong Yes, ulong Known)
{
    /// <summary>Every fact is known: those in <paramref name="yes"/> are so, all others are not.</summary>
    public static Flags Exactly(ulong yes) => new(yes, ulong.MaxValue);

    /// <summary>Nothing is known.</summary>
    public static Flags Unknown => default;
}
