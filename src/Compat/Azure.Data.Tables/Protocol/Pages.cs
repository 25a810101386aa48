#nullable enable
using System.Runtime.CompilerServices;

namespace Azure.Data.Tables.Protocol;

/// <summary>Fetches one page. The token is null for the first page; the size is null for the service's own (1,000).</summary>
internal delegate ValueTask<Page<T>> PageSource<T>(string? continuationToken, int? pageSize, bool async, CancellationToken cancellationToken);

internal sealed class AsyncPages<T>(PageSource<T> source, int? pageSize, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    private readonly PageSource<T> _source = source;
    private readonly int? _pageSize = pageSize;

    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        PagesAsync(continuationToken, pageSizeHint ?? _pageSize);

    private async IAsyncEnumerable<Page<T>> PagesAsync(
        string? continuationToken, int? size, [EnumeratorCancellation] CancellationToken enumeratorToken = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken, enumeratorToken);
        do
        {
            var page = await _source(continuationToken, size, true, linked.Token).ConfigureAwait(false);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuationToken));
    }
}

internal sealed class SyncPages<T>(PageSource<T> source, int? pageSize, CancellationToken cancellationToken)
    : Pageable<T>(cancellationToken)
    where T : notnull
{
    private readonly PageSource<T> _source = source;
    private readonly int? _pageSize = pageSize;

    public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = Completed.Result(_source(continuationToken, pageSizeHint ?? _pageSize, false, CancellationToken));
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuationToken));
    }
}
