using Matching.Application.FollowUp;
using Matching.Application.Notifications;
using Matching.Application.Proposals;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Functions.Notifications;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.FollowUp;

/// <summary>What there is to do for somebody of the organisation as HTML.</summary>
internal sealed class WorkOverviewHtml
{
    /// <summary>Most lines of one kind on the page.</summary>
    private const int Most = 100;

    private readonly WorkerLinks _links;

    /// <summary>Makes the page with links to its proposals.</summary>
    public WorkOverviewHtml(WorkerLinks links) => _links = links;

    /// <summary>The page with its status.</summary>
    public IResult Page(WorkOverviewPage page) => page.State switch
    {
        WorkOverviewPageState.Shown => LinkHtml.Page(page.Contact, 200, "Uw overzicht van nu", Shown(page, page.Worker!, page.Overview!)),
        WorkOverviewPageState.Expired => LinkHtml.Page(
            page.Contact, 410, "Deze link werkt niet meer", "<p>De link is te oud. In uw volgende overzicht staat een nieuwe link.</p>"),
        WorkOverviewPageState.UnknownLink => LinkHtml.Page(
            page.Contact, 404, "Deze link kennen wij niet", "<p>Open de link nog een keer vanuit het bericht. Werkt het weer niet? Bel ons dan.</p>"),
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };

    private string Shown(WorkOverviewPage page, Worker worker, WorkOverview overview)
    {
        string Who(string? candidate) => candidate is not null && page.Names.TryGetValue(candidate, out var name) ? $"<strong>{E(name)}</strong>: " : "";
        var parts = Part("Te beoordelen", overview.ToAssess.Select(p =>
                $"<a href=\"{E(_links.Assess(p.Id, worker.Id).ToString())}\">{Who(p.CandidateId)}{E(p.VacancyTitle)}</a><br>{E(FitText.Say(p.Band))}."))
            + Part("Te doen", overview.Due.Select(t => $"{Who(t.CandidateId)}{E(t.Note ?? t.Kind.ToDutch())}<br>Uiterlijk {E(WorkOverviewText.Day(t.Due))}."))
            + Part("Extra aandacht nodig", overview.Attention.Select(p => Who(p.CandidateId) + E(WorkOverviewText.Say(p))))
            + Part("Wacht op anderen", WorkOverviewText.Waiting(overview).Select(E));
        return parts.Length > 0 ? parts : "<p>Er is nu niets te doen.</p>";
    }

    private static string Part(string title, IEnumerable<string> lines)
    {
        List<string> all = [.. lines];
        if (all.Count == 0) return "";
        var more = all.Count > Most ? "<p>Er is meer. U ziet de rest als dit is gedaan.</p>" : "";
        return $"<div class=\"kaart\"><h2>{E(title)}</h2><ul>{string.Concat(all.Take(Most).Select(line => $"<li>{line}</li>"))}</ul>{more}</div>";
    }

    private static string E(string text) => LinkHtml.Encode(text);
}
