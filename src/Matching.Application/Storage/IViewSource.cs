namespace Matching.Application.Storage;

/// <summary>Rows of lists as the aggregates of one kind say them now.</summary>
public interface IViewSource
{
    /// <summary>Every row of every aggregate.</summary>
    IAsyncEnumerable<ViewRow> RowsAsync(CancellationToken cancellationToken);
}
