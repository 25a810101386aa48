using System.Diagnostics;
using System.Globalization;
using System.Text;
using Matching.Domain.Access;
using Matching.Functions.Imports;
using Matching.Functions.Vacancies;

namespace Matching.RoadBench;

/// <summary>A file with many candidates: time, memory of this process (functions and client, without Azurite) and storage transactions.</summary>
internal static class ImportRun
{
    private const int Vacancies = 20;

    public static async Task<int> RunAsync(int candidates)
    {
        await using var host = await BenchHost.StartAsync(TimeSpan.FromMilliseconds(100));
        var employer = host.Api.As(Role.Employer, Inputs.Employer);
        for (var i = 0; i < Vacancies; i++) await employer.PostAsync<Vacature>("v1/vacatures", Inputs.Vacancy, $"v{i.ToString(CultureInfo.InvariantCulture)}", CancellationToken.None);
        await host.DrainAsync();
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
        var coach = host.Api.As(Role.Coach, Inputs.Coach);
        using var memory = new PeakMemory();
        Console.WriteLine($"before: {memory.Reset()} MB");
        var (watch, before) = (Stopwatch.StartNew(), host.Requests.Count);
        var import = await host.HandInAsync("v1/imports/kandidaten", file);
        await WaitAsync(ImportStand.Gecontroleerd);
        Report("handed in and checked");
        await coach.PostAsync<ImportOverzicht>($"v1/imports/{import}/uitvoering", null, "run", CancellationToken.None);
        await WaitAsync(ImportStand.Klaar);
        Report("taken over");
        await host.DrainAsync();
        Report($"{Vacancies} vacancies matched");

        async Task WaitAsync(ImportStand stand)
        {
            while (await coach.GetAsync<ImportOverzicht>($"v1/imports/{import}", CancellationToken.None) is var now && now.Status != stand)
            {
                if (now.Status == ImportStand.Afgekeurd) throw new InvalidOperationException("The file was rejected.");
                before++;
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

    private static async Task WriteAsync(string file, int candidates)
    {
        await using var text = new StreamWriter(file, false, new UTF8Encoding(false));
        await text.WriteLineAsync("persoon.roepnaam;persoon.achternaam;persoon.geboortedatum;persoon.email;persoon.telefoon;persoon.postcode;profiel.competenties;profiel.uren.minimum;profiel.uren.maximum;profiel.dagen;profiel.beschikbaarVanaf;profiel.reizen.vervoer;profiel.reizen.maximumKilometers");
        for (var i = 0; i < candidates; i++)
        {
            var skill = i % 10 == 0 ? "mt:groen-snoeien" : "mt:schoonmaak-dweilen";
            await text.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"K-{i:D6};Meting;{1960 + (i % 40)}-03-14;k-{i:D6}@voorbeeld.nl;06 {10_000_000 + i};{7300 + (i % 90)} AB;{skill} > {1 + (i % 5)} | mt:inpakken-doos > 2 > getoondOpHetWerk;16;32;ma|di|wo|do|vr;2026-01-05;fiets;10"));
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
