using Matching.Functions.Vacancies;
using Matching.Functions.Work;

namespace Matching.Local.Region;

/// <summary>One line of the list of vacancies: which work at which employer, and what differs from one place to another.</summary>
internal sealed record Job(string EmployerId, string Occupation, decimal Minimum, decimal Maximum)
{
    /// <summary>What it is called, where that is not what the occupation is called.</summary>
    public string? Title { get; init; }

    /// <summary>Days as <c>ma di wo</c>; null for the working week.</summary>
    public string? Days { get; init; }

    /// <summary>Times as <c>08:00-16:30</c>.</summary>
    public string? Times { get; init; }

    public int Places { get; init; } = 1;

    public PlaatsDelen? Sharing { get; init; }

    public decimal? HoursAPlace { get; init; }

    public Rijbewijs[] Licences { get; init; } = [];

    public Certificaat[] Certificates { get; init; } = [];

    public Taalniveau? Language { get; init; }

    public WerkplekKenmerk[] Offers { get; init; } = [];

    public WerkplekKenmerk[] Lacks { get; init; } = [];

    public bool? Transport { get; init; }

    public Dienstverband[] Routes { get; init; } = [];

    public PlaatsSoort? Place { get; init; }

    /// <summary>Hourly pay from, in euros.</summary>
    public decimal Pay { get; init; } = 14.71m;

    public string? Agreement { get; init; }

    /// <summary>Months of the contract; null for a permanent one.</summary>
    public int? Months { get; init; } = 12;

    /// <summary>The load, where it differs from the occupation's.</summary>
    public Belasting? Load { get; init; }

    /// <summary>First day of work, in days from today; null for as soon as possible.</summary>
    public int? StartsIn { get; init; }

    /// <summary>Last day, in days from today; null for until it is closed.</summary>
    public int? ClosesIn { get; init; }
}
