using Matching.Application.Competences;
using Matching.Application.Notifications;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Employers;
using Matching.Domain.Proposals;
using Matching.Domain.Results;

namespace Matching.Application.Candidates;

/// <summary>
/// A candidate opens the link to the own profile: sees what is known, corrects it, says what else there is to know, and takes permissions
/// back. Every page that shows something is a read of the record, and recorded as one.
/// </summary>
public sealed class OwnProfile
{
    /// <summary>Most competences that one text adds; the surest stay.</summary>
    public const int MostAtOnce = 20;

    private const int Attempts = 3;

    private readonly LinkSigner _signer;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Person> _persons;
    private readonly IAggregateStore<Proposal> _proposals;
    private readonly IAggregateStore<Employer> _employers;
    private readonly IViewStore _views;
    private readonly ReadCandidates _read;
    private readonly EditCandidates _edit;
    private readonly TakePermissionBack _permissions;
    private readonly RecogniseCompetences _recognise;
    private readonly ContactPeople _contacts;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public OwnProfile(
        LinkSigner signer,
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Person> persons,
        IAggregateStore<Proposal> proposals,
        IAggregateStore<Employer> employers,
        IViewStore views,
        ReadCandidates read,
        EditCandidates edit,
        TakePermissionBack permissions,
        RecogniseCompetences recognise,
        ContactPeople contacts,
        TimeProvider clock)
    {
        _signer = signer;
        _candidates = candidates;
        _persons = persons;
        _proposals = proposals;
        _employers = employers;
        _views = views;
        _read = read;
        _edit = edit;
        _permissions = permissions;
        _recognise = recognise;
        _contacts = contacts;
        _clock = clock;
    }

    /// <summary>What the page shows. Looking changes nothing, however often a mail scanner looks.</summary>
    public async Task<OwnProfilePage> OpenAsync(string token, CancellationToken cancellationToken)
    {
        var unknown = new OwnProfilePage(OwnProfilePageState.UnknownLink, _contacts.Organisation);
        if (!_signer.TryRead(token, out var link) || link.Purpose != LinkPurpose.OwnProfile) return unknown;
        var id = Id<Candidate>.Parse(link.Subject);
        if (await _candidates.FindAsync(id, cancellationToken) is not { State: var candidate }) return unknown;
        var contact = await _contacts.OfAsync(candidate.CoachId, cancellationToken);
        if (link.ValidUntil < _clock.GetUtcNow()) return await WithoutRecordAsync(OwnProfilePageState.Expired, id, contact, cancellationToken);
        if (candidate.Status == CandidateStatus.Withdrawn) return await WithoutRecordAsync(OwnProfilePageState.TakesNoPart, id, contact, cancellationToken);
        if (!(await _read.ReadPersonAsync(Self(id), id, cancellationToken)).TryGet(out var person, out _)) return unknown;
        return new(OwnProfilePageState.Shown, contact, new(person, candidate, await PermissionsAsync(id, cancellationToken)));
    }

    /// <summary>Records that everything is right as it was seen.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="seen">What the candidate saw.</param>
    /// <param name="request">Id of this request: every press is a request of its own.</param>
    /// <param name="cancellationToken">Gives up; what was saved stays saved.</param>
    public async Task<OwnProfilePage> ConfirmAsync(string token, SeenVersions seen, string request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var page = await OpenAsync(token, cancellationToken);
        if (page is not { Own: { } own }) return page;
        if (seen != VersionsOf(own)) return page with { State = OwnProfilePageState.Stale };
        var confirmed = await _edit.ConfirmAsync(CallOf(own, request, "klopt", seen.Candidate), own.Candidate.Id, cancellationToken);
        return confirmed.TryGet(out var candidate, out var failure)
            ? page with { State = OwnProfilePageState.Confirmed, Own = own with { Candidate = candidate } }
            : await FailedAsync(token, page, failure, cancellationToken);
    }

