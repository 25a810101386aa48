using System.Globalization;
using Matching.Application.Employers;
using Matching.Application.Storage;
using Matching.Domain.Employers;
using Matching.Domain.Imports;
using Matching.Domain.Results;

namespace Matching.Application.Imports;

/// <summary>Employers from files, recognised by the id that they also sign in with.</summary>
public sealed class EmployerImports : IImportTarget
{
    private readonly Ledger<Employer> _employers;
    private readonly IAggregateStore<Employer> _store;
    private readonly EditEmployers _edit;

    /// <summary>Makes the target.</summary>
    public EmployerImports(Ledger<Employer> employers, IAggregateStore<Employer> store, EditEmployers edit)
    {
        _employers = employers;
        _store = store;
        _edit = edit;
    }

    /// <inheritdoc/>
    public ImportKind Kind => ImportKind.Employers;

    /// <inheritdoc/>
    public ImportKey? KeyOf(ImportInput input) => input is ImportInput.OfEmployer employer ? new ImportKey("id", employer.Id.Value) : null;

    /// <inheritdoc/>
    public async Task<ImportCheck> CheckAsync(Import import, ImportInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        var employer = (ImportInput.OfEmployer)input;
        if (await _store.FindAsync(employer.Id, cancellationToken) is null) return ImportCheck.Fine;
        return new ImportCheck(true, import.Existing == ExistingChoice.Refuse
            ? [new("id", "Deze werkgever staat er al. Haal de regel weg, of geef bestaande=overslaan of bestaande=bijwerken mee.")]
            : []);
    }

    /// <inheritdoc/>
    public async Task<int> TakeOverAsync(Import import, IReadOnlyList<(int Number, ImportInput Input)> lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(lines);
        var fresh = new List<Change<Employer>>();
        var skipped = 0;
        foreach (var (number, input) in lines)
        {
            var line = (ImportInput.OfEmployer)input;
            var made = Made(line);

            // One that is as this line makes it was made by an earlier try.
            var known = (await _store.FindAsync(line.Id, cancellationToken))?.State;
            if (known is null || IsSame(known, made)) fresh.Add(new Change<Employer>(made, "werkgever-ingelezen", new Effect.Project()));
            else if (import.Existing == ExistingChoice.Change) await ChangeAsync(import, number, line, known, cancellationToken);
            else skipped++;
        }

        await _employers.CreateInBatchAsync(fresh, import.Owner, import.CheckedAt!.Value, cancellationToken);
        return skipped;
    }

    /// <inheritdoc/>
    public Task FinishAsync(Import import, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task GiveUpAsync(Import import, IReadOnlyList<int> numbers, CancellationToken cancellationToken) => Task.CompletedTask;

    private static Employer Made(ImportInput.OfEmployer line) => Employer.Record(line.Id, line.Details) with
    {
        Contacts = [.. line.Contacts.Select(c => EmployerContact.Of(line.Id, c.Person, c.Email, EmployerContactStatus.Active)).DistinctBy(c => c.Id)],
    };

    private static bool IsSame(Employer known, Employer made) => known.Version == 1 && known.Details == made.Details && known.Contacts.SequenceEqual(made.Contacts);

    /// <summary>Changes what is known of the organisation, and adds the contacts that are not there; nobody is taken away.</summary>
    private async Task ChangeAsync(Import import, int number, ImportInput.OfEmployer line, Employer known, CancellationToken cancellationToken)
    {
        Call CallFor(int step) => new(import.Owner, string.Create(CultureInfo.InvariantCulture, $"{import.Id}:{number}:{step}"), "import");
        if (known.Details != line.Details)
        {
            var changed = await _employers.ChangeAsync(
                line.Id, CallFor(0), _ => true, employer => new Change<Employer>(employer.Change(line.Details), "werkgever-gewijzigd", new Effect.Project()), cancellationToken);
            if (changed.Failure is Failure.Busy) throw new InvalidOperationException($"An employer of {import.Id} kept changing.");
        }

        for (var i = 0; i < line.Contacts.Count; i++)
        {
            // Somebody who is there already is no reason to stop.
            var added = await _edit.AddContactAsync(CallFor(i + 1), line.Id, line.Contacts[i].Person, line.Contacts[i].Email, cancellationToken);
            if (added.Failure is Failure.Busy) throw new InvalidOperationException($"An employer of {import.Id} kept changing.");
        }
    }
}
