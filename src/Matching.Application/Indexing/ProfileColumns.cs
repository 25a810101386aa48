using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Matching.Application.Candidates;
using Matching.Application.Competences;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;
using Matching.Search;
using Condition = Matching.Domain.Conditions.Condition;
using Query = Matching.Search.Condition;

namespace Matching.Application.Indexing;

/// <summary>
/// The hard conditions as the index sees them: columns of a profile and what a vacancy asks of them. Facts that are true, false or unknown
/// share one column of 64, because each column costs memory for every profile.
/// </summary>
public sealed class ProfileColumns
{
    private const int LicencesAt = 0;
    private const int CertificatesAt = 16;
    private const int NeedsAt = 30;
    private const int GroundsAt = 45;
    private const ulong TravelsAlone = 1UL << 53;
    private const ulong OpenToWork = 1UL << 54;
    private const ulong Ready = 1UL << 55;
    private const ulong MediumLoad = 1UL << 56;
    private const ulong HeavyLoad = 1UL << 57;
    private const int LanguageAt = 58;
    private const ulong GroundsUnknown = 1UL << 62;

    private const int NoStartOnRecord = -1;
    private const int NoMunicipality = 0;

    private readonly NumberColumn _leastHours = new("uren-minimum");
    private readonly NumberColumn _mostHours = new("uren-maximum");
    private readonly FlagsColumn _days = new("dagen");
    private readonly NumberColumn _from = new("beschikbaar-vanaf");
    private readonly PointColumn _home = new("woonplaats");
    private readonly NumberColumn _reach = new("reisafstand-meters");
    private readonly NumberColumn _start = new("vroegste-begin-minuten");
    private readonly NumberColumn _municipality = new("gemeente");
    private readonly FlagsColumn _facts = new("feiten");
    private readonly HardConditions _conditions;

    /// <summary>Makes the columns.</summary>
    /// <param name="conditions">The domain's table, which knows where places lie.</param>
    public ProfileColumns(HardConditions conditions)
    {
        _conditions = conditions;
        Schema = new ColumnSchema(_leastHours, _mostHours, _days, _from, _home, _reach, _start, _municipality, _facts);
    }

    /// <summary>The columns.</summary>
    public ColumnSchema Schema { get; }

    /// <summary>A candidate as the index holds it.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="today">The Dutch calendar day whose grounds count: the candidate is published again when that changes.</param>
    public Profile ToProfile(Candidate candidate, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var profile = candidate.Profile;
        return new Profile(candidate.Id.Value, candidate.Version)
        {
            Competences = [.. profile.Competences.Select(c => new HeldCompetence(c.Concept.Value, (int)c.Level, (Evidence)(int)c.Evidence))],
            Text = profile.Wishes.Value,
            WaitingSince = candidate.WaitingSince.ToDutchDay(),
            Columns = new ColumnValuesBuilder(Schema)
                .Set(_leastHours, profile.Hours?.Minimum.Quarters)
                .Set(_mostHours, profile.Hours?.Maximum.Quarters)
                .Set(_days, profile.Days is { } days ? Flags.Exactly((ulong)days) : Flags.Unknown)
                .Set(_from, profile.AvailableFrom)
                .Set(_home, profile.Home is { } home ? ToSearch(_conditions.Locate(home)) : null)
                .Set(_reach, profile.Travel is { } travel ? travel.MaximumKilometres * 1000 : null)
                .Set(_start, profile.EarliestStart is { } start ? Minutes(start) : NoStartOnRecord)
                .Set(_municipality, profile.Municipality is { } municipality ? Number(municipality) : NoMunicipality)
                .Set(_facts, FactsOf(profile, today))
                .Build(),
        };
    }

