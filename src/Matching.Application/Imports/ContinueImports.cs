using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Imports;
using Matching.Domain.Time;
using Microsoft.Extensions.Options;

namespace Matching.Application.Imports;

/// <summary>
/// Checks a file as a whole, and takes it over part by part only when nothing is wrong with it. The check writes the lines out in parts that
/// can each be read by themselves, so that going on after a crash costs no more than the part it came in. Every message is for one step, and
/// a step that is done twice changes nothing.
/// </summary>
public sealed class ContinueImports
{
    /// <summary>Most errors that are kept one by one; what comes after is only counted.</summary>
    public const int MaximumErrors = 1_000;

    /// <summary>Most lines in a file.</summary>
    public const int MaximumLines = 500_000;

    /// <summary>Bytes after which a part is full, however few lines it has.</summary>
    private const int PartBytes = 4 * 1024 * 1024;

    /// <summary>Lines that are looked up in the tables at once.</summary>
    private const int LooksAtOnce = 32;

    /// <summary>Lines after which the check tells how far it is.</summary>
    private const int TellEvery = 10_000;

    private readonly Ledger<Import> _imports;
    private readonly IAggregateStore<Import> _store;
    private readonly IImportFiles _files;
    private readonly IImportReader _reader;
    private readonly IReadOnlyDictionary<ImportKind, IImportTarget> _targets;
    private readonly TimeProvider _clock;
    private readonly int _partLines;

    /// <summary>Makes the use case.</summary>
    public ContinueImports(
        Ledger<Import> imports,
        IAggregateStore<Import> store,
        IImportFiles files,
        IImportReader reader,
        IEnumerable<IImportTarget> targets,
        TimeProvider clock,
        IOptions<ImportOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _imports = imports;
        _store = store;
        _files = files;
        _reader = reader;
        _targets = targets.ToDictionary(t => t.Kind);
        _clock = clock;
        _partLines = options.Value.PartLines;
    }

    /// <summary>Does the next step.</summary>
    public async Task HandleAsync(Message.ContinueImport message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await FindAsync(message.ImportId, cancellationToken) is not { } import) return;
        if (import.Status is ImportStatus.Uploaded or ImportStatus.Checking) await CheckAsync(import, message, cancellationToken);
        else if (import.Status == ImportStatus.Running && import.Done == message.FromLine) await RunAsync(import, message, cancellationToken);

