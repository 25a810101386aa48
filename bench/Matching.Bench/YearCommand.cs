using System.Diagnostics;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Tests.Placements;

namespace Matching.Bench;

/// <summary>Times a year of placements in memory, with the people of the tests.</summary>
internal static class YearCommand
{
    public static int Run(Arguments arguments)
    {
        var count = arguments.Number("placements", 5_000);
        var watch = Stopwatch.StartNew();
        var allocated = GC.GetTotalAllocatedBytes();
        var year = new PlacementYear(count).ByDay();
        watch.Stop();
        var placements = year.Placements.ToList();
        var contacts = placements.Sum(p => p.Plan.Moments.Count(m => m.Status == ContactStatus.Held));
        Console.WriteLine(FormattableString.Invariant($"{count} placements, a year day by day: {watch.Elapsed.TotalSeconds:0.0} s, {(GC.GetTotalAllocatedBytes() - allocated) / 1e9:0.0} GB allocated"));
        Console.WriteLine(FormattableString.Invariant(
            $"{year.TimesDue} times due, {contacts} contacts, {placements.Sum(p => p.Requests.Count)} tasks, {placements.Sum(p => p.Subsidy?.Amounts.Count ?? 0)} amounts, {year.BandChanges} changes of band, {placements.Count(p => p.Escalation is not null)} once red, {placements.Count(p => p.Status == PlacementStatus.Ended)} ended"));
        return 0;
    }
}
