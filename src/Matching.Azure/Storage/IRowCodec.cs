namespace Matching.Azure.Storage;

/// <summary>Turns one kind of aggregate into the text of its row and back.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
public interface IRowCodec<T>
{
    /// <summary>Name and version of the schema that is written, for instance <c>vacancy/1</c>.</summary>
    string Schema { get; }

    /// <summary>Whether it still takes part: not closed, withdrawn or ended.</summary>
    bool IsLive(T state);

    /// <summary>Writes a state.</summary>
    string Write(T state);

    /// <summary>Reads a state.</summary>
    /// <param name="schema">Name and version of the schema that it was written with.</param>
    /// <param name="body">What was written.</param>
    /// <exception cref="CorruptRowException">It cannot be read.</exception>
    T Read(string schema, string body);
}
