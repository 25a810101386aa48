using System.Diagnostics;
using System.Globalization;
using System.Text;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.People;
using Matching.Functions.Imports;
using Matching.Functions.Vacancies;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.RoadBench;

/// <summary>
/// A lead's file with many candidates of many coaches, as when a region moves in: time, memory of this process (functions and client, without
/// Azurite) and storage transactions.
/// </summary>
internal static class ImportRun
{
    private const int Vacancies = 20;
    private const int Caseload = 75;

    /// <summary>On disk Azurite writes its tables as one text, of at most half a billion characters, and stops when that is not enough.</summary>
    private const int MostOnDisk = 80_000;

    public static async Task<int> RunAsync(int candidates, bool inMemory)
    {
        if (candidates > MostOnDisk && !inMemory)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Meer dan {MostOnDisk} kandidaten gaan niet in Azurite op schijf. Geef --storage-in-memory mee."));
            return 2;
        }

        await using var host = await BenchHost.StartAsync(TimeSpan.FromMilliseconds(100), inMemory: inMemory);
        var employer = host.Api.As(Role.Employer, Inputs.Employer);
        for (var i = 0; i < Vacancies; i++) await employer.PostAsync<Vacature>("v1/vacatures", Inputs.Vacancy, $"v{i.ToString(CultureInfo.InvariantCulture)}", CancellationToken.None);
        await host.DrainAsync();
        await RecordCoachesAsync(host, (candidates + Caseload - 1) / Caseload);
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await WriteAsync(file, candidates);
            await MeasureAsync(host, file, candidates);
        }
        finally
        {
            File.Delete(file);
        }

        return 0;
    }

    private static async Task MeasureAsync(BenchHost host, string file, int candidates)
    {
        var lead = host.Api.As(Role.Lead, Inputs.Lead);
        using var memory = new PeakMemory();
        Console.WriteLine($"before: {memory.Reset()} MB");
        var (watch, before) = (Stopwatch.StartNew(), host.Requests.Count);
        var import = await host.HandInAsync("v1/imports/kandidaten", file, Role.Lead, Inputs.Lead);
        await WaitAsync(ImportStand.Gecontroleerd);
        Report("handed in and checked");
        await lead.PostAsync<ImportOverzicht>($"v1/imports/{import}/uitvoering", null, "run", CancellationToken.None);
        await WaitAsync(ImportStand.Klaar);
        Report("taken over");
        await host.DrainAsync();
        Report($"{Vacancies} vacancies matched");

        async Task WaitAsync(ImportStand stand)
        {
            var told = 0;
            while (await lead.GetAsync<ImportOverzicht>($"v1/imports/{import}", CancellationToken.None) is var now && now.Status != stand)
            {
                if (now.Status == ImportStand.Afgekeurd) throw new InvalidOperationException("The file was rejected.");
                before++;

                // Each tenth takes as long as the one before, or it does not.
                if (now.Voortgang / 10 != told) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {told = now.Voortgang / 10}0 % after {watch.Elapsed.TotalSeconds:0} s"));
                await Task.Delay(250);
            }

            before++;
        }

        void Report(string what)
        {
            var made = host.Requests.Count - before;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {watch.Elapsed.TotalSeconds:0.0} s, peak {memory.Reset()} MB, {made} storage transactions, {(double)made / candidates:0.000} a candidate"));
            (watch, before) = (Stopwatch.StartNew(), host.Requests.Count);
        }
    }

    private static string Coach(int number) => string.Create(CultureInfo.InvariantCulture, $"coach-{number}");

    private static Task RecordCoachesAsync(BenchHost host, int coaches) => host.Services.GetRequiredService<Ledger<Worker>>().CreateInBatchAsync(
        [
            .. Enumerable.Range(0, coaches).Select(i => new Change<Worker>(
                new Worker(Id<Worker>.Parse(Coach(i)), 1, Line.Parse("Coach"), PhoneNumber.Parse("055 000 01 00"), EmailAddress.Parse("coach@voorbeeld.nl")),
                "gegeven")),
        ],
        Actor.System,
        host.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
        CancellationToken.None);

    private static async Task WriteAsync(string file, int candidates)
    {
        await using var text = new StreamWriter(file, false, new UTF8Encoding(false));
        await text.WriteLineAsync("coachId;persoon.roepnaam;persoon.achternaam;persoon.geboortedatum;persoon.email;persoon.telefoon;persoon.postcode;profiel.competenties;profiel.uren.minimum;profiel.uren.maximum;profiel.dagen;profiel.beschikbaarVanaf;profiel.reizen.vervoer;profiel.reizen.maximumKilometers");
        for (var i = 0; i < candidates; i++)
        {
            var skill = i % 10 == 0 ? "mt:groen-snoeien" : "mt:schoonmaak-dweilen";
            await text.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{Coach(i / Caseload)};K-{i:D6};Meting;{1960 + (i % 40)}-03-14;k-{i:D6}@voorbeeld.nl;06 {10_000_000 + i};{7300 + (i % 90)} AB;{skill} > {1 + (i % 5)} | mt:inpakken-doos > 2 > getoondOpHetWerk;16;32;ma|di|wo|do|vr;2026-01-05;fiets;10"));
        }
    }

    /// <summary>The highest working set since it was last asked.</summary>
    private sealed class PeakMemory : IDisposable
    {
        private readonly Timer _timer;
        private long _peak;

        public PeakMemory() => _timer = new Timer(_ => Look(), null, 0, 50);

        public long Reset()
        {
            Look();
            return Interlocked.Exchange(ref _peak, 0) / (1024 * 1024);
        }

        public void Dispose() => _timer.Dispose();

        private void Look()
        {
            var now = Environment.WorkingSet;
            if (now > Interlocked.Read(ref _peak)) Interlocked.Exchange(ref _peak, now);
        }
    }
}
