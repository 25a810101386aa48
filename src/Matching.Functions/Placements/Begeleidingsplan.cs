using System.ComponentModel;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Work;

namespace Matching.Functions.Placements;

/// <summary>A guidance plan, as the API writes it.</summary>
[Description("De contacten met de kandidaat en met het werk: wat er was en wat er komt.")]
public sealed record Begeleidingsplan
{
    private const int Ahead = 5;

    /// <summary>Regime.</summary>
    [Description("Hoeveel begeleiding er is.")]
    public required Begeleidingsregime Regime { get; init; }

    /// <summary>Hours.</summary>
    [Description("Uren begeleiding per week, vandaag.")]
    public required decimal UrenPerWeek { get; init; }

    /// <summary>When the hours become fewer.</summary>
    [Description("De eerste dag waarop dat er minder worden.")]
    public DateOnly? MinderVanaf { get; init; }

    /// <summary>Hand-over.</summary>
    [Description("Wie het van de coach overnam.")]
    public OvergenomenDoor? OvergenomenDoor { get; init; }

    /// <summary>When.</summary>
    [Description("De dag waarop de coach een stap terug deed.")]
    public DateOnly? OvergenomenOp { get; init; }

    /// <summary>End.</summary>
    [Description("De dag waarop het plan stopte.")]
    public DateOnly? GestoptOp { get; init; }

    /// <summary>Contacts.</summary>
    [Description("De contacten tot nu toe en het eerstvolgende, op volgorde van nummer.")]
    public required IReadOnlyList<Contactmoment> Contactmomenten { get; init; }

    /// <summary>What comes.</summary>
    [Description("De contacten die komen, het eerstvolgende eerst.")]
    public required IReadOnlyList<KomendContact> Komend { get; init; }

    internal static Begeleidingsplan From(GuidancePlan plan, WeeklyHours worked, DateOnly today) => new()
    {
        Regime = (Begeleidingsregime)plan.Regime,
        UrenPerWeek = plan.HoursPerWeek(worked, today),
        MinderVanaf = plan.HoursBecomeFewerOn(today),
        OvergenomenDoor = (OvergenomenDoor?)plan.SteppedBack?.To,
        OvergenomenOp = plan.SteppedBack?.On,
        GestoptOp = plan.EndedOn,
        Contactmomenten = [.. plan.Moments.OrderBy(m => m.Number).Select(Contactmoment.From)],
        Komend = [.. plan.Upcoming(Ahead).Select(KomendContact.From)],
    };
}

/// <summary>Who takes over from the coach, as the API writes it.</summary>
public enum OvergenomenDoor
{
    /// <summary>A volunteer.</summary>
    Vrijwilliger = TakesOver.Volunteer,

    /// <summary>Day care.</summary>
    Dagbesteding = TakesOver.DayCare,

    /// <summary>Nobody yet.</summary>
    NogNiemand = TakesOver.NobodyYet,
}
