using System.Globalization;
using Matching.Application.FollowUp;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Microsoft.Extensions.Options;

namespace Matching.Application.Proposals;

/// <summary>The lists that a proposal is in: the coach's inbox, the vacancy's and the candidate's.</summary>
public sealed class ProposalLists : IProjector<Proposal>
{
    private const int ReasonsShown = 3;

    private readonly FitText _text;
    private readonly FollowUpOptions _terms;

    /// <summary>Makes the lists.</summary>
    public ProposalLists(FitText text, IOptions<FollowUpOptions> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _text = text;
        _terms = terms.Value;
    }

    /// <summary>A coach's inbox.</summary>
    public static string Of(Id<Worker> coach) => $"voorstellen-van-coach:{coach}";

    /// <summary>The proposals for a vacancy.</summary>
    public static string Of(Id<Vacancy> vacancy) => $"voorstellen-van-vacature:{vacancy}";

    /// <summary>The proposals for a candidate.</summary>
    public static string Of(Id<Candidate> candidate) => $"voorstellen-van-kandidaat:{candidate}";

    /// <summary>Those who said yes to a vacancy, as advisers see them.</summary>
    public static string AgreedFor(Id<Vacancy> vacancy) => $"ja-gezegd-bij-vacature:{vacancy}";

    /// <summary>Those who were introduced to an employer. Open are those of whom the employer still knows.</summary>
    public static string IntroducedTo(Id<Employer> employer) => $"bekend-bij-werkgever:{employer}";

    /// <summary>The proposals that were made in a month, for counting.</summary>
    /// <param name="month">Any day of the month.</param>
    public static string MadeIn(DateOnly month) => "blootstelling:" + month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Whether advisers may see a proposal: from the candidate's yes on, also when it ended after that.</summary>
    public static bool IsForAdvisers(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return proposal.Status.IsAgreed() || proposal.Status is ProposalStatus.Placed or ProposalStatus.NotPlaced || proposal.Introduction is not null;
    }

    /// <inheritdoc/>
    public IEnumerable<ViewRow> Project(Proposal state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var open = !state.Status.IsTerminal();
        var item = ViewBody.Write(new ProposalItem(
            state.Id.Value,
            state.Status,
            state.VacancyId.Value,
            state.VacancyTitle.Value,
            state.CandidateId.Value,
            state.Fit.Score,
            state.Fit.Band,
            _text.Strongest(state.Fit, ReasonsShown),
            FitText.ToAsk(state.Conditions),
            state.ProposedAt,
            state.WaitingSince,
            state.AskedBy));
        foreach (var coach in state.Coaches) yield return new(Of(coach), state.Id.Value, state.Version, open, item);
        foreach (var coach in state.FormerCoaches) yield return ViewRow.Gone(Of(coach), state.Id.Value, state.Version);

        // A pair only ever changes from open to not open: counting just that spares a write whenever it does not.
        var pair = ViewBody.Write(new ProposalPair(state.VacancyId.Value, state.CandidateId.Value));
        var pairVersion = open ? 1 : 2;
        yield return new(Of(state.VacancyId), state.Id.Value, pairVersion, open, pair);
        yield return new(Of(state.CandidateId), state.Id.Value, pairVersion, open, pair);
        if (IsForAdvisers(state)) yield return new(AgreedFor(state.VacancyId), state.Id.Value, state.Version, open, item);
        else if (state.Answer is not null) yield return ViewRow.Gone(AgreedFor(state.VacancyId), state.Id.Value, state.Version);
        if (state.Introduction is { } introduction)
        {
            var introduced = new IntroducedItem(state.Id.Value, state.VacancyId.Value, introduction.What.ContactId.Value, introduction.At, state.Status);
            yield return new(IntroducedTo(state.EmployerId), state.Id.Value, state.Version, state.Status.IsKnownToEmployer(), ViewBody.Write(introduced));
        }

        yield return new(MadeIn(state.ProposedAt.ToDutchDay()), state.Id.Value, 1, Open: false, ViewBody.Write(new ProposedGrounds(state.GroundKinds)));
        if (ProposalDue.Next(state, _terms) is var (day, what)) yield return Agenda.Plan(state, day, what);
    }
}

/// <summary>A proposal in a coach's inbox.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="VacancyId">For which vacancy.</param>
/// <param name="VacancyTitle">What the work is called.</param>
/// <param name="CandidateId">Which candidate.</param>
/// <param name="Score">Fit in millionths, for the bar and the order.</param>
/// <param name="Band">Fit in words.</param>
/// <param name="Reasons">The strongest reasons.</param>
/// <param name="ToAsk">What has to be asked.</param>
/// <param name="ProposedAt">When it was made, in UTC.</param>
/// <param name="WaitingSince">Since when the candidate waits, in UTC.</param>
/// <param name="AskedBy">How the candidate is asked; null when not yet.</param>
public sealed record ProposalItem(
    string Id,
    ProposalStatus Status,
    string VacancyId,
    string VacancyTitle,
    string CandidateId,
    int Score,
    FitBand Band,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> ToAsk,
    DateTimeOffset ProposedAt,
    DateTimeOffset WaitingSince,
    AskChannel? AskedBy);

/// <summary>A proposal whose candidate was introduced to an employer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="VacancyId">For which vacancy.</param>
/// <param name="ContactId">To which contact person of the employer.</param>
/// <param name="IntroducedAt">When, to that contact person, in UTC.</param>
/// <param name="Status">Where it stands.</param>
public sealed record IntroducedItem(string Id, string VacancyId, string ContactId, DateTimeOffset IntroducedAt, ProposalStatus Status);

/// <summary>Which vacancy and which candidate a proposal brings together.</summary>
/// <param name="VacancyId">The vacancy.</param>
/// <param name="CandidateId">The candidate.</param>
public sealed record ProposalPair(string VacancyId, string CandidateId);

/// <summary>What the candidate of a proposal had been found to be when it was made.</summary>
/// <param name="Kinds">The kinds; null when they were not known.</param>
public sealed record ProposedGrounds(IReadOnlyList<GroundKind>? Kinds);
