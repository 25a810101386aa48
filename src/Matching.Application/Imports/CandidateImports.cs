using System.Collections.Concurrent;
using System.Globalization;
using Matching.Application.Candidates;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Imports;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.Imports;

/// <summary>
/// Candidates from files: of a coach for the own caseload, of a lead for the coaches whom the lines name. They are not matched one by one: after
/// the last line every open vacancy looks for candidates once. There are hundreds of those where there are a hundred thousand candidates, and a
/// vacancy finds the best of all of them in one search.
/// </summary>
public sealed class CandidateImports : IImportTarget, IDisposable
{
    private const int AtOnce = 16;
    private const string Reference = "persoon.externKenmerk";
    private const string Coach = "coachId";

    /// <summary>Workers who were found on record. They never leave it, and a file with many lines names few of them.</summary>
    private readonly ConcurrentDictionary<Id<Worker>, bool> _onRecord = new();
    private readonly SemaphoreSlim _looking = new(1, 1);

    private readonly EditCandidates _edit;
    private readonly References _references;
    private readonly Ledger<Candidate> _candidates;
    private readonly Ledger<Person> _persons;
    private readonly IAggregateStore<Worker> _workers;
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IMessageQueues _queues;

    /// <summary>Makes the target.</summary>
    public CandidateImports(
        EditCandidates edit,
        References references,
        Ledger<Candidate> candidates,
        Ledger<Person> persons,
        IAggregateStore<Worker> workers,
        IAggregateStore<Vacancy> vacancies,
        IMessageQueues queues)
    {
        _edit = edit;
        _references = references;
        _candidates = candidates;
        _persons = persons;
        _workers = workers;
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
        var (person, profile, coach) = (ImportInput.OfCandidate)input;
        var errors = (await _edit.CheckAsync(profile, cancellationToken)).Select(e => e with { Field = "profiel." + e.Field }).ToList();
        var holder = person.Reference is { } reference ? await _references.FindAsync(reference, cancellationToken) : null;

        // Who is there already as the one who hands the file in may see it.
        Candidate? there = null;
        if (holder is { } id && import.Existing != ExistingChoice.Refuse)
            (await _candidates.ReadAsync(id, c => ReadCandidates.IsInvolved(import.Owner, c), cancellationToken)).TryGet(out there, out _);
        if (await CheckCoachAsync(import.Owner, coach, there, cancellationToken) is { } wrong) errors.Add(wrong);
        if (holder is null) return new ImportCheck(false, errors);
        if (import.Existing == ExistingChoice.Refuse)
        {
            errors.Add(new(Reference, import.Owner.Role == Role.Lead
                ? "Er staat al een kandidaat met dit externe kenmerk. Haal de regel weg, of geef bestaande=overslaan mee."
                : "Er staat al een kandidaat met dit externe kenmerk. Haal de regel weg, of geef bestaande=overslaan of bestaande=bijwerken mee."));
        }
        else if (import.Existing == ExistingChoice.Change && there is null)
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
        await _persons.CreateInBatchAsync(
            [.. fresh.Select(l => new Change<Person>(Person.Register(l.Id, l.Input.Person, at.ToDutchDay()).Value, "persoon-ingelezen"))], import.Owner, at, cancellationToken);
        await _candidates.CreateInBatchAsync(
            [.. fresh.Select(l => new Change<Candidate>(Candidate.Register(l.Id, CoachFor(import.Owner, l.Input), l.Input.Profile, at).Value, "kandidaat-ingelezen", new Effect.Publish(), new Effect.Project()))],
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

    /// <inheritdoc/>
    public void Dispose() => _looking.Dispose();

    /// <summary>
    /// What is wrong with whose caseload a line names: coaches take people on their own only, and leads have none. Who is there already stays
    /// with the coach of now, so that naming that one asks for nothing.
    /// </summary>
    private async Task<FieldError?> CheckCoachAsync(Actor owner, Id<Worker>? coach, Candidate? there, CancellationToken cancellationToken)
    {
        if (owner.Role != Role.Lead)
        {
            return coach is not { } named || owner.Is(Role.Coach, named) || there?.CoachId == named
                ? null
                : new(Coach, "Een coach leest kandidaten in voor de eigen caseload. Laat dit leeg of vul het eigen kenmerk in; een bestand voor meer coaches biedt de teamleider aan.");
        }

        if (coach is not { } other) return new(Coach, "Een teamleider zegt van elke kandidaat bij welke coach die komt. Vul het kenmerk van die medewerker in.");
        return await IsOnRecordAsync(other, cancellationToken)
            ? null
            : new(Coach, "Deze medewerker is niet bekend. Controleer het kenmerk, of leg de medewerker eerst vast.");
    }

    private async Task<bool> IsOnRecordAsync(Id<Worker> worker, CancellationToken cancellationToken)
    {
        if (_onRecord.ContainsKey(worker)) return true;

        // Lines that follow each other often name the same one, and are checked at the same time.
        await _looking.WaitAsync(cancellationToken);
        try
        {
            return _onRecord.ContainsKey(worker) || (await _workers.FindAsync(worker, cancellationToken) is not null && _onRecord.TryAdd(worker, true));
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>A coach who hands in a file never takes people on another's caseload, whatever came of a line since it was checked.</summary>
    private static Id<Worker> CoachFor(Actor owner, ImportInput.OfCandidate line) => owner.Role == Role.Lead ? line.Coach!.Value : Id<Worker>.Parse(owner.Id);

    /// <summary>What becomes of a line. A reference is claimed before the person is saved, so that it is nobody else's.</summary>
    private async Task<Fate> FateAsync(Import import, int number, ImportInput.OfCandidate input, CancellationToken cancellationToken)
    {
        if (input.Person.Reference is not { } reference) return Fate.New;
        var call = new Call(import.Owner, $"{import.Id}:{number.ToString(CultureInfo.InvariantCulture)}", "import");
        if (await _references.ClaimAsync(import.Owner, reference, ImportIds.Of<Candidate>(import.Id, number), cancellationToken) is null) return Fate.New;
        if (import.Existing != ExistingChoice.Change || await _references.FindAsync(reference, cancellationToken) is not { } holder) return Fate.PassedOver;
        var failure = (await _edit.ChangePersonAsync(call, holder, input.Person, cancellationToken)).Failure
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
