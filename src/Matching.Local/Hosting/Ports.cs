using System.Net;
using System.Net.Sockets;

namespace Matching.Local.Hosting;

/// <summary>TCP ports on this machine.</summary>
internal static class Ports
{
    /// <summary>Finds out before anything is started whether a port is free.</summary>
    /// <exception cref="LocalException">Somebody listens there.</exception>
    public static void RequireFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw InUse(e);
        }
    }

    public static LocalException InUse(Exception cause) =>
        new("De poort is al in gebruik. Stop wat daar draait, of kies een andere poort, bijvoorbeeld met --port 7072.", cause);
}
