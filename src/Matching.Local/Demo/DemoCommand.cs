using System.Security.Cryptography;
using Matching.Application.Storage;
using Matching.Azurite;
using Matching.Local.Client;
using Matching.Local.Hosting;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Local.Demo;

/// <summary>Plays a working week in the demo region and the year after it on free ports and in a temporary folder, and leaves nothing behind.</summary>
internal static class DemoCommand
{
    public static async Task RunAsync(TextWriter output, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("matching-demo-");
        try
        {
            await PlayAsync(folder.FullName, output, stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PlayAsync(string folder, TextWriter output, CancellationToken stop)
    {
        await using var azurite = await LocalStorage.StartAsync(folder, output, stop);
        var port = AzuriteProcess.FreePorts(1)[0];
        var settings = new LocalSettings
        {
            Storage = azurite.ConnectionString,
            LinkKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            Port = port,
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
            Polling = TimeSpan.FromMilliseconds(100),
        };
        using var tokens = new DevelopmentTokens(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var clock = new MovableClock();
        var builder = LocalHost.CreateBuilder(settings, tokens);
        builder.Services.AddSingleton<TimeProvider>(clock);

        // What the minimum wage will be is not known yet; so that the first of January can be seen, it is made up here.
        const string Rate = "Matching:WageSubsidy:MinimumMonthlyWage:3:";
        builder.Configuration[Rate + "From"] = "2027-01-01";
        builder.Configuration[Rate + "Value"] = "2386.80";
        builder.Configuration[Rate + "Source"] = "Verzonnen voor de demo: het bedrag van 2027 is nog niet bekend";
        using var host = builder.Build();
        await LocalHost.StartAsync(host, stop);
        try
        {
            using var api = new ApiClient(host.Services.GetRequiredService<LocalRuntime>().BaseAddress, tokens, clock);
            var agenda = new AgendaWatch(host.Services.GetRequiredService<IViewStore>());
            await new DemoPlay(api, clock, new QueueWatch(settings), agenda, output).RunAsync(stop);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }
}
