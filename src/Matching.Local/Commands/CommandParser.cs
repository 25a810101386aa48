using System.Globalization;
using Matching.Local.Hosting;

namespace Matching.Local.Commands;

/// <summary>Reads the command line.</summary>
public static class CommandParser
{
    /// <summary>Port of the API when none is asked for.</summary>
    public const int DefaultPort = 7071;

    /// <summary>How it works, in Dutch.</summary>
    public const string Usage = """
        Gebruik:
          dotnet run --project src/Matching.Local [-- OPTIES]
              start alles op deze machine: opslag, API en wachtrijen
          dotnet run --project src/Matching.Local -- demo
              speelt een werkweek in de demoregio en vertelt wat iedereen ziet
          dotnet run --project src/Matching.Local -- berichten [lijst | toon ID | opnieuw ID [BERICHT]] [OPTIES]
              vastgelopen berichten bekijken, herstellen en opnieuw versturen
          dotnet run --project src/Matching.Local -- lijsten herbouw [OPTIES]
              alle lijsten opnieuw maken uit de gegevens

        Opties:
          --port N            poort van de API (gewoonlijk 7071)
          --data MAP          map voor gegevens en sleutels
          --no-demo           zonder de demoregio
          --storage TEKST     connection string van een opslag die al draait
          --help              deze uitleg
        """;

    /// <summary>Reads the arguments.</summary>
    /// <returns>The command, or a Dutch sentence that says what is wrong.</returns>
    public static (Command? Command, string? Error) Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var words = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument is "--help" or "-h" or "-?") return (new Command.Help(), null);
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(argument);
                continue;
            }

            if (argument is not ("--no-demo" or "--port" or "--data" or "--storage")) return (null, $"De optie {argument} bestaat niet.");
            var flag = argument == "--no-demo";
            if (!flag && (i + 1 == arguments.Count || arguments[i + 1].StartsWith("--", StringComparison.Ordinal))) return (null, $"Geef een waarde na {argument}.");
            if (!options.TryAdd(argument, flag ? "" : arguments[++i])) return (null, $"Geef {argument} één keer.");
        }

        var data = options.GetValueOrDefault("--data") ?? DataFolder.DefaultPath;
        var storage = options.GetValueOrDefault("--storage");
        var allowed = words is [] ? options.Keys : options.Keys.Where(o => words is not ["demo", ..] && o is "--data" or "--storage");
        if (options.Keys.Except(allowed).FirstOrDefault() is { } unfit) return (null, $"De optie {unfit} hoort niet bij {words[0]}.");
        if (data.Trim().Length == 0) return (null, "Geef een map na --data.");
        return words switch
        {
            [] => ParseStart(options, data, storage),
            ["demo"] => (new Command.Demo(), null),
            ["berichten"] or ["berichten", "lijst"] => (new Command.Messages(data, storage, null, false, null), null),
            ["berichten", "toon", var id] => (new Command.Messages(data, storage, id, false, null), null),
            ["berichten", "opnieuw", var id] => (new Command.Messages(data, storage, id, true, null), null),
            ["berichten", "opnieuw", var id, var body] => (new Command.Messages(data, storage, id, true, body), null),
            ["lijsten", "herbouw"] => (new Command.Lists(data, storage), null),
            _ => (null, $"Dit begrijp ik niet: {string.Join(' ', words)}"),
        };
    }

    private static (Command? Command, string? Error) ParseStart(Dictionary<string, string> options, string data, string? storage)
    {
        var port = DefaultPort;
        if (options.TryGetValue("--port", out var text)
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65535))
        {
            return (null, "Geef na --port een nummer van 1 tot en met 65535.");
        }

        return (new Command.Start(port, data, !options.ContainsKey("--no-demo"), storage), null);
    }
}
