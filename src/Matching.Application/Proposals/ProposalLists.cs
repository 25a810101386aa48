using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>The lists that a proposal is in: the coach's inbox, the vacancy's and the candidate's.</summary>
public sealed class ProposalLists : IProjector<Proposal>
{
    private const int ReasonsShown = 3;

    private readonly FitText _text;

    /// <summary>Makes the lists.</summary>
    public ProposalLists(FitText text) => _text = text;

    /// <summary>A coach's inbox.</summary>
    public static string Of(Id<Worker> coach) => $"voorstellen-van-coach:{coach}";

    /// <summary>The proposals for a vacancy.</summary>
    public static string Of(Id<Vacancy> vacancy) => $"voorstellen-van-vacature:{vacancy}";

    /// <summary>The proposals for a candidate.</summary>
    public static string Of(Id<Candidate> candidate) => $"voorstellen-van-kandidaat:{candidate}";

    /// <inheritdoc/>
    public IEnumerable<ViewRow> Project(Proposal state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var open = !state.Status.IsTerminal();
        var item = new ProposalItem(
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
            state.AskedBy);

        // A pair only ever changes from open to not open: counting just that spares a write whenever it does not.
        var pair = ViewBody.Write(new ProposalPair(state.VacancyId.Value, state.CandidateId.Value));
        var pairVersion = open ? 1 : 2;
        return
        [
            new(Of(state.CoachId), state.Id.Value, state.Version, open, ViewBody.Write(item)),
            new(Of(state.VacancyId), state.Id.Value, pairVersion, open, pair),
            new(Of(state.CandidateId), state.Id.Value, pairVersion, open, pair),
        ];
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

/// <summary>Which vacancy and which candidate a proposal brings together.</summary>
/// <param name="VacancyId">The vacancy.</param>
/// <param name="CandidateId">The candidate.</param>
public sealed record ProposalPair(string VacancyId, string CandidateId);
