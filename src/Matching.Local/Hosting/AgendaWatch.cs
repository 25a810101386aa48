using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;

namespace Matching.Local.Hosting;

/// <summary>Sees when something of placements falls due, so that days on which nothing happens can be passed over.</summary>
internal sealed class AgendaWatch(IViewStore views)
{
    private const int Ahead = 10;
    private const int Most = 2000;

    /// <summary>The first Dutch day with something of placements on the agenda; a day a while from now when there is none before it.</summary>
    public async Task<DateOnly> NextAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var until = today.AddDays(Ahead);
        foreach (var row in await Agenda.ReadDueAsync(views, until, Most, cancellationToken))
        {
            if (Agenda.TryRead(row, out var due) && due.Aggregate == AggregateKind.Placements && Agenda.DayOf(row) is { } day && day > today) return day;
        }

        return until;
    }
}
