using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Imports;
using Matching.Domain.People;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.Imports;

/// <summary>
/// Candidates from files, for the caseload of the coach who handed the file in. They are not matched one by one: after the last line every
/// open vacancy looks for candidates once. There are hundreds of those where there are a hundred thousand candidates, and a vacancy finds the
/// best of all of them in one search.
/// </summary>
public sealed class CandidateImports : IImportTarget
{
    private readonly Ledger<Candidate> _candidates;
    private readonly Ledger<Person> _persons;
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IMessageQueues _queues;

    /// <summary>Makes the target.</summary>
    public CandidateImports(Ledger<Candidate> candidates, Ledger<Person> persons, IAggregateStore<Vacancy> vacancies, IMessageQueues queues)
    {
        _candidates = candidates;
        _persons = persons;
        _vacancies = vacancies;
        _queues = queues;
    }

    /// <inheritdoc/>
    public ImportKind Kind => ImportKind.Candidates;

    /// <inheritdoc/>
    public async Task TakeOverAsync(Import import, IReadOnlyList<(int Number, ImportInput Input)> lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(lines);
        var at = import.CheckedAt!.Value;
        var coach = Id<Worker>.Parse(import.Owner.Id);
        var persons = new List<Change<Person>>();
        var candidates = new List<Change<Candidate>>();
        foreach (var (number, input) in lines)
        {
            var (person, profile) = (ImportInput.OfCandidate)input;
            var id = ImportIds.Of<Candidate>(import.Id, number);
            persons.Add(new(Person.Register(id, person, at.ToDutchDay()).Value, "persoon-ingelezen"));
            candidates.Add(new(Candidate.Register(id, coach, profile, at).Value, "kandidaat-ingelezen", new Effect.Publish(), new Effect.Project()));
        }

        await _persons.CreateInBatchAsync(persons, import.Owner, at, cancellationToken);
        await _candidates.CreateInBatchAsync(candidates, import.Owner, at, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task FinishAsync(Import import, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        await foreach (var vacancy in _vacancies.AllAsync(liveOnly: true, cancellationToken))
        {
            var message = new Message.MatchVacancy(Id<Message>.From("import", import.Id.Value, vacancy.Id.Value), vacancy.Id);
            await _queues.SendAsync(message, TimeSpan.Zero, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task GiveUpAsync(Import import, IReadOnlyList<int> numbers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(numbers);

        // A person is saved before the candidate: one without the other is of no use to anybody.
        foreach (var number in numbers)
        {
            var person = Person.IdOf(ImportIds.Of<Candidate>(import.Id, number));
            await _queues.SendAsync(new Message.EraseUnregistered(Id<Message>.From("erase", person.Value), person), TimeSpan.Zero, cancellationToken);
        }
    }
}
