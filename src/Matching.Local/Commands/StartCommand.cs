using System.Diagnostics;
using System.Globalization;
using Matching.Domain.Time;
using Matching.Local.Client;
using Matching.Local.Hosting;
using Matching.Local.Region;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Matching.Local.Commands;

/// <summary>Starts storage and functions, loads the region, says where to look and keeps going until it is stopped.</summary>
internal static class StartCommand
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static async Task RunAsync(Command.Start command, TextWriter output, CancellationToken stop)
    {
        Ports.RequireFree(command.Port);
        using var folder = DataFolder.Open(command.Data);
        await using var azurite = command.Storage is null ? await LocalStorage.StartAsync(folder.StoragePath, output, stop) : null;
        if (azurite is not null) folder.Announce(azurite.ConnectionString);
        var settings = new LocalSettings
        {
            Storage = command.Storage ?? azurite!.ConnectionString,
            LinkKey = folder.LinkKey(),
            Port = command.Port,
            BaseAddress = new Uri($"http://localhost:{command.Port}"),
        };
        using var tokens = new DevelopmentTokens(folder.TokenKey());
        var clock = new MovableClock();
        var builder = LocalHost.CreateBuilder(settings, tokens);
        builder.Services.AddSingleton<TimeProvider>(clock);
        using var host = builder.Build();
        await LocalHost.StartAsync(host, stop);
        try
        {
            var address = host.Services.GetRequiredService<LocalRuntime>().BaseAddress;
            if (command.Region) await LoadRegionAsync(settings, address, tokens, clock, output, stop);
            await output.WriteLineAsync(Welcome(settings.BaseAddress, folder.FullPath));
            await host.WaitForShutdownAsync(stop);
        }
        finally
        {
            await output.WriteLineAsync("Alles wordt gestopt.");
            await host.StopAsync(CancellationToken.None);
        }
    }

    private static async Task LoadRegionAsync(
        LocalSettings settings, Uri address, DevelopmentTokens tokens, MovableClock clock, TextWriter output, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var watch = Stopwatch.StartNew();
        var region = DemoRegion.Create(now.ToDutchDay());
        using var api = new ApiClient(address, tokens, clock);
        var loaded = await new RegionLoader(api, region, now, clock.SetTo, new QueueWatch(settings).EmptyAsync).LoadAsync(stop);
        clock.SetRight();
        if (!loaded) return;
        await output.WriteLineAsync(string.Create(Dutch,
            $"De demoregio is geladen in {watch.Elapsed.TotalSeconds:0} s: {region.Municipalities.Count} gemeenten, {region.Employers.Count} werkgevers, {region.Vacancies.Count} vacatures, {region.People.Count} kandidaten en {region.Staff.Count} medewerkers."));
    }

    private static string Welcome(Uri address, string folder) => $"""

        Matching draait.

          Overzicht      {address}ontwikkel
          Postbus        {address}ontwikkel/postbus
          API            {address}v1
          Beschrijving   {address}v1/openapi.json
          Gegevens       {folder}

        Probeer als coach:

          TOKEN=$(curl -s "{address}ontwikkel/token?rol=coach&id={DemoRegion.ExampleId("coach")}")
          curl -s -H "Authorization: Bearer $TOKEN" {address}v1/matchvoorstellen

        Stoppen: Ctrl-C.
        """;
}
