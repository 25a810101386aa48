using System.Globalization;
using Matching.RoadBench;

return args switch
{
    ["latency"] => await Latency.RunAsync(posts: 50, TimeSpan.FromMilliseconds(100)),
    ["latency", var polling] => await Latency.RunAsync(posts: 50, TimeSpan.FromMilliseconds(int.Parse(polling, CultureInfo.InvariantCulture))),
    ["transactions"] => await Transactions.RunAsync(),
    ["start", "--candidates", var count] => await ProcessStart.RunAsync(int.Parse(count, CultureInfo.InvariantCulture)),
    ["import", "--candidates", var count] => await ImportRun.RunAsync(int.Parse(count, CultureInfo.InvariantCulture), inMemory: false),
    ["import", "--candidates", var count, "--storage-in-memory"] => await ImportRun.RunAsync(int.Parse(count, CultureInfo.InvariantCulture), inMemory: true),
    ["graph", "--messages", var count] => await GraphRun.RunAsync(int.Parse(count, CultureInfo.InvariantCulture), 1),
    ["graph", "--messages", var count, "--instances", var instances] =>
        await GraphRun.RunAsync(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(instances, CultureInfo.InvariantCulture)),
    ["digest", "--coaches", var count] => await DigestRun.RunAsync(int.Parse(count, CultureInfo.InvariantCulture)),
    ["inbox", "--proposals", var count] => await InboxRun.RunAsync(int.Parse(count, CultureInfo.InvariantCulture)),
    ["daily", "--placements", var count] => await DailyRun.RunAsync(int.Parse(count, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Gebruik: latency [POLLING-IN-MS] | transactions | start --candidates N | import --candidates N [--storage-in-memory] | inbox --proposals N | graph --messages N [--instances N] | digest --coaches N | daily --placements N");
    return 2;
}
