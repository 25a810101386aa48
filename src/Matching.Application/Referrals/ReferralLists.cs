using Matching.Application.FollowUp;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;

namespace Matching.Application.Referrals;

/// <summary>The lists that a referral is in: the coach's, the candidate's, and what is planned while an answer is awaited.</summary>
public sealed class ReferralLists : IProjector<Referral>
{
    /// <summary>What is planned for the day on which an answer is missed.</summary>
    public const string AnswerMissed = "antwoord-gemist";

    /// <summary>The referrals that a coach follows.</summary>
    public static string Of(Id<Worker> coach) => $"verwijzingen-van-coach:{coach}";

    /// <summary>The referrals of a candidate.</summary>
    public static string Of(Id<Candidate> candidate) => $"verwijzingen-van-kandidaat:{candidate}";

    /// <inheritdoc/>
    public IEnumerable<ViewRow> Project(Referral state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var open = state.Status.IsOpen();
        var body = ViewBody.Write(new ReferralItem(
            state.Id.Value,
            state.Status,
            state.CandidateId.Value,
            state.MunicipalityId.Value,
            state.Function,
            state.PartnerId.Value,
            state.MadeAt,
            state.AskedBy,
            state.Reminders,
            state.LookAgainOn));
        yield return new(Of(state.CoachId), state.Id.Value, state.Version, open, body);
        foreach (var former in state.FormerCoaches) yield return ViewRow.Gone(Of(former), state.Id.Value, state.Version);
        yield return new(Of(state.CandidateId), state.Id.Value, state.Version, open, body);
        if (state.LookAgainOn is { } day) yield return Agenda.Plan(state, day, AnswerMissed);
    }
}

/// <summary>A referral in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="CandidateId">Whom it is about.</param>
/// <param name="MunicipalityId">Which municipality.</param>
/// <param name="Function">Which function the partner carries.</param>
/// <param name="PartnerId">To which partner.</param>
/// <param name="MadeAt">When it was made, in UTC.</param>
/// <param name="AskedBy">How the partner is asked; null when not yet.</param>
/// <param name="Reminders">How often an answer was missed.</param>
/// <param name="LookAgainOn">When to look whether there is an answer; null when none is awaited.</param>
public sealed record ReferralItem(
    string Id,
    ReferralStatus Status,
    string CandidateId,
    string MunicipalityId,
    MunicipalFunction Function,
    string PartnerId,
    DateTimeOffset MadeAt,
    AskChannel? AskedBy,
    int Reminders,
    DateOnly? LookAgainOn);
