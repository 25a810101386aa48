using System.Globalization;
using Matching.Functions.Http;
using Matching.Functions.Http.Pipeline;
using Microsoft.Extensions.Options;

namespace Matching.EndToEnd.Tests.Http;

public sealed class RateLimiterTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void A_caller_over_the_limit_waits_for_the_next_window()
    {
        var limiter = Limiter(2);
        _clock.Now = new DateTimeOffset(2026, 7, 1, 12, 0, 50, TimeSpan.Zero);

        Assert.Null(limiter.Take("a"));
        Assert.Null(limiter.Take("a"));
        Assert.Equal(10, limiter.Take("a"));
        Assert.Null(limiter.Take("b"));

        _clock.Now += TimeSpan.FromSeconds(10);
        Assert.Null(limiter.Take("a"));
    }

    [Fact]
    public void Callers_past_the_bound_share_one_count()
    {
        var limiter = Limiter(1);
        for (var i = 0; i < RateLimiter.MaximumCallers; i++) Assert.Null(limiter.Take(i.ToString(CultureInfo.InvariantCulture)));

        Assert.Null(limiter.Take("x"));
        Assert.NotNull(limiter.Take("y"));
    }

    private RateLimiter Limiter(int requests)
    {
        var options = new HttpOptions();
        options.RateLimit.Requests = requests;
        return new RateLimiter(Options.Create(options), _clock);
    }
}