    /// <summary>Records what the candidate filled in, which confirms the rest.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="input">What was filled in.</param>
    /// <param name="request">Id of this request: every press is a request of its own.</param>
    /// <param name="cancellationToken">Gives up; what was saved stays saved.</param>
    public async Task<OwnProfilePage> SaveAsync(string token, OwnProfileInput input, string request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var page = await OpenAsync(token, cancellationToken);
        if (page is not { Own: { } own }) return page;
        var details = own.Person.Details with { Phone = input.Phone, Email = input.Email };
        var profile = Changed(own.Candidate.Profile, input);
        if (input.Seen != VersionsOf(own))
        {
            // The same press twice is no change by somebody else.
            var same = details == own.Person.Details && profile == own.Candidate.Profile;
            return page with { State = same ? OwnProfilePageState.Saved : OwnProfilePageState.Stale };
        }

        List<FieldError> errors = [.. _edit.Check(details), .. _edit.Check(profile)];
        if (errors.Count > 0) return page with { State = OwnProfilePageState.Invalid, Errors = errors };
        if (details != own.Person.Details)
        {
            var changed = await _edit.ChangePersonAsync(CallOf(own, request, "opslaan", input.Seen.Person), own.Candidate.Id, details, cancellationToken);
            if (!changed.TryGet(out var person, out var wrong)) return await FailedAsync(token, page, wrong, cancellationToken);
            own = own with { Person = person };
        }

        var call = CallOf(own, request, "opslaan", input.Seen.Candidate);
        var saved = profile == own.Candidate.Profile
            ? await _edit.ConfirmAsync(call, own.Candidate.Id, cancellationToken)
            : await _edit.ChangeProfileAsync(call, own.Candidate.Id, profile, cancellationToken);
        return saved.TryGet(out var candidate, out var failure)
            ? page with { State = OwnProfilePageState.Saved, Own = own with { Candidate = candidate } }
            : await FailedAsync(token, page, failure, cancellationToken);
    }

    /// <summary>What is understood of what the candidate says to be able to do besides what is known. Records nothing.</summary>
    public async Task<OwnProfilePage> UnderstandAsync(string token, string text, CancellationToken cancellationToken)
    {
        var page = await OpenAsync(token, cancellationToken);
        if (page is not { Own: { } own }) return page;
        var known = own.Candidate.Profile.Competences.Select(c => c.Concept.Value).ToHashSet(StringComparer.Ordinal);
        return page with { State = OwnProfilePageState.Understood, Understood = [.. _recognise.In(text).Where(s => !known.Contains(s.Id)).Take(MostAtOnce)] };
    }

    /// <summary>Adds what the candidate agreed was meant. It takes nothing away, so it holds on whatever the profile is by now.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="concepts">What the candidate says to be able to do; at most <see cref="MostAtOnce"/>.</param>
    /// <param name="request">Id of this request: every press is a request of its own.</param>
    /// <param name="cancellationToken">Gives up; what was saved stays saved.</param>
    public async Task<OwnProfilePage> AddAsync(string token, IReadOnlyList<ConceptId> concepts, string request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        for (var attempt = 0; ; attempt++)
        {
            var page = await OpenAsync(token, cancellationToken);
            if (page is not { Own: { } own }) return page;
            var held = own.Candidate.Profile.Competences;
            List<HeldCompetence> added =
            [
                .. concepts.Distinct().Where(c => held.All(h => h.Concept != c)).Take(MostAtOnce)
                    .Select(c => new HeldCompetence(c, CompetenceLevel.AfterInstruction, Evidence.Stated)),
            ];
            if (added.Count == 0) return page with { State = concepts.Count == 0 ? OwnProfilePageState.Shown : OwnProfilePageState.Added };
            var profile = own.Candidate.Profile with { Competences = [.. held, .. added] };
            var saved = await _edit.ChangeProfileAsync(CallOf(own, request, "toevoegen", own.Candidate.Version), own.Candidate.Id, profile, cancellationToken);
            if (saved.TryGet(out var candidate, out var failure)) return page with { State = OwnProfilePageState.Added, Own = own with { Candidate = candidate } };
            if (failure is Failure.Stale && attempt < Attempts) continue;
            return await FailedAsync(token, page, failure, cancellationToken);
        }
    }

