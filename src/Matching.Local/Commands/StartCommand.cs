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
        using var host = LocalHost.CreateBuilder(settings, tokens).Build();
        await LocalHost.StartAsync(host, stop);
        try
        {
            var address = host.Services.GetRequiredService<LocalRuntime>().BaseAddress;
            if (command.Region) await LoadRegionAsync(address, tokens, output, stop);
            await output.WriteLineAsync(Welcome(settings.BaseAddress, folder.FullPath));
            await host.WaitForShutdownAsync(stop);
        }
        finally
        {
            await output.WriteLineAsync("Alles wordt gestopt.");
            await host.StopAsync(CancellationToken.None);
        }
    }

    private static async Task LoadRegionAsync(Uri address, DevelopmentTokens tokens, TextWriter output, CancellationToken stop)
    {
        var region = DemoRegion.Create();
        using var api = new ApiClient(address, tokens, TimeProvider.System);
        if (!await RegionLoader.LoadAsync(api, region, stop)) return;
        await output.WriteLineAsync(
            $"De demoregio is geladen: {region.Vacancies.Count} vacatures, {region.People.Count} kandidaten en {region.Coaches.Count} coaches.");
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
