using FsCheck;
using FsCheck.Fluent;

namespace Matching.Domain.Tests;

/// <summary>Properties with a fixed seed, so that every run tries the same cases.</summary>
internal static class Always
{
    public static void Holds<T>(Gen<T> cases, Func<T, bool> property, int count = 1000) =>
        Prop.ForAll(Arb.From(cases), property).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20260701UL, 7UL));

    public static void Holds<T>(Gen<T> cases, Action<T> property, int count = 1000) =>
        Prop.ForAll(Arb.From(cases), property).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20260701UL, 7UL));
}
