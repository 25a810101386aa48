using Matching.Local.Demo;
using Matching.Local.Hosting;

namespace Matching.Local.Commands;

/// <summary>Runs what is asked on the command line.</summary>
public static class CommandLine
{
    /// <summary>Exit code of a command line that cannot be understood.</summary>
    public const int WrongUsage = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Where to tell what happens.</param>
    /// <param name="errors">Where to tell what goes wrong.</param>
    /// <param name="stop">Stops everything that was started.</param>
    /// <returns>Exit code: 0 when all is well, 1 when it failed, 2 when the command line is wrong.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        var (command, error) = CommandParser.Parse(arguments);
        if (command is null)
        {
            await errors.WriteLineAsync($"{error}\n\n{CommandParser.Usage}");
            return WrongUsage;
        }

        try
        {
            await RunAsync(command, output, stop);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (LocalException failure)
        {
            await errors.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private static Task RunAsync(Command command, TextWriter output, CancellationToken stop) => command switch
    {
        Command.Start start => StartCommand.RunAsync(start, output, stop),
        Command.Demo => DemoCommand.RunAsync(output, stop),
        Command.Messages messages => MessagesCommand.RunAsync(messages, output, stop),
        Command.Lists lists => ListsCommand.RunAsync(lists, output, stop),
        Command.Help => output.WriteLineAsync(CommandParser.Usage),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };
}
