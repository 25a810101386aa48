using System.Globalization;
using Matching.Application.Placements;
using Matching.Domain.Placements.Attention;

namespace Matching.Application.FollowUp;

/// <summary>What there is for somebody, in Dutch: the same words in a message and on a page.</summary>
public static class WorkOverviewText
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>How a placement goes, and when the next contact is.</summary>
    public static string Say(PlacementItem placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        var level = placement.Level.ToDutch();
        var how = $"{placement.Title}: {char.ToLower(level[0], Dutch)}{level[1..]}.";
        return placement.NextContact is { } day ? $"{how} Het volgende contact is {Day(day)}." : how;
    }

    /// <summary>What waits for others, a line each; empty when nothing does.</summary>
    public static IReadOnlyList<string> Waiting(WorkOverview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        List<string> lines = [];
        if (overview.Unanswered > 0) lines.Add(Count(overview.Unanswered, "kandidaat heeft", "kandidaten hebben") + " nog geen antwoord gegeven op de vraag over werk.");
        if (overview.Agreed > 0) lines.Add(Count(overview.Agreed, "kandidaat zei ja en wacht", "kandidaten zeiden ja en wachten") + " op de adviseur of de werkgever.");
        if (overview.Referrals > 0) lines.Add(Count(overview.Referrals, "verwijzing wacht", "verwijzingen wachten") + " op antwoord van de partner.");
        return lines;
    }

    /// <summary>A near day: dinsdag 24 november.</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM", Dutch);

    /// <summary>A number with what it counts.</summary>
    internal static string Count(int number, string one, string more) => string.Create(Dutch, $"{number} {(number == 1 ? one : more)}");
}
