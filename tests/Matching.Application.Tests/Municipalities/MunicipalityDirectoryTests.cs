using Matching.Application.Municipalities;
using Matching.Application.Storage;
using Matching.Application.Tests.Promises;
using Matching.Domain;
using Matching.Domain.Municipalities;
using Matching.Domain.People;

namespace Matching.Application.Tests.Municipalities;

public sealed class MunicipalityDirectoryTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly Rows _store = new();
    private readonly MunicipalityDirectory _directory;

    public MunicipalityDirectoryTests() => _directory = new(_store, _clock);

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task What_was_read_is_used_for_half_a_minute()
    {
        _store.Known = Samples.Municipality;
        Assert.Equal("Voorst", await NameAsync());
        _store.Known = Samples.Municipality with { Name = Line.Parse("Brummen") };

        _clock.Advance(MunicipalityDirectory.Lifetime - TimeSpan.FromTicks(1));
        Assert.Equal(("Voorst", 1), (await NameAsync(), _store.Reads));

        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(("Brummen", 2), (await NameAsync(), _store.Reads));
    }

    [Fact]
    public async Task What_this_process_saves_shows_at_once()
    {
        _store.Known = Samples.Municipality;
        await NameAsync();
        _store.Known = Samples.Municipality with { Name = Line.Parse("Brummen") };
        _directory.Forget();
        Assert.Equal(("Brummen", 2), (await NameAsync(), _store.Reads));
    }

    [Fact]
    public async Task What_is_saved_while_it_is_read_is_not_missed()
    {
        _store.Known = Samples.Municipality;
        _store.WhileReading = () =>
        {
            _store.WhileReading = null;
            _store.Known = Samples.Municipality with { Name = Line.Parse("Brummen") };
            _directory.Forget();
        };
        Assert.Equal(("Brummen", 2), (await NameAsync(), _store.Reads));
    }

    [Fact]
    public async Task Many_questions_at_once_are_one_read()
    {
        _store.Known = Samples.Municipality;
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        var questions = Enumerable.Range(0, 20).Select(_ => NameAsync()).ToList();
        gate.SetResult();
        Assert.All(await Task.WhenAll(questions), name => Assert.Equal("Voorst", name));
        Assert.Equal(1, _store.Reads);
    }

    private async Task<string> NameAsync() => (await _directory.CurrentAsync(default))[Samples.Municipality.Id].Name.Value;

    /// <summary>A store of one municipality that counts how often all are read.</summary>
    private sealed class Rows : IAggregateStore<Municipality>
    {
        public Municipality Known { get; set; } = Samples.Municipality;

        public Task Gate { get; set; } = Task.CompletedTask;

        public Action? WhileReading { get; set; }

        public int Reads { get; private set; }

        public async IAsyncEnumerable<Municipality> AllAsync(bool liveOnly, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Reads++;
            var read = Known;
            await Gate;
            WhileReading?.Invoke();
            yield return read;
        }

        public Task<Stored<Municipality>?> FindAsync(Id<Municipality> id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<(Stored<Municipality>? Current, Replayed<Municipality>? Earlier)> FindAsync(Id<Municipality> id, Replay replay, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<CommitOutcome> CommitAsync(Commit<Municipality> commit, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> RefreshAsync(Id<Municipality> id, string etag, DateTimeOffset at, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<PendingEffect>> PendingAsync(Id<Municipality> id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task CompleteAsync(Id<Municipality> id, IReadOnlyList<string> keys, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> EraseAsync(Id<Municipality> id, string etag, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
