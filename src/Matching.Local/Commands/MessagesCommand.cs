using System.Globalization;
using Matching.Application.StuckMessages;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Local.Commands;

/// <summary>Shows what failed too often, and sends it again as it was or repaired.</summary>
internal static class MessagesCommand
{
    private static readonly Actor Keyboard = new(Role.Administrator, "opdrachtregel");

    public static Task RunAsync(Command.Messages command, TextWriter output, CancellationToken stop) =>
        ExistingStorage.UseAsync(
            command.Data,
            command.Storage,
            services => RunAsync(command, services.GetRequiredService<RepairMessages>(), output, stop));

    private static async Task RunAsync(Command.Messages command, RepairMessages repair, TextWriter output, CancellationToken stop)
    {
        await repair.CollectAsync(stop);
        if (command.Id is null) await ListAsync(await repair.ListAsync(stop), output);
        else if (command.Replay) await ReplayAsync(command, repair, output, stop);
        else await ShowAsync(Require((await repair.ListAsync(stop)).FirstOrDefault(m => string.Equals(m.Id.Value, command.Id, StringComparison.Ordinal)), command.Id), output);
    }

    private static async Task ListAsync(IReadOnlyList<StuckMessage> messages, TextWriter output)
    {
        foreach (var message in messages)
        {
            var state = message.ReplayedAt is { } at ? $"opnieuw verstuurd op {Moment(at)}" : "wacht op u";
            await output.WriteLineAsync($"{message.Id}  {message.Queue}  apart gezet op {Moment(message.SetAsideAt)}  {state}");
        }

        await output.WriteLineAsync(messages.Count == 0 ? "Er zijn geen vastgelopen berichten." : "Bekijk er een met: berichten toon ID");
    }

    private static async Task ShowAsync(StuckMessage message, TextWriter output)
    {
        await output.WriteLineAsync($"Kenmerk      {message.Id}");
        await output.WriteLineAsync($"Wachtrij     {message.Queue}");
        await output.WriteLineAsync($"Apart gezet  {Moment(message.SetAsideAt)}");
        if (message.ReplayedAt is { } at) await output.WriteLineAsync($"Verstuurd    {Moment(at)} door {message.ReplayedBy}");
        await output.WriteLineAsync(message.Body);
    }

    private static async Task ReplayAsync(Command.Messages command, RepairMessages repair, TextWriter output, CancellationToken stop)
    {
        if (!Id<StuckMessage>.TryParse(command.Id, out var id)) throw Unknown(command.Id!);
        if (!(await repair.ReplayAsync(Keyboard, id, command.Body, stop)).TryGet(out var replayed, out var failure))
            throw failure is Failure.Invalid invalid ? new LocalException(string.Join(' ', invalid.Errors.Select(e => e.Message))) : Unknown(command.Id!);
        await output.WriteLineAsync($"{replayed.Id} is opnieuw verstuurd naar {replayed.Queue}.");
    }

    private static StuckMessage Require(StuckMessage? message, string id) => message ?? throw Unknown(id);

    private static LocalException Unknown(string id) => new($"Er is geen vastgelopen bericht met het kenmerk {id}. Bekijk ze met: berichten lijst");

    private static string Moment(DateTimeOffset moment) => moment.ToDutchTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