    /// <summary>The question whether a permission is really taken back. Records nothing.</summary>
    public async Task<OwnProfilePage> AskToTakeBackAsync(string token, Id<Proposal> id, CancellationToken cancellationToken)
    {
        var page = await OpenAsync(token, cancellationToken);
        if (page is not { Own: { } own }) return page;
        var permission = own.Permissions.FirstOrDefault(p => p.ProposalId == id);
        return page with { State = permission is null ? OwnProfilePageState.NothingToTakeBack : OwnProfilePageState.AsksToTakeBack, Permission = permission };
    }

    /// <summary>Takes a permission back.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="id">Of which proposal.</param>
    /// <param name="request">Id of this request: every press is a request of its own.</param>
    /// <param name="cancellationToken">Gives up; what was saved stays saved.</param>
    public async Task<OwnProfilePage> TakeBackAsync(string token, Id<Proposal> id, string request, CancellationToken cancellationToken)
    {
        var page = await AskToTakeBackAsync(token, id, cancellationToken);
        if (page is not { State: OwnProfilePageState.AsksToTakeBack, Own: { } own }) return page;
        var call = new Call(Self(own.Candidate.Id), request, "intrekken");
        var taken = await _permissions.TakeBackAsync(call, id, cancellationToken);
        if (taken.Failure is { } failure) return page with { State = failure is Failure.Busy ? OwnProfilePageState.TryAgain : OwnProfilePageState.NothingToTakeBack };
        return page with { State = OwnProfilePageState.TakenBack, Own = own with { Permissions = [.. own.Permissions.Where(p => p.ProposalId != id)] } };
    }

    /// <summary>The versions that a page shows, which what is pressed there has to name.</summary>
    public static SeenVersions VersionsOf(OwnRecord own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return new(own.Candidate.Version, own.Person.Version);
    }

    /// <summary>A page that shows nothing of the record but is in the person's language.</summary>
    private async Task<OwnProfilePage> WithoutRecordAsync(OwnProfilePageState state, Id<Candidate> id, Contact contact, CancellationToken cancellationToken) =>
        new(state, contact) { Language = (await _persons.FindAsync(Person.IdOf(id), cancellationToken))?.State.Details.Language ?? MessageLanguage.Dutch };

    private static Actor Self(Id<Candidate> id) => new(Role.Candidate, id.Value);

    private static Call CallOf(OwnRecord own, string request, string what, int version) => new(Self(own.Candidate.Id), request, what, version);

    private static MatchingProfile Changed(MatchingProfile profile, OwnProfileInput input) => profile with
    {
        Hours = input.Hours,
        Days = input.Days,
        AvailableFrom = input.AvailableFrom,
        Travel = input.Travel,
        TravelsAlone = input.TravelsAlone,
        Wishes = string.Equals(input.Wishes.Value, profile.Wishes.Value, StringComparison.Ordinal) ? profile.Wishes : input.Wishes,
    };

    private async Task<OwnProfilePage> FailedAsync(string token, OwnProfilePage page, Failure failure, CancellationToken cancellationToken)
    {
        if (failure is Failure.Invalid invalid) return page with { State = OwnProfilePageState.Invalid, Errors = invalid.Errors };
        if (failure is Failure.Busy) return page with { State = OwnProfilePageState.TryAgain };
        var now = await OpenAsync(token, cancellationToken);
        return now.Own is null ? now : now with { State = OwnProfilePageState.Stale };
    }

    private async Task<IReadOnlyList<Permission>> PermissionsAsync(Id<Candidate> id, CancellationToken cancellationToken)
    {
        var permissions = new List<Permission>();
        foreach (var row in await _views.ReadAsync(ProposalLists.Of(id), openOnly: true, cancellationToken))
        {
            if (await _proposals.FindAsync(Id<Proposal>.Parse(row.Key), cancellationToken) is not { State: var proposal } || !proposal.Status.IsAgreed()) continue;
            var employer = await _employers.FindAsync(proposal.EmployerId, cancellationToken);
            var shared = proposal is { Introduction: { } introduction } && proposal.Status.IsKnownToEmployer()
                ? introduction.What.Shares & proposal.Agreed
                : SharedFacts.None;
            permissions.Add(new(proposal.Id, proposal.VacancyTitle, employer?.State.Details.Name, shared));
        }

        return permissions;
    }
}
