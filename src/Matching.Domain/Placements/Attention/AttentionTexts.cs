using System.Globalization;
using Matching.Domain.Work;

namespace Matching.Domain.Placements.Attention;

/// <summary>How attention is put in words for a coach.</summary>
public static class AttentionTexts
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly IReadOnlyList<string> Times =
        ["", "", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

    /// <summary>The band in words.</summary>
    public static string ToDutch(this AttentionBand band) => band switch
    {
        AttentionBand.Green => "Geen bijzonderheden",
        AttentionBand.Amber => "Het gaat even minder",
        AttentionBand.Red => "Extra aandacht nodig",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    /// <summary>The kind in words, within a sentence.</summary>
    public static string ToDutch(this SignalKind kind) => kind switch
    {
        SignalKind.SadFace => "een verdrietig gezicht",
        SignalKind.NoAnswer => "geen antwoord op een vraag",
        SignalKind.MissedContact => "een gemist contact",
        SignalKind.Absence => "niet op het werk",
        SignalKind.FewerHours => "minder uren gewerkt",
        SignalKind.ContactPersonChanged => "een andere contactpersoon bij de werkgever",
        SignalKind.CoachChanged => "een andere coach",
        SignalKind.Conflict => "een conflict op het werk",
        SignalKind.Travel => "problemen met reizen",
        SignalKind.Money => "zorgen over geld",
        SignalKind.Home => "zorgen over thuis",
        SignalKind.GuidanceEnds => "begeleiding die stopt of minder wordt",
        SignalKind.ContractEndsWithoutNext => "een contract dat afloopt, zonder vervolg",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A line such as "Twee keer een verdrietig gezicht: 3 en 10 maart".</summary>
    internal static string Line(SignalKind kind, bool isHandled, IEnumerable<DateOnly> days, DateOnly today)
    {
        List<DateOnly> ordered = [.. days.Order()];
        var what = ordered.Count switch
        {
            1 => kind.ToDutch(),
            < 13 => $"{Times[ordered.Count]} keer {kind.ToDutch()}",
            _ => $"{ordered.Count.ToString(Dutch)} keer {kind.ToDutch()}",
        };
        return $"{char.ToUpper(what[0], Dutch)}{what[1..]}: {Days(ordered, today)}{(isHandled ? " (besproken, telt voor de helft)" : "")}";
    }

    private static string Days(IEnumerable<DateOnly> ordered, DateOnly today)
    {
        var months =
            from day in ordered
            group day by (day.Year, day.Month) into month
            let name = month.First().ToString(month.Key.Year == today.Year ? "MMMM" : "MMMM yyyy", Dutch)
            select $"{DutchList.Of(month.Select(day => day.Day.ToString(Dutch)))} {name}";
        return string.Join("; ", months);
    }
}
