using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Matching.Compat.Tests.Worker;

/// <summary>Waits for a condition that another thread or process brings about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static Task TrueAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
        => TrueAsync(() => Task.FromResult(condition()), what);

    public static async Task TrueAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Limit, $"Not within {Limit.TotalSeconds:F0} s: {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }
}