    /// <summary>What a vacancy asks of the columns, one condition for each row of the domain's table.</summary>
    public IReadOnlyList<NamedCondition> ToConditions(VacancyDetails vacancy, MatchDay day)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(day);
        return
        [
            new(
                nameof(Condition.Hours),
                Query.All(Query.AtLeast(_mostHours, vacancy.Hours.Minimum.Quarters), Query.AtMost(_leastHours, vacancy.Hours.Maximum.Quarters))),
            new(nameof(Condition.Days), Query.HasAtLeast(_days, (ulong)vacancy.Days, vacancy.DaysNeeded)),
            new(
                nameof(Condition.Availability),
                Query.All(Query.HasAll(_facts, OpenToWork), Query.OnOrBefore(_from, HardConditions.FirstDay(vacancy, day.Today)))),
            new(
                nameof(Condition.Travel),
                Query.All(Query.Reaches(_home, _reach, ToSearch(_conditions.Locate(vacancy.Workplace.Area))), StartOf(vacancy), CompanyOf(vacancy))),
            new(nameof(Condition.Route), RouteOf(vacancy, day)),
            new(nameof(Condition.Readiness), Query.HasAll(_facts, Ready)),
            new(nameof(Condition.Licences), Query.HasAll(_facts, (ulong)vacancy.Licences << LicencesAt)),
            new(nameof(Condition.Certificates), Query.HasAll(_facts, (ulong)vacancy.Certificates << CertificatesAt)),
            new(nameof(Condition.Language), Query.HasAll(_facts, vacancy.Dutch is { } level ? LanguageUpTo(level) : 0)),
            new(nameof(Condition.Needs), NeedsOf(vacancy)),
            new(nameof(Condition.Load), LoadOf(vacancy)),
        ];
    }

    /// <summary>What a vacancy asks, as a query.</summary>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="day">What day it is.</param>
    /// <param name="take">Most profiles to find.</param>
    public Search.Query ToQuery(VacancyDetails vacancy, MatchDay day, int take) => new()
    {
        Requirements = [.. vacancy.Competences.Select(c => new Requirement(c.Concept.Value, (int)c.Level, c.Importance == Domain.Competences.Importance.Required))],
        Conditions = ToConditions(vacancy, day),
        Take = take,
    };

    /// <summary>What a vacancy asks, as a query for those only who have the decision on sheltered work.</summary>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="day">What day it is.</param>
    /// <param name="take">Most profiles to find.</param>
    public Search.Query ToShelteredQuery(VacancyDetails vacancy, MatchDay day, int take)
    {
        var query = ToQuery(vacancy, day, take);

        // Of whom no ground is known, this one is not known either: they come with the others.
        var has = Query.All(Query.HasAll(_facts, Bits([GroundKind.ShelteredWork])), Query.Not(Query.HasAll(_facts, GroundsUnknown)));
        return query with { Conditions = [.. query.Conditions, new(nameof(GroundKind.ShelteredWork), has)] };
    }

    /// <summary>What somebody looks for, as a query.</summary>
    /// <param name="search">What is looked for; a field of work stands for everything under it.</param>
    /// <param name="fields">The fields of work.</param>
    /// <param name="day">What day it is.</param>
    /// <param name="take">Most profiles to find.</param>
    public Search.Query ToQuery(CandidateSearch search, FieldsOfWork fields, MatchDay day, int take)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(day);
        var concepts = search.Competences.SelectMany(fields.Under).Distinct(StringComparer.Ordinal);
        var first = search.StartsBy > day.Today ? search.StartsBy.Value : day.Today;
        List<NamedCondition> conditions =
        [
            new(nameof(Condition.Availability), Query.All(Query.HasAll(_facts, OpenToWork), Query.OnOrBefore(_from, first))),
            new(nameof(Condition.Readiness), Query.HasAll(_facts, Ready)),
        ];
        if (search.Hours is { } hours)
            conditions.Add(new(nameof(Condition.Hours), Query.All(Query.AtLeast(_mostHours, hours.Minimum.Quarters), Query.AtMost(_leastHours, hours.Maximum.Quarters))));
        if (search.Days is { } days) conditions.Add(new(nameof(Condition.Days), Query.HasAll(_days, (ulong)days)));
        if (search.Workplace is { } place) conditions.Add(new(nameof(Condition.Travel), Query.Reaches(_home, _reach, ToSearch(_conditions.Locate(place.Area)))));
        if (search.Licences != DrivingLicences.None) conditions.Add(new(nameof(Condition.Licences), Query.HasAll(_facts, (ulong)search.Licences << LicencesAt)));
        if (search.Certificates != Certificates.None)
            conditions.Add(new(nameof(Condition.Certificates), Query.HasAll(_facts, (ulong)search.Certificates << CertificatesAt)));
        return new()
        {
            Requirements = [.. concepts.Select(c => new Requirement(c, (int)Domain.Competences.CompetenceLevel.AfterInstruction, Required: true))],
            Conditions = conditions,
            Take = take,
        };
    }

    private static Flags FactsOf(MatchingProfile profile, DateOnly today)
    {
        ulong yes = 0, known = 0;
        void Know(ulong facts, ulong true_)
        {
            known |= facts;
            yes |= true_;
        }

        if (profile.Licences is { } licences) Know((ulong)DrivingLicences.All << LicencesAt, (ulong)licences.WithIncluded() << LicencesAt);
        if (profile.Certificates is { } certificates) Know((ulong)Certificates.All << CertificatesAt, (ulong)certificates.WithIncluded() << CertificatesAt);
        if (profile.Needs is { } needs) Know((ulong)WorkplaceFeatures.All << NeedsAt, (ulong)needs << NeedsAt);
        if (profile.TravelsAlone is { } alone) Know(TravelsAlone, alone ? TravelsAlone : 0);
        Know(OpenToWork, profile.Situation == WorkSituation.InWork ? 0 : OpenToWork);
        if (profile.Readiness is { Stage: not ReadinessStage.Developing } readiness) Know(Ready, readiness.Stage == ReadinessStage.Ready ? Ready : 0);
        if (profile.MaximumLoad is { } load) Know(MediumLoad | HeavyLoad, load switch { PhysicalLoad.Heavy => MediumLoad | HeavyLoad, PhysicalLoad.Medium => MediumLoad, _ => 0 });
        if (profile.Dutch is { } dutch) Know(LanguageUpTo(LanguageLevel.B2), LanguageUpTo(dutch));
        var allGrounds = Bits(Enum.GetValues<GroundKind>());
        if (profile.Grounds is { } grounds) Know(allGrounds | GroundsUnknown, Bits(Ground.KindsOn(grounds, today)));
        else Know(GroundsUnknown, GroundsUnknown);
        return new Flags(yes, known);
    }

    private static ulong Bits(IEnumerable<GroundKind> kinds) => kinds.Aggregate(0UL, (all, kind) => all | (1UL << (GroundsAt + (int)kind - 1)));

    /// <summary>The facts "has at least this level", from A1 up to a level.</summary>
    private static ulong LanguageUpTo(LanguageLevel level) => ((1UL << ((int)level - (int)LanguageLevel.None)) - 1) << LanguageAt;

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;

    /// <summary>
    /// A municipality as a number. Two municipalities with the same number would let the index find too many, never too few, and what it
    /// finds is checked against the table.
    /// </summary>
    private static int Number(Id<Municipality> id)
    {
        var hash = BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.ASCII.GetBytes(id.Value)));
        return hash is NoMunicipality or int.MinValue ? 1 : hash;
    }

    private Query StartOf(VacancyDetails vacancy)
    {
        var noneOnRecord = Query.AtMost(_start, NoStartOnRecord);
        if (vacancy.Times is not { } times) return Query.Any(noneOnRecord, Query.Always(Truth.Unknown));
        var inTime = Query.AtMost(_start, Minutes(times.From));
        return times.From >= HardConditions.Early
            ? inTime
            : Query.Any(Query.All(Query.AtLeast(_start, 0), inTime), Query.All(noneOnRecord, Query.Always(Truth.Unknown)));
    }

    private Query CompanyOf(VacancyDetails vacancy) => vacancy.TransportArranged switch
    {
        true => Query.Always(Truth.Met),
        false => Query.HasAll(_facts, TravelsAlone),
        null => Query.Any(Query.HasAll(_facts, TravelsAlone), Query.Always(Truth.Unknown)),
    };

    private Query RouteOf(VacancyDetails vacancy, MatchDay day)
    {
        var terms = new List<Query>();
        var served = new List<int>();
        foreach (var municipality in day.Municipalities.Values)
        {
            var number = Number(municipality.Id);
            served.Add(number);
            var opening = Bits(HardConditions.GroundsThatOpen(vacancy, municipality, day.Today));
            if (opening == 0) continue;
            var open = Query.Any(
                Query.HasAny(_facts, Flags.Exactly(opening)),
                Query.All(Query.HasAll(_facts, GroundsUnknown), Query.Always(Truth.Unknown)));
            terms.Add(Query.All(Query.OneOf(_municipality, number), open));
        }

        var elsewhere = Query.All(Query.Not(Query.OneOf(_municipality, [.. served])), Query.Always(Truth.Unknown));
        return Query.Any([.. terms, elsewhere]);
    }

    private Query NeedsOf(VacancyDetails vacancy)
    {
        // Facts other than needs are granted, so that only needs decide.
        var others = ~((ulong)WorkplaceFeatures.All << NeedsAt);
        var offers = (ulong)vacancy.Offers << NeedsAt;
        var lacks = (ulong)vacancy.Lacks << NeedsAt;
        return Query.Within(_facts, new Flags(others | offers, others | offers | lacks));
    }

    private Query LoadOf(VacancyDetails vacancy) => vacancy.Load switch
    {
        PhysicalLoad.Light => Query.Always(Truth.Met),
        PhysicalLoad.Medium => Query.HasAll(_facts, MediumLoad),
        PhysicalLoad.Heavy => Query.HasAll(_facts, HeavyLoad),
        null => Query.Any(Query.HasAll(_facts, HeavyLoad), Query.Always(Truth.Unknown)),
        _ => throw new ArgumentOutOfRangeException(nameof(vacancy)),
    };

    private static GeoPoint? ToSearch(Domain.Geography.GeoPoint? place) => place is { } p ? new GeoPoint(p.Latitude, p.Longitude) : null;
}
