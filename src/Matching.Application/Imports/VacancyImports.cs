using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain.Imports;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.Imports;

/// <summary>Vacancies from files. Each looks for candidates as soon as it is taken over.</summary>
public sealed class VacancyImports : IImportTarget
{
    private readonly Ledger<Vacancy> _vacancies;

    /// <summary>Makes the target.</summary>
    public VacancyImports(Ledger<Vacancy> vacancies) => _vacancies = vacancies;

    /// <inheritdoc/>
    public ImportKind Kind => ImportKind.Vacancies;

    /// <inheritdoc/>
    public Task TakeOverAsync(Import import, IReadOnlyList<(int Number, ImportInput Input)> lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(lines);
        var at = import.CheckedAt!.Value;
        return _vacancies.CreateInBatchAsync(
            [
                .. lines.Select(l =>
                {
                    var (employer, details) = (ImportInput.OfVacancy)l.Input;
                    var vacancy = Vacancy.Post(ImportIds.Of<Vacancy>(import.Id, l.Number), employer, details, at.ToDutchDay(), at).Value;
                    return new Change<Vacancy>(
                        vacancy,
                        "vacature-ingelezen",
                        new Effect.Publish(),
                        new Effect.Project(),
                        new Effect.Send(new Message.MatchVacancy(Change<Vacancy>.MessageId(vacancy, "match"), vacancy.Id)));
                }),
            ],
            import.Owner,
            at,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task FinishAsync(Import import, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task GiveUpAsync(Import import, IReadOnlyList<int> numbers, CancellationToken cancellationToken) => Task.CompletedTask;
}
