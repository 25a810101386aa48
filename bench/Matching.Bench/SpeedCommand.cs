namespace Matching.Bench;

/// <summary>Times the built-in engine.</summary>
internal static class SpeedCommand
{
    public static int Run(Arguments arguments)
    {
        Console.WriteLine(arguments.Number("profiles", 100_000));
        return 0;
    }
}
