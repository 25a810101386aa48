using FsCheck;
using FsCheck.Fluent;

namespace Matching.Search.Tests;

/// <summary>Checks properties with a fixed seed, so that a failure comes back.</summary>
internal static class Property
{
    public static void Holds<T>(Gen<T> inputs, Func<T, bool> holds, int tests = 200) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20260101, 7),
            Prop.ForAll(inputs.ToArbitrary(), holds));
}
