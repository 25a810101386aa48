using System.Runtime.InteropServices;
using Matching.Local.Commands;

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await CommandLine.RunAsync(args, Console.Out, Console.Error, stop.Token);

void Stop(PosixSignalContext signal)
{
    // The first time everything is stopped in order; a second time the process ends at once.
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
