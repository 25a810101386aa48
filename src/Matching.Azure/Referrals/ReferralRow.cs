using Matching.Azure.Proposals;
using Matching.Domain;
using Matching.Domain.FollowUp;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Workers;

namespace Matching.Azure.Referrals;

/// <summary>A referral as it is stored, schema <c>referral/1</c>.</summary>
internal sealed class ReferralRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required ReferralStatus Status { get; set; }

    public required string CandidateId { get; set; }

    public required string MunicipalityId { get; set; }

    public required MunicipalFunction Function { get; set; }

    public Route? Route { get; set; }

    public required string PartnerId { get; set; }

    public required string Reason { get; set; }

    public required string CoachId { get; set; }

    public List<CoachChangeRow>? HandOvers { get; set; }

    public required DateTimeOffset MadeAt { get; set; }

    public AskChannel? AskedBy { get; set; }

    public DateTimeOffset? AskedAt { get; set; }

    public required int Reminders { get; set; }

    public DateOnly? LookAgainOn { get; set; }

    public ReferralAnswerRow? Answer { get; set; }

    public ClosingRow? Closing { get; set; }

    public string? ReplacedBy { get; set; }
}

/// <summary>How a referral went from one coach to another, as it is stored.</summary>
internal sealed class CoachChangeRow
{
    public required string From { get; set; }

    public required string To { get; set; }

    public string? Replacement { get; set; }

    public HandOver ToDomain() =>
        new(Id<Worker>.Parse(From), Id<Worker>.Parse(To), null, Replacement is { } replacement ? Id<CaseloadReplacement>.Parse(replacement) : null);
}

/// <summary>A partner's answer as it is stored.</summary>
internal sealed class ReferralAnswerRow
{
    public required bool TakesUp { get; set; }

    public string? Note { get; set; }

    public required ActorRow By { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>Why a referral was ended as it is stored.</summary>
internal sealed class ClosingRow
{
    public required string Reason { get; set; }

    public required ActorRow By { get; set; }

    public required DateTimeOffset At { get; set; }
}
