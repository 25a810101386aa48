using Matching.Application.Municipalities;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Referrals;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Application.Referrals;

/// <summary>A partner opens the link of a letter and answers.</summary>
public sealed class AnswerReferrals
{
    private readonly LinkSigner _signer;
    private readonly IAggregateStore<Referral> _referrals;
    private readonly MunicipalityDirectory _municipalities;
    private readonly Ledger<Referral> _ledger;
    private readonly ContactPeople _contacts;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public AnswerReferrals(
        LinkSigner signer,
        IAggregateStore<Referral> referrals,
        MunicipalityDirectory municipalities,
        Ledger<Referral> ledger,
        ContactPeople contacts,
        TimeProvider clock)
    {
        _signer = signer;
        _referrals = referrals;
        _municipalities = municipalities;
        _ledger = ledger;
        _contacts = contacts;
        _clock = clock;
    }

    /// <summary>What the page shows. Looking changes nothing, however often a mail scanner looks.</summary>
    public async Task<ReferralPage> OpenAsync(string token, CancellationToken cancellationToken)
    {
        var contact = _contacts.Organisation;
        if (!_signer.TryRead(token, out var link) || link.Purpose != LinkPurpose.Referral) return new(ReferralPageState.UnknownLink, contact);
        if (await _referrals.FindAsync(Id<Referral>.Parse(link.Subject), cancellationToken) is not { State: var referral }) return new(ReferralPageState.UnknownLink, contact);
        if (!string.Equals(referral.PartnerId.Value, link.Holder, StringComparison.Ordinal)) return new(ReferralPageState.UnknownLink, contact);
        var municipality = (await _municipalities.CurrentAsync(cancellationToken)).GetValueOrDefault(referral.MunicipalityId);
        if (municipality?.FindPartner(referral.PartnerId) is null || link.ValidUntil < _clock.GetUtcNow()) return new(ReferralPageState.Expired, contact);
        var state =
            referral.Answer is not null ? ReferralPageState.AlreadyAnswered
            : !referral.Status.AwaitsPartner() ? ReferralPageState.NoLongerNeeded
            : ReferralPageState.Asking;
        return new(state, contact, referral, municipality);
    }

    /// <summary>Records the answer, once.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="takesUp">Whether the partner takes it up.</param>
    /// <param name="request">Id of this request: every press is a request of its own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReferralPage> AnswerAsync(string token, bool takesUp, string request, CancellationToken cancellationToken)
    {
        var page = await OpenAsync(token, cancellationToken);
        if (page is not { State: ReferralPageState.Asking, Referral: { } asked }) return page;
        var actor = new Actor(Role.Partner, asked.PartnerId.Value);
        var saved = await _ledger.ChangeAsync(
            asked.Id,
            new Call(actor, request, takesUp ? "ja" : "nee"),
            _ => true,
            referral => referral.Status.AwaitsPartner()
                ? referral.Reply(new ReferralAnswer(takesUp, null), actor, _clock.GetUtcNow()).Map(r => ReferralChanges.Answered(referral, r, _clock.GetUtcNow().ToDutchDay()))
                : new Failure.Refused("al-beantwoord", "Deze vraag is al beantwoord."),
            cancellationToken);
        if (saved.TryGet(out var answered, out var failure)) return page with { State = ReferralPageState.Thanks, Referral = answered };
        return failure is Failure.Busy ? page with { State = ReferralPageState.TryAgain } : await OpenAsync(token, cancellationToken);
    }
}
