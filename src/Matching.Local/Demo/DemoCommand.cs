namespace Matching.Local.Demo;

internal static class DemoCommand
{
    public static Task RunAsync(TextWriter output, CancellationToken stop) => output.WriteLineAsync("".AsMemory(), stop);
}
