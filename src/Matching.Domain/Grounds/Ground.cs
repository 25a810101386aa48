using Matching.Domain.People;
using Matching.Domain.Results;

namespace Matching.Domain.Grounds;

/// <summary>One ground of a person, with who says so and when it holds (grondslag).</summary>
/// <param name="Kind">What the person was found to be.</param>
/// <param name="Status">Where that stands.</param>
/// <param name="Source">Who says so, for instance UWV or the college of a municipality; needed unless it was only asked for.</param>
/// <param name="From">Granted or ended: first day on which it holds. Requested or refused: the day of that.</param>
/// <param name="Until">Last day on which it holds; null when no end is known. Needed when it ended.</param>
public sealed record Ground(GroundKind Kind, GroundStatus Status, Line? Source, DateOnly? From, DateOnly? Until)
{
    /// <summary>Most grounds that a person can have on record.</summary>
    public const int MaximumPerPerson = 20;

    /// <summary>Whether the person has this ground on a day. One that ended still held on the days before its end.</summary>
    public bool HoldsOn(DateOnly day) =>
        Status is GroundStatus.Granted or GroundStatus.Ended && From <= day && (Until is null || day <= Until);

    /// <summary>
    /// Everything that is wrong with a person's grounds: one granted without a source or first day, dates in the wrong order, periods
    /// of the same ground that overlap, one stated together with "none". Fields are named <c>[0].bron</c> and so on.
    /// </summary>
    public static IReadOnlyList<FieldError> Check(IReadOnlyList<Ground> grounds)
    {
        ArgumentNullException.ThrowIfNull(grounds);
        if (grounds.Count > MaximumPerPerson) return [new("", $"Noem ten hoogste {MaximumPerPerson} grondslagen.")];
        var errors = new List<FieldError>();
        for (var i = 0; i < grounds.Count; i++)
        {
            errors.AddRange(grounds[i].Check($"[{i}]"));
            for (var j = 0; j < i; j++)
            {
                if (!grounds[i].OverlapsInTime(grounds[j])) continue;
                if (grounds[i].Kind == grounds[j].Kind)
                    errors.Add(new($"[{i}].van", "Deze periode overlapt met een andere periode van dezelfde grondslag. Sluit eerst de oude periode af."));
                else if (grounds[i].Kind == GroundKind.None || grounds[j].Kind == GroundKind.None)
                    errors.Add(new($"[{i}].soort", "Geen grondslag kan niet samen met een andere grondslag in dezelfde periode."));
            }
        }

        return errors;
    }

    /// <summary>The kinds that a person has on a day; <see cref="GroundKind.None"/> alone when there is no other.</summary>
    public static IReadOnlyList<GroundKind> KindsOn(IReadOnlyList<Ground> grounds, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(grounds);
        List<GroundKind> held = [.. grounds.Where(g => g.Kind != GroundKind.None && g.HoldsOn(day)).Select(g => g.Kind).Distinct().Order()];
        return held.Count > 0 ? held : [GroundKind.None];
    }

    /// <summary>The first day after the given one on which <see cref="KindsOn"/> may differ; null when no such day is known.</summary>
    public static DateOnly? NextChange(IReadOnlyList<Ground> grounds, DateOnly after)
    {
        ArgumentNullException.ThrowIfNull(grounds);
        return grounds
            .Where(g => g.Status is GroundStatus.Granted or GroundStatus.Ended)
            .SelectMany(g => new[] { g.From, g.Until < DateOnly.MaxValue ? g.Until?.AddDays(1) : null })
            .Where(day => day > after)
            .Min();
    }

    private IEnumerable<FieldError> Check(string at)
    {
        if (Until < From) yield return new($"{at}.tot", "De einddatum ligt voor de begindatum.");
        if (Status is GroundStatus.Granted or GroundStatus.Refused or GroundStatus.Ended && Source is null)
            yield return new($"{at}.bron", "Noem wie dit heeft vastgesteld, bijvoorbeeld UWV of de gemeente.");
        if (Status is GroundStatus.Granted or GroundStatus.Ended && From is null)
            yield return new($"{at}.van", "Geef de dag waarop deze grondslag ingaat.");
        if (Status == GroundStatus.Ended && Until is null)
            yield return new($"{at}.tot", "Geef de laatste dag waarop deze grondslag gold.");
        if (Status is GroundStatus.Requested or GroundStatus.Refused && Until is not null)
            yield return new($"{at}.tot", "Een grondslag die niet is toegekend, heeft geen einddatum. Laat dit veld weg.");
    }

    /// <summary>Whether both hold on some day. One without a first day is wrong already and not judged again.</summary>
    private bool OverlapsInTime(Ground other) =>
        Status is GroundStatus.Granted or GroundStatus.Ended
        && other.Status is GroundStatus.Granted or GroundStatus.Ended
        && From <= (other.Until ?? DateOnly.MaxValue)
        && other.From <= (Until ?? DateOnly.MaxValue);
}
