using Matching.Application.Messages;
using Matching.Application.Municipalities;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Storage;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.Municipalities;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Time;
using Microsoft.Extensions.Options;

namespace Matching.Application.Referrals;

/// <summary>Asks the partner of a referral whether it is taken up.</summary>
public sealed class SendReferrals
{
    private readonly IAggregateStore<Referral> _referrals;
    private readonly IAggregateStore<Municipality> _municipalities;
    private readonly Ledger<Referral> _ledger;
    private readonly ReplaceDeclined _replace;
    private readonly ContactPeople _contacts;
    private readonly LinkSigner _signer;
    private readonly IPostOffice _post;
    private readonly MessageTemplates _templates;
    private readonly LinkOptions _links;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public SendReferrals(
        IAggregateStore<Referral> referrals,
        IAggregateStore<Municipality> municipalities,
        Ledger<Referral> ledger,
        ReplaceDeclined replace,
        ContactPeople contacts,
        LinkSigner signer,
        IPostOffice post,
        MessageTemplates templates,
        IOptions<LinkOptions> links,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(links);
        _referrals = referrals;
        _municipalities = municipalities;
        _ledger = ledger;
        _replace = replace;
        _contacts = contacts;
        _signer = signer;
        _post = post;
        _templates = templates;
        _links = links.Value;
        _clock = clock;
    }

    /// <summary>Writes to the partner, once. A partner without an address is called by the coach, which then shows in the coach's list.</summary>
    public async Task HandleAsync(Message.SendReferral message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _referrals.FindAsync(message.ReferralId, cancellationToken) is not { State: var referral }) return;
        await _replace.RunAsync(referral, message.Id, cancellationToken);
        if (!referral.Status.AwaitsPartner() || referral.AskedAt is not null) return;

        var municipality = (await _municipalities.FindAsync(referral.MunicipalityId, cancellationToken))?.State;
        var channel = AskChannel.CoachCalls;
        if (municipality?.FindPartner(referral.PartnerId) is { Email: { } address } partner)
        {
            channel = AskChannel.Message;
            var contact = await _contacts.OfAsync(referral.CoachId, cancellationToken);
            var now = _clock.GetUtcNow();
            var token = _signer.Write(new LinkToken(LinkPurpose.Referral, referral.Id.Value, partner.Id.Value, now.AddDays(_links.ValidDays)));
            var link = new Uri(_links.BaseAddress!, "/v1/verwijzing/" + token);
            var question = new ReferralQuestion
            {
                Contact = contact,
                Partner = partner.Name,
                Municipality = municipality.Name,
                Reference = referral.Id.Value,
                Function = FunctionText.Of(referral.Function),
                Organisation = _contacts.Organisation.Name,
                Link = link,
            };
            var content = await _templates.WriteAsync(question, MessageLanguage.Dutch, municipality.Id, cancellationToken);
            var letter = new Letter(message.Id, partner.Id.Value, address, contact.Email, content, now)
            {
                Owner = new(referral.CoachId, TaskSubject.Parse(SubjectKind.Referral, referral.Id.Value), referral.CandidateId),
            };
            await _post.DeliverAsync(letter, cancellationToken);
        }

        await _ledger.ChangeOnceAsync(
            referral.Id,
            message.Id,
            r => r.Status.AwaitsPartner() && r.AskedAt is null ? ReferralChanges.Asked(r.Asked(channel, _clock.GetUtcNow()), _clock.GetUtcNow().ToDutchDay()) : null,
            cancellationToken);
    }
}