        // Files go only after the state that needs them no more is saved; a crash between the two brings the message back to here.
        if (await FindAsync(message.ImportId, cancellationToken) is { } now) await TidyAsync(now, cancellationToken);
    }

    /// <summary>Deletes everything of an import whose time is over, whether it ever began or not.</summary>
    internal async Task ExpireAsync(Id<Import> id, Id<Message> message, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { Status: ImportStatus.Running } running)
        {
            var lines = await ReadPartAsync(running, cancellationToken);
            await _targets[running.Kind].GiveUpAsync(running, [.. Numbers(running, lines.Count)], cancellationToken);
        }

        await _imports.ChangeOnceAsync(
            id,
            message,
            import => import.Expire(_clock.GetUtcNow()) is { } expired ? new Change<Import>(expired, "import-verlopen") : null,
            cancellationToken);
        await foreach (var name in _files.NamesAsync(ImportFileNames.Folder(id), cancellationToken)) await _files.DeleteAsync(name, cancellationToken);
    }

    /// <summary>A change after which the next lines are to be taken over.</summary>
    internal static Change<Import> GoOn(Import import, string happened) => new(
        import,
        happened,
        new Effect.Send(new Message.ContinueImport(Change<Import>.MessageId(import, "verder"), import.Id, import.Done)));

    private async Task<Import?> FindAsync(Id<Import> id, CancellationToken cancellationToken) => (await _store.FindAsync(id, cancellationToken))?.State;

    private async Task CheckAsync(Import import, Message.ContinueImport message, CancellationToken cancellationToken)
    {
        FileCheck check;
        DateTimeOffset now;
        do
        {
            // Ages and closing dates depend on the day: all lines have to be judged on the one that the import is dated by.
            var day = _clock.GetUtcNow().ToDutchDay();
            check = await CheckLinesAsync(import, cancellationToken);
            now = _clock.GetUtcNow();
            if (now.ToDutchDay() == day) break;
        }
        while (true);

        if (check.Found > 0)
        {
            using var errors = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(check.Errors));
            await _files.SaveAsync(ImportFileNames.Errors(import.Id), errors, cancellationToken);
        }

        await _imports.ChangeOnceAsync(
            import.Id,
            message.Id,
            current => current.EndCheck(check.Lines, check.Found, check.Known, now) switch
            {
                null => null,
                { Status: ImportStatus.Running } running => GoOn(running, "import-gecontroleerd"),
                { Status: ImportStatus.Rejected } rejected => new Change<Import>(rejected, "import-afgekeurd"),
                var waiting => new Change<Import>(waiting, "import-gecontroleerd"),
            },
            cancellationToken);
    }

    private async Task<FileCheck> CheckLinesAsync(Import import, CancellationToken cancellationToken)
    {
        await using var content = await _files.OpenAsync(import.File, cancellationToken)
            ?? throw new InvalidOperationException($"The file of {import.Id} is not there.");
        var check = new FileCheck();
        using var part = new MemoryStream();
        var (from, lines) = (0, 0);
        var target = _targets[import.Kind];
        var seen = new Dictionary<UInt128, int>();
        async Task SavePartAsync()
        {
            part.Position = 0;
            await _files.SaveAsync(ImportFileNames.Part(import.Id, from), part, cancellationToken);
            part.SetLength(0);
            from = lines;
        }

        await foreach (var some in _reader.ReadAsync(content, import.Kind, import.Format, cancellationToken).Chunk(LooksAtOnce).WithCancellation(cancellationToken))
        {
            var looks = await Task.WhenAll(some.Select(r => r.Input is { } input ? target.CheckAsync(import, input, cancellationToken) : Task.FromResult(ImportCheck.Fine)));
            foreach (var (record, look) in some.Zip(looks))
            {
                check.Add(record.Errors);
                if (record.IsLast) return check with { Lines = lines };
                if (++lines > MaximumLines)
                {
                    check.Add([new ImportError(record.Line, "", $"Een bestand heeft hoogstens {MaximumLines} regels. Verdeel het over meer bestanden.")]);
                    return check with { Lines = lines };
                }

                check.Add([.. look.Errors.Select(e => ImportError.From(record.Line, record.Place, e))]);
                if (look.Known) check.Known++;
                if (record.Input is { } input && target.KeyOf(input) is { } key && !seen.TryAdd(HashOf(key.Value), record.Line))
                    check.Add([ImportError.From(record.Line, record.Place, new(key.Field, $"Dit staat ook op regel {seen[HashOf(key.Value)]}. Laat het één keer staan."))]);
                if (check.Found == 0)
                {
                    ImportPart.Write(part, record);
                    if (lines - from == _partLines || part.Length >= PartBytes) await SavePartAsync();
                }

                if (lines % TellEvery == 0) await TellAsync(import.Id, lines, content.Position, cancellationToken);
            }
        }

        if (lines == 0) check.Add([new ImportError(1, "", "Dit bestand heeft geen regels om over te nemen.")]);
        if (check.Found == 0 && part.Length > 0) await SavePartAsync();
        return check with { Lines = lines };
    }

    /// <summary>Two lines about the same have the same; what it was made of is not kept.</summary>
    private static UInt128 HashOf(string key) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private Task TellAsync(Id<Import> id, int lines, long bytes, CancellationToken cancellationToken) => _imports.ChangeOnceAsync(
        id,
        Id<Message>.From("import-controle", id.Value, lines.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        import => import.CheckedUntil(lines, bytes) is { } further ? new Change<Import>(further, "import-wordt-gecontroleerd") : null,
        cancellationToken);

    private async Task RunAsync(Import import, Message.ContinueImport message, CancellationToken cancellationToken)
    {
        var target = _targets[import.Kind];
        if (import.Done == import.Lines)
        {
            await target.FinishAsync(import, cancellationToken);
            await _imports.ChangeOnceAsync(
                import.Id,
                message.Id,
                current => current.Finish(_clock.GetUtcNow()) is { } done ? new Change<Import>(done, "import-uitgevoerd") : null,
                cancellationToken);
            return;
        }

        var lines = await ReadPartAsync(import, cancellationToken);
        if (lines.Count == 0) throw new InvalidOperationException($"A part of {import.Id} is not there.");
        var inputs = lines.Select(l => _reader.Parse(import.Kind, l));
        var skipped = await target.TakeOverAsync(import, [.. Numbers(import, lines.Count).Zip(inputs)], cancellationToken);
        await _imports.ChangeOnceAsync(
            import.Id,
            message.Id,
            current => current.Advance(message.FromLine, lines.Count, skipped) is { } further ? GoOn(further, "import-gevorderd") : null,
            cancellationToken);
    }

    /// <summary>Numbers of the lines that are next, counted from 1. Not those of the file, in which several may stand on one line.</summary>
    private static IEnumerable<int> Numbers(Import import, int count) => Enumerable.Range(import.Done + 1, count);

    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadPartAsync(Import import, CancellationToken cancellationToken)
    {
        await using var file = await _files.OpenAsync(ImportFileNames.Part(import.Id, import.Done), cancellationToken);
        return file is null ? [] : await ImportPart.ReadAsync(file, cancellationToken);
    }

    private async Task TidyAsync(Import import, CancellationToken cancellationToken)
    {
        switch (import.Status)
        {
            case ImportStatus.Checked:
            case ImportStatus.Running when import.Done == 0:
                await _files.DeleteAsync(import.File, cancellationToken);
                break;
            case ImportStatus.Rejected or ImportStatus.Done:
                await foreach (var name in _files.NamesAsync(ImportFileNames.Folder(import.Id), cancellationToken))
                {
                    if (!string.Equals(name, ImportFileNames.Errors(import.Id), StringComparison.Ordinal)) await _files.DeleteAsync(name, cancellationToken);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>What the check has found so far.</summary>
    private sealed record FileCheck
    {
        public List<ImportError> Errors { get; } = [];

        public int Found { get; private set; }

        public int Known { get; set; }

        public int Lines { get; init; }

        public void Add(IReadOnlyList<ImportError> errors)
        {
            Errors.AddRange(errors.Take(MaximumErrors - Errors.Count));
            Found += errors.Count;
        }
    }
}
