namespace Matching.Local.Hosting;

/// <summary>Something that the person at the keyboard can do something about.</summary>
public sealed class LocalException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Dutch sentences: what is wrong, and what to do about it.</param>
    /// <param name="cause">What was caught; null when nothing was.</param>
    public LocalException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
