using Matching.Domain;
using Matching.Domain.People;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications;

/// <summary>The links in messages to people of the organisation. Each is its holder's alone.</summary>
public sealed class WorkerLinks
{
    private readonly LinkSigner _signer;
    private readonly LinkOptions _links;
    private readonly TimeProvider _clock;

    /// <summary>Makes it.</summary>
    public WorkerLinks(LinkSigner signer, IOptions<LinkOptions> links, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(links);
        _signer = signer;
        _links = links.Value;
        _clock = clock;
    }

    /// <summary>The page where somebody assesses a proposal.</summary>
    /// <param name="proposal">Id of the proposal.</param>
    /// <param name="coach">Whose link it is.</param>
    public Uri Assess(string proposal, Id<Worker> coach) => Make("/v1/beoordelen/", LinkPurpose.Assess, proposal, coach);

    /// <summary>The page with what there is to do for somebody.</summary>
    public Uri Overview(Id<Worker> worker) => Make("/v1/werkoverzicht/", LinkPurpose.WorkOverview, worker.Value, worker);

    private Uri Make(string path, LinkPurpose purpose, string subject, Id<Worker> holder) =>
        new(_links.BaseAddress!, path + _signer.Write(new LinkToken(purpose, subject, holder.Value, _clock.GetUtcNow().AddDays(_links.ValidDays))));
}
