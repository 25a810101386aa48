namespace Matching.Application.Storage;

/// <summary>Makes the rows that an aggregate has in the views.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
public interface IProjector<in T>
{
    /// <summary>The rows, from the state alone.</summary>
    IEnumerable<ViewRow> Project(T state);
}
