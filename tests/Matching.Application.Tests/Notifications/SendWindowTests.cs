using FsCheck;
using FsCheck.Fluent;
using Matching.Azure.Notifications;

namespace Matching.Application.Tests.Notifications;

public sealed class SendWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly HashSet<string> _none = [];

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
                var free = window.NextTurn(now, perMinute);
                if (free > now)
                {
                    if (window.NextTurn(free, perMinute) != free || free - now > TimeSpan.FromMinutes(1)) return false;
                    continue;
                }

                taken.Add(now);
                window = window.With(now, new("een", now), message: true, _none);
            }

            return Enumerable.Range(0, Math.Max(0, taken.Count - perMinute)).All(i => taken[i + perMinute] - taken[i] >= TimeSpan.FromMinutes(1))
                && window.Sent.Count <= perMinute;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20_260_901, 7));

    [Fact]
    public void A_slot_is_taken_until_it_is_finished_or_its_end_and_one_without_a_message_is_no_turn()
    {
        var window = SendWindow.Empty.With(Start, new("een", Start.AddSeconds(60)), message: true, _none).With(Start, new("twee", Start.AddSeconds(90)), message: false, _none);

        Assert.Equal(Start.AddMinutes(1), window.NextTurn(Start, 1));
        Assert.Equal(Start, window.NextTurn(Start, 2));
        Assert.Equal(["een", "twee"], window.Open(Start, _none).Select(s => s.Id));
        Assert.Equal(["twee"], window.Open(Start, new HashSet<string> { "een" }).Select(s => s.Id));
        Assert.Equal(["twee"], window.Open(Start.AddSeconds(60), _none).Select(s => s.Id));
        Assert.Empty(window.Without(Start.AddSeconds(90), _none).Busy);
    }
}
