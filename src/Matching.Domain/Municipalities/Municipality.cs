using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Results;

namespace Matching.Domain.Municipalities;

/// <summary>A municipality that the organisation works for, with the functions it lets the organisation or others carry (gemeente).</summary>
public sealed record Municipality : IAggregate<Municipality>
{
    /// <summary>Most partners of a municipality.</summary>
    public const int MaximumPartners = 50;

    /// <summary>Most assignments of functions, past ones included.</summary>
    public const int MaximumAssignments = 200;

    /// <inheritdoc/>
    public static string IdPrefix => "gem";

    /// <summary>Its id.</summary>
    public required Id<Municipality> Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Its name.</summary>
    public required Line Name { get; init; }

    /// <summary>The partners that carry what the organisation does not.</summary>
    public required IReadOnlyList<Partner> Partners { get; init; }

    /// <summary>Who carries which function for whom, and when.</summary>
    public required IReadOnlyList<FunctionAssignment> Functions { get; init; }

    /// <summary>Who does what is not a coach's to do.</summary>
    public KeyWorkers KeyWorkers { get; init; } = KeyWorkers.Nobody;

    /// <summary>Everything that does not fit together; empty when all is well.</summary>
    public IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        if (Partners.Count > MaximumPartners) errors.Add(new("partners", $"Noem ten hoogste {MaximumPartners} partners."));
        if (Functions.Count > MaximumAssignments) errors.Add(new("functies", $"Noem ten hoogste {MaximumAssignments} functies."));
        if (errors.Count > 0) return errors;

        var known = new HashSet<Id<Partner>>();
        for (var i = 0; i < Partners.Count; i++)
        {
            if (!known.Add(Partners[i].Id)) errors.Add(new($"partners[{i}].id", "Deze partner staat er al. Noem elke partner één keer."));
        }

        for (var i = 0; i < Functions.Count; i++)
        {
            var function = Functions[i];
            if (function.Grounds.Count == 0) errors.Add(new($"functies[{i}].grondslagen", "Noem voor wie deze functie geldt: ten minste één grondslag."));
            if (function.Grounds.Distinct().Count() != function.Grounds.Count) errors.Add(new($"functies[{i}].grondslagen", "Noem elke grondslag één keer."));
            if (function.Until < function.From) errors.Add(new($"functies[{i}].tot", "De einddatum ligt voor de begindatum."));
            if (function.Partners.Distinct().Count() != function.Partners.Count) errors.Add(new($"functies[{i}].partners", "Noem elke partner één keer."));
            for (var p = 0; p < function.Partners.Count; p++)
            {
                if (!known.Contains(function.Partners[p])) errors.Add(new($"functies[{i}].partners[{p}]", "Deze partner staat niet bij de partners van deze gemeente."));
            }

            for (var j = 0; j < i; j++)
            {
                if (function.Overlaps(Functions[j]))
                    errors.Add(new($"functies[{i}].van", $"Deze periode overlapt voor een van de grondslagen met functies[{j}]. Sluit eerst de oude periode af."));
            }
        }

