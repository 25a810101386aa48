using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Imports;
using Matching.Domain.Results;

namespace Matching.Application.Imports;

/// <summary>Somebody hands in a file: a coach candidates for the own caseload, a lead for those of colleagues, an adviser vacancies and employers.</summary>
public sealed class HandInFiles
{
    /// <summary>Most bytes in a file.</summary>
    public const long MaximumBytes = 200L * 1024 * 1024;

    private readonly Ledger<Import> _imports;
    private readonly IImportFiles _files;
    private readonly IViewStore _views;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public HandInFiles(Ledger<Import> imports, IImportFiles files, IViewStore views, TimeProvider clock)
    {
        _imports = imports;
        _files = files;
        _views = views;
        _clock = clock;
    }

    /// <summary>
    /// What is wrong with what is asked of a file; empty when nothing is. A lead brings people to coaches, and changes nothing of who is with
    /// one already: leads see no profiles.
    /// </summary>
    public static IReadOnlyList<FieldError> Check(Actor actor, ExistingChoice existing)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role == Role.Lead && existing == ExistingChoice.Change
            ? [new("bestaande", "Een teamleider kan kandidaten die er al staan niet bijwerken; dat doet de eigen coach. Kies weigeren of overslaan.")]
            : [];
    }

    /// <summary>
    /// Stores a file while it comes in. That it has to be deleted one day is planned first, so that no file stays behind of
    /// which nobody knows.
    /// </summary>
    /// <param name="import">The import that it will belong to.</param>
    /// <param name="content">Read once, to the end.</param>
    /// <param name="cancellationToken">Gives up; then nothing is stored.</param>
    public async Task<HandedInFile> StoreAsync(Id<Import> import, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        await _views.PutAsync(ImportAgenda.Row(import, _clock.GetUtcNow()), cancellationToken);
        var name = ImportFileNames.Upload(import);
        await _files.SaveAsync(name, content, cancellationToken);
        return new HandedInFile(name, content.Position);
    }

    /// <summary>Begins an import; its check begins at once. A repeat of the call gives the import of the first.</summary>
    /// <param name="call">Who calls; the import's id follows from it.</param>
    /// <param name="kind">What the lines are.</param>
    /// <param name="format">How the file is written.</param>
    /// <param name="existing">What is done with lines about somebody who is there already.</param>
    /// <param name="dryRun">Whether it waits after the check.</param>
    /// <param name="file">The file, stored.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Result<Import>> BeginAsync(
        Call call, ImportKind kind, ImportFormat format, ExistingChoice existing, bool dryRun, HandedInFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(file);
        if (Check(call.Actor, existing) is { Count: > 0 } errors)
        {
            await _files.DeleteAsync(file.Name, cancellationToken);
            return new Failure.Invalid(errors);
        }

        var import = Import.Receive(call.NewId<Import>(), call.Actor, kind, format, existing, dryRun, file.Name, file.Bytes, _clock.GetUtcNow());
        var check = new Message.ContinueImport(Change<Import>.MessageId(import, "controle"), import.Id, 0);
        var result = await _imports.CreateAsync(call, new(import, "import-ontvangen", new Effect.Project(), new Effect.Send(check)), cancellationToken);
        if (!result.TryGet(out var begun, out _) || !string.Equals(begun.File, file.Name, StringComparison.Ordinal)) await _files.DeleteAsync(file.Name, cancellationToken);
        return result;
    }
}
