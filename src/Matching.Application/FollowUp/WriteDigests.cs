using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Time;

namespace Matching.Application.FollowUp;

/// <summary>
/// Writes somebody of the organisation what the day brings, and nothing when there is nothing. No names: a mailbox is searched, forwarded and
/// shown on locked screens, and nobody can erase from it or see who read it. The names are behind the links, where reading is on record.
/// </summary>
public sealed class WriteDigests
{
    /// <summary>Most new proposals that are told with their reasons, those that fit best.</summary>
    public const int MostProposals = 10;

    private const int MostPlacements = 15;

    private readonly IAggregateStore<Worker> _workers;
    private readonly ReadWorkOverviews _overviews;
    private readonly ContactPeople _contacts;
    private readonly WorkerLinks _links;
    private readonly IPostOffice _post;
    private readonly MessageTemplates _templates;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public WriteDigests(
        IAggregateStore<Worker> workers,
        ReadWorkOverviews overviews,
        ContactPeople contacts,
        WorkerLinks links,
        IPostOffice post,
        MessageTemplates templates,
        TimeProvider clock)
    {
        _workers = workers;
        _overviews = overviews;
        _contacts = contacts;
        _links = links;
        _post = post;
        _templates = templates;
        _clock = clock;
    }

    /// <summary>Writes it, once a message, on its own day only.</summary>
    public async Task HandleAsync(Message.SendDigest message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var now = _clock.GetUtcNow();
        if (now.ToDutchDay() != message.Day) return;
        if (await _workers.FindAsync(message.WorkerId, cancellationToken) is not { State: var worker }) return;
        var overview = await _overviews.ReadAsync(worker.Id, message.Day, cancellationToken);
        var digest = Write(message, worker, overview);
        if (digest.IsEmpty) return;
        var content = await _templates.WriteAsync(digest, MessageLanguage.Dutch, null, cancellationToken);
        await _post.DeliverAsync(new Letter(message.Id, worker.Id.Value, worker.Email, digest.Contact.Email, content, now), cancellationToken);
    }

    private WorkDigest Write(Message.SendDigest message, Worker worker, WorkOverview overview)
    {
        var from = SendDigests.EndOf(message.Since);
        var until = SendDigests.EndOf(message.Day);
        var fresh = overview.ToAssess.Where(p => p.ProposedAt >= from && p.ProposedAt < until).ToList();
        var earlier = overview.ToAssess.Count(p => p.ProposedAt < from);
        return new WorkDigest
        {
            Contact = _contacts.Organisation,
            Name = worker.Name,
            Day = message.Day,
            Proposals =
            [
                .. fresh.Take(MostProposals).Select(p => new TemplateItem($"{p.VacancyTitle}: {FitText.Say(p.Band)}.", p.Reasons, _links.Assess(p.Id, worker.Id))),
                .. More(fresh.Count - MostProposals, "nieuw voorstel", "nieuwe voorstellen"),
            ],
            Due =
            [
                .. overview.Due.GroupBy(t => t.Kind).Select(Say),
                .. earlier > 0 ? [new TemplateItem(WorkOverviewText.Count(earlier, "eerder voorstel wacht", "eerdere voorstellen wachten") + " op uw beoordeling.")] : Enumerable.Empty<TemplateItem>(),
            ],
            Attention =
            [
                .. overview.Attention.Take(MostPlacements).Select(p => new TemplateItem(WorkOverviewText.Say(p))),
                .. More(overview.Attention.Count - MostPlacements, "plaatsing", "plaatsingen"),
            ],
            Waiting = [.. WorkOverviewText.Waiting(overview).Select(line => new TemplateItem(line))],
            Link = _links.Overview(worker.Id),
        };
    }

    /// <summary>Tasks of one kind, earliest first. What somebody planned in own words stays out of the mail.</summary>
    private static TemplateItem Say(IEnumerable<WorkTaskItem> tasks)
    {
        List<WorkTaskItem> same = [.. tasks];
        var due = WorkOverviewText.Day(same[0].Due);
        return new(same[0].Kind.ToDutch(), [same.Count == 1 ? $"Uiterlijk {due}." : $"{WorkOverviewText.Count(same.Count, "keer", "keer")}, de eerste uiterlijk {due}."], null);
    }

    private static IEnumerable<TemplateItem> More(int count, string one, string more) =>
        count > 0 ? [new TemplateItem($"En nog {WorkOverviewText.Count(count, one, more)}.")] : [];
}
