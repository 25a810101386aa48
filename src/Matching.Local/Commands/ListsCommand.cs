using Matching.Application.Storage;
using Matching.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Local.Commands;

/// <summary>Makes every list again from the aggregates.</summary>
internal static class ListsCommand
{
    public static Task RunAsync(Command.Lists command, TextWriter output, CancellationToken stop) =>
        ExistingStorage.UseAsync(
            command.Data,
            command.Storage,
            async services =>
            {
                var (kept, removed) = await services.GetRequiredService<RebuildViews>().RunAsync(stop);
                await output.WriteLineAsync($"De lijsten zijn opnieuw gemaakt: {kept} regels, {removed} verwijderd.");
            });
}
