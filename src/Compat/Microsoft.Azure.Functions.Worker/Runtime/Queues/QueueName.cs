using System.Text.RegularExpressions;

namespace Microsoft.Azure.Functions.Worker.Runtime.Queues;

internal static partial class QueueName
{
    public static bool IsValid(string name) => Pattern().IsMatch(name);

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
