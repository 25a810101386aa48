using Matching.Application.Employers;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain.Imports;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.Imports;

/// <summary>Vacancies from files. Each looks for candidates as soon as it is taken over; nobody can tell whether one is there already.</summary>
public sealed class VacancyImports : IImportTarget
{
    private readonly Ledger<Vacancy> _vacancies;
    private readonly VacancyContacts _contacts;

    /// <summary>Makes the target.</summary>
    public VacancyImports(Ledger<Vacancy> vacancies, VacancyContacts contacts)
    {
        _vacancies = vacancies;
        _contacts = contacts;
    }

    /// <inheritdoc/>
    public ImportKind Kind => ImportKind.Vacancies;

    /// <inheritdoc/>
    public ImportKey? KeyOf(ImportInput input) => null;

    /// <inheritdoc/>
    public async Task<ImportCheck> CheckAsync(Import import, ImportInput input, CancellationToken cancellationToken)
    {
        var (employer, details) = (ImportInput.OfVacancy)input;
        return (await _contacts.FindAsync(employer, details, cancellationToken)).Failure is Failure.Invalid wrong ? new ImportCheck(false, wrong.Errors) : ImportCheck.Fine;
    }

    /// <inheritdoc/>
    public async Task<int> TakeOverAsync(Import import, IReadOnlyList<(int Number, ImportInput Input)> lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(lines);
        var at = import.CheckedAt!.Value;
        var fresh = new List<Change<Vacancy>>();

        // One after another: vacancies of one employer often name the same new contact.
        foreach (var (number, input) in lines)
        {
            var (employer, details) = (ImportInput.OfVacancy)input;
            if (!(await _contacts.FindAsync(employer, details, cancellationToken)).TryGet(out var named, out _)) continue;
            if (!named.OnRecord && (await _contacts.RecordAsync(import.Owner, employer, named.Details, cancellationToken)).Failure is { } failure)
            {
                if (failure is Failure.Busy) throw new InvalidOperationException($"An employer of {import.Id} kept changing.");
                continue;
            }

            var vacancy = Vacancy.Post(ImportIds.Of<Vacancy>(import.Id, number), employer, named.Details, at.ToDutchDay(), at).Value;
            fresh.Add(new Change<Vacancy>(
                vacancy,
                "vacature-ingelezen",
                new Effect.Publish(),
                new Effect.Project(),
                new Effect.Send(new Message.MatchVacancy(Change<Vacancy>.MessageId(vacancy, "match"), vacancy.Id))));
        }

        await _vacancies.CreateInBatchAsync(fresh, import.Owner, at, cancellationToken);
        return lines.Count - fresh.Count;
    }

    /// <inheritdoc/>
    public Task FinishAsync(Import import, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task GiveUpAsync(Import import, IReadOnlyList<int> numbers, CancellationToken cancellationToken) => Task.CompletedTask;
}
