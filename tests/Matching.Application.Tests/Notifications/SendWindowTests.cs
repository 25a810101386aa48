using FsCheck;
using FsCheck.Fluent;
using Matching.Azure.Notifications;

namespace Matching.Application.Tests.Notifications;

public sealed class SendWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_minute_has_more_turns_than_it_may_and_a_promised_turn_is_free_unless_another_took_it() => Prop.ForAll(
        Gen.Choose(0, 9_000).ArrayOf(200).ToArbitrary(),
        Gen.Choose(1, 30).ToArbitrary(),
        (pauses, perMinute) =>
        {
            var now = Start;
            var window = SendWindow.Empty;
            var taken = new List<DateTimeOffset>();
            foreach (var pause in pauses)
            {
                now += TimeSpan.FromMilliseconds(pause);
                var free = window.Take(now, perMinute, out var next);
                if (free == now) taken.Add(now);
                else if (next != window || next.Take(free, perMinute, out _) != free || free - now > TimeSpan.FromMinutes(1)) return false;
                window = next;
            }

            return Enumerable.Range(0, Math.Max(0, taken.Count - perMinute)).All(i => taken[i + perMinute] - taken[i] >= TimeSpan.FromMinutes(1))
                && window.Sent.Count <= perMinute;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20_260_901, 7));
}
