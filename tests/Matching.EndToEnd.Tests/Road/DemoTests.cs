using System.Globalization;
using Matching.Local.Commands;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>The demo has a storage and a host of its own, so that it plays beside the other tests.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_plays_a_working_week_and_a_year_and_counts_them()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);

        var code = await CommandLine.RunAsync(["demo"], output, errors, default);

        Assert.Equal("", errors.ToString());
        Assert.Equal(0, code);

        // Who waits longest among those registered at once, and so the last proposal or two and who is reminded, differs from time to time.
        Assert.Matches(
            "^demo: 61 vacancies, 300 candidates, 4[0-9]{2} proposals, 10 put forward, 7 yes, [1-9][0-9] messages, 5 introduced, 2 placed, [1-9][0-9]? tasks, 1 referrals, 12 placements, [1-9][0-9]{1,2} contacts, [1-9][0-9]{1,2} tasks, 1 caught, 1 back in matching$",
            output.ToString().TrimEnd().Split('\n')[^1].TrimEnd());
    }
}