        return errors;
    }

    /// <summary>Whether the organisation itself carries a function for people on a ground.</summary>
    public bool Carries(MunicipalFunction function, GroundKind ground, DateOnly day) => Functions.Any(f => f.Function == function && f.IsOwn && f.Covers(ground, day));

    /// <summary>Whether the organisation carries all that a route needs for people on a ground that opens the route.</summary>
    public bool Offers(Route route, GroundKind ground, DateOnly day) =>
        RouteRules.Opens(ground, route) && Ways(route, ground).Any(way => way.All(function => Carries(function, ground, day)));

    /// <summary>Whether a partner carries a function on a day, for people on some ground.</summary>
    public bool IsCarriedBy(Id<Partner> partner, MunicipalFunction function, DateOnly day) =>
        Functions.Any(f => f.Function == function && f.Partners.Contains(partner) && f.Grounds.Any(ground => f.Covers(ground, day)));

    /// <summary>The partner with an id; null when this municipality has none such.</summary>
    public Partner? FindPartner(Id<Partner> id) => Partners.FirstOrDefault(p => p.Id == id);

    /// <summary>Every route, most regular first, with what it is for somebody on some grounds and why.</summary>
    /// <param name="grounds">What the person has been found to be.</param>
    /// <param name="day">On which day.</param>
    public IReadOnlyList<MunicipalRoute> RoutesFor(IReadOnlyList<Ground> grounds, DateOnly day) =>
        [.. RouteRules.OpenOn(grounds, day).Select(opening => RouteFor(opening, day))];

    /// <summary>What the organisation is for this municipality on a day.</summary>
    public OrganisationModel ModelOn(DateOnly day)
    {
        List<FunctionAssignment> own = [.. Functions.Where(f => f.IsOwn && f.Grounds.Any(g => f.Covers(g, day)))];
        if (own.Count == 0) return OrganisationModel.Nothing;
        var carried = own.Select(f => f.Function).ToHashSet();
        if (carried.All(f => f == MunicipalFunction.Wsw)) return OrganisationModel.WswOnly;
        if (carried.All(f => f is MunicipalFunction.Wsw or MunicipalFunction.Sheltered)) return OrganisationModel.Sheltered;
        bool ForAll(params ReadOnlySpan<GroundKind> grounds)
        {
            foreach (var ground in grounds)
            {
                if (!RouteRules.All.Where(route => RouteRules.Opens(ground, route)).All(route => Offers(route, ground, day))) return false;
            }

            return true;
        }

        if (!ForAll(GroundKind.WageSubsidyTargetGroup, GroundKind.JobAgreement, GroundKind.ShelteredWork, GroundKind.Wsw)) return OrganisationModel.Partial;
        return Enum.GetValues<MunicipalFunction>().All(carried.Contains) && ForAll(GroundKind.None, GroundKind.Ioaw, GroundKind.Ioaz)
            ? OrganisationModel.Integrated
            : OrganisationModel.Combined;
    }

    /// <summary>What the organisation is for its municipalities together: the same for each, or mixed.</summary>
    public static OrganisationModel ModelOf(IEnumerable<Municipality> municipalities, DateOnly day)
    {
        List<OrganisationModel> models = [.. municipalities.Select(m => m.ModelOn(day)).Distinct().Take(2)];
        return models switch
        {
            [] => OrganisationModel.Nothing,
            [var same] => same,
            _ => OrganisationModel.Mixed,
        };
    }

    /// <summary>The functions that a route needs for people on a ground; where there is more than one way, each of them will do.</summary>
    private static IReadOnlyList<IReadOnlyList<MunicipalFunction>> Ways(Route route, GroundKind ground) => route switch
    {
        // IOAW and IOAZ are benefits, no indication: who has nothing else is served as who has none at all.
        Route.Regular when ground is GroundKind.None or GroundKind.Ioaw or GroundKind.Ioaz => [[MunicipalFunction.WithoutIndication], [MunicipalFunction.Match]],
        Route.Regular => [[MunicipalFunction.Match]],

        // Whoever keeps a Wsw employment is guided from there.
        Route.Supported when ground == GroundKind.Wsw => [[MunicipalFunction.Wsw]],
        Route.Supported => [[MunicipalFunction.Match, MunicipalFunction.SubsidyAndGuidance]],
        Route.Bridging => [[MunicipalFunction.Outflow]],
        Route.Sheltered => [[MunicipalFunction.Sheltered]],
        Route.Wsw => [[MunicipalFunction.Wsw]],
        _ => throw new ArgumentOutOfRangeException(nameof(route)),
    };

    private MunicipalRoute RouteFor(RouteOpening opening, DateOnly day)
    {
        if (!opening.IsOpen) return new(opening.Route, RouteAvailability.Closed, null, [], opening.Reason);
        if (opening.By.Any(ground => Offers(opening.Route, ground, day))) return new(opening.Route, RouteAvailability.Open, null, [], opening.Reason);
        var (missing, carrier) = opening.By
            .SelectMany(ground => Ways(opening.Route, ground).SelectMany(way => way).Where(f => !Carries(f, ground, day)).Select(f => (Function: f, Ground: ground)))
            .Select(m => (m.Function, Carrier: Functions.FirstOrDefault(f => f.Function == m.Function && !f.IsOwn && f.Covers(m.Ground, day))))
            .OrderByDescending(m => m.Carrier is not null)
            .First();
        var names = string.Join(" of ", (carrier?.Partners ?? []).Select(id => Partners.First(p => p.Id == id).Name.Value));
        var reason = names.Length > 0
            ? $"Voor inwoners van {Name} doet {names} dit. Verwijs door; wij volgen of het wordt opgepakt."
            : $"Voor inwoners van {Name} doen wij dit niet, en er is nog geen partner vastgelegd. Vraag de gemeente wie dit doet.";
        return new(opening.Route, RouteAvailability.Referral, missing, carrier?.Partners ?? [], reason);
    }
}
