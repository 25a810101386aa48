namespace Matching.Azure.Storage;

/// <summary>A row that this version cannot read. Says where it is, never what it holds.</summary>
public sealed class CorruptRowException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which schema, and what kind of fault.</param>
    public CorruptRowException(string message)
        : base(message)
    {
    }
}
