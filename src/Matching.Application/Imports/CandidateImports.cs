using System.Globalization;
using Matching.Application.Candidates;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Imports;
using Matching.Domain.People;
using Matching.Domain.Results;
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
    private const int AtOnce = 16;
    private const string Reference = "persoon.externKenmerk";

    private readonly EditCandidates _edit;
    private readonly References _references;
    private readonly Ledger<Candidate> _candidates;
    private readonly Ledger<Person> _persons;
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IMessageQueues _queues;

    /// <summary>Makes the target.</summary>
    public CandidateImports(
        EditCandidates edit,
        References references,
        Ledger<Candidate> candidates,
        Ledger<Person> persons,
        IAggregateStore<Vacancy> vacancies,
        IMessageQueues queues)
    {
        _edit = edit;
        _references = references;
        _candidates = candidates;
        _persons = persons;
        _vacancies = vacancies;
        _queues = queues;
    }

    /// <inheritdoc/>
    public ImportKind Kind => ImportKind.Candidates;

    /// <inheritdoc/>
    public ImportKey? KeyOf(ImportInput input) =>
        input is ImportInput.OfCandidate { Person.Reference: { } reference } ? new ImportKey(Reference, ReferenceClaim.IdOf(reference).Value) : null;

    /// <inheritdoc/>
    public async Task<ImportCheck> CheckAsync(Import import, ImportInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        var (person, profile) = (ImportInput.OfCandidate)input;
        var errors = (await _edit.CheckAsync(profile, cancellationToken)).Select(e => e with { Field = "profiel." + e.Field }).ToList();
        if (person.Reference is not { } reference || await _references.FindAsync(reference, cancellationToken) is not { } holder) return new ImportCheck(false, errors);
        if (import.Existing == ExistingChoice.Refuse)
        {
            errors.Add(new(Reference, "Er staat al een kandidaat met dit externe kenmerk. Haal de regel weg, of geef bestaande=overslaan of bestaande=bijwerken mee."));
        }
        else if (import.Existing == ExistingChoice.Change
            && (await _candidates.ReadAsync(holder, c => ReadCandidates.IsInvolved(import.Owner, c), cancellationToken)).Failure is not null)
        {
            errors.Add(new(Reference, "Deze kandidaat staat al bij een collega. Haal de regel weg, of geef bestaande=overslaan mee."));
        }

        return new ImportCheck(true, errors);
    }

    /// <inheritdoc/>
    public async Task<int> TakeOverAsync(Import import, IReadOnlyList<(int Number, ImportInput Input)> lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(lines);
        var at = import.CheckedAt!.Value;
        var fates = new Fate[lines.Count];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, lines.Count, atOnce, async (i, stop) =>
            fates[i] = await FateAsync(import, lines[i].Number, (ImportInput.OfCandidate)lines[i].Input, stop));

        var fresh = lines.Where((_, i) => fates[i] == Fate.New).Select(l => (Id: ImportIds.Of<Candidate>(import.Id, l.Number), Input: (ImportInput.OfCandidate)l.Input)).ToList();
        var coach = Id<Worker>.Parse(import.Owner.Id);
        await _persons.CreateInBatchAsync(
            [.. fresh.Select(l => new Change<Person>(Person.Register(l.Id, l.Input.Person, at.ToDutchDay()).Value, "persoon-ingelezen"))], import.Owner, at, cancellationToken);
        await _candidates.CreateInBatchAsync(
            [.. fresh.Select(l => new Change<Candidate>(Candidate.Register(l.Id, coach, l.Input.Profile, at).Value, "kandidaat-ingelezen", new Effect.Publish(), new Effect.Project()))],
            import.Owner,
            at,
            cancellationToken);
        return fates.Count(f => f == Fate.PassedOver);
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

    /// <summary>What becomes of a line. A reference is claimed before the person is saved, so that it is nobody else's.</summary>
    private async Task<Fate> FateAsync(Import import, int number, ImportInput.OfCandidate input, CancellationToken cancellationToken)
    {
        if (input.Person.Reference is not { } reference) return Fate.New;
        var call = new Call(import.Owner, $"{import.Id}:{number.ToString(CultureInfo.InvariantCulture)}", "import");
        if (await _references.ClaimAsync(call, reference, ImportIds.Of<Candidate>(import.Id, number), cancellationToken) is not { } failure) return Fate.New;
        if (failure is Failure.Busy) throw new InvalidOperationException($"A reference of {import.Id} kept changing.");
        if (import.Existing != ExistingChoice.Change || await _references.FindAsync(reference, cancellationToken) is not { } holder) return Fate.PassedOver;
        failure = (await _edit.ChangePersonAsync(call, holder, input.Person, cancellationToken)).Failure
            ?? (await _edit.ChangeProfileAsync(call, holder, input.Profile, cancellationToken)).Failure;
        if (failure is Failure.Busy) throw new InvalidOperationException($"A candidate of {import.Id} kept changing.");
        return failure is null ? Fate.Changed : Fate.PassedOver;
    }

    /// <summary>What becomes of a line.</summary>
    private enum Fate
    {
        New,
        Changed,
        PassedOver,
    }
}
