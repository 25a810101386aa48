using System.Text.Json;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Imports;
using Matching.Domain.Results;

namespace Matching.Application.Imports;

/// <summary>Whoever handed a file in follows what becomes of it, and has it carried out after a good dry run.</summary>
public sealed class ReadImports
{
    private readonly Ledger<Import> _imports;
    private readonly IImportFiles _files;

    /// <summary>Makes the use case.</summary>
    public ReadImports(Ledger<Import> imports, IImportFiles files)
    {
        _imports = imports;
        _files = files;
    }

    /// <summary>Reads how far an import is.</summary>
    public Task<Result<Import>> ReadAsync(Actor actor, Id<Import> id, CancellationToken cancellationToken) =>
        _imports.ReadAsync(id, import => MayRead(actor, import), cancellationToken);

    /// <summary>Reads what is wrong with its file: the first <see cref="ContinueImports.MaximumErrors"/> errors, by line. Gone with the file.</summary>
    public async Task<Result<IReadOnlyList<ImportError>>> ReadErrorsAsync(Actor actor, Id<Import> id, CancellationToken cancellationToken)
    {
        if (!(await ReadAsync(actor, id, cancellationToken)).TryGet(out var import, out var failure)) return failure;
        if (import.Errors == 0) return Array.Empty<ImportError>();
        await using var file = await _files.OpenAsync(ImportFileNames.Errors(id), cancellationToken);
        if (file is null) return new Failure.NotFound();
        return await JsonSerializer.DeserializeAsync<ImportError[]>(file, cancellationToken: cancellationToken) ?? [];
    }

    /// <summary>Has it carried out.</summary>
    public Task<Result<Import>> RunAsync(Call call, Id<Import> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _imports.ChangeAsync(
            id,
            call,
            import => MayRead(call.Actor, import),
            import => import.Run().Map(running => ContinueImports.GoOn(running, "import-gestart")),
            cancellationToken);
    }

    /// <summary>The same person in another role of the staff is still the owner.</summary>
    private static bool MayRead(Actor actor, Import import) =>
        actor.Role is Role.Coach or Role.Lead or Role.Adviser && string.Equals(actor.Id, import.Owner.Id, StringComparison.Ordinal);
}
