using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Matching.Search;
using Condition = Matching.Domain.Conditions.Condition;
using Query = Matching.Search.Condition;

namespace Matching.Application.Indexing;

/// <summary>The hard conditions as the index sees them: columns of a profile and what a vacancy asks of them.</summary>
public sealed class ProfileColumns
{
    private readonly NumberColumn _leastHours = new("uren-minimum");
    private readonly NumberColumn _mostHours = new("uren-maximum");
    private readonly FlagsColumn _days = new("dagen");
    private readonly NumberColumn _from = new("beschikbaar-vanaf");
    private readonly PointColumn _home = new("woonplaats");
    private readonly NumberColumn _reach = new("reisafstand-meters");
    private readonly HardConditions _conditions;

    /// <summary>Makes the columns.</summary>
    /// <param name="conditions">The domain's table, which knows where places lie.</param>
    public ProfileColumns(HardConditions conditions)
    {
        _conditions = conditions;
        Schema = new ColumnSchema(_leastHours, _mostHours, _days, _from, _home, _reach);
    }

    /// <summary>The columns.</summary>
    public ColumnSchema Schema { get; }

    /// <summary>A candidate as the index holds it.</summary>
    public Profile ToProfile(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var profile = candidate.Profile;
        return new Profile(candidate.Id.Value, candidate.Version)
        {
            Competences = [.. profile.Competences.Select(c => new HeldCompetence(c.Concept.Value, (int)c.Level, (Evidence)(int)c.Evidence))],
            WaitingSince = candidate.WaitingSince.ToDutchDay(),
            Columns = new ColumnValuesBuilder(Schema)
                .Set(_leastHours, profile.Hours?.Minimum.Quarters)
                .Set(_mostHours, profile.Hours?.Maximum.Quarters)
                .Set(_days, profile.Days is { } days ? Flags.Exactly((ulong)days) : Flags.Unknown)
                .Set(_from, profile.AvailableFrom)
                .Set(_home, profile.Home is { } home ? ToSearch(_conditions.Locate(home)) : null)
                .Set(_reach, profile.Travel is { } travel ? travel.MaximumKilometres * 1000 : null)
                .Build(),
        };
    }

    /// <summary>What a vacancy asks of the columns, one condition for each row of the domain's table.</summary>
    public IReadOnlyList<NamedCondition> ToConditions(VacancyDetails vacancy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        return
        [
            new(
                nameof(Condition.Hours),
                Query.All(Query.AtLeast(_mostHours, vacancy.Hours.Minimum.Quarters), Query.AtMost(_leastHours, vacancy.Hours.Maximum.Quarters))),
            new(nameof(Condition.Days), Query.HasAtLeast(_days, (ulong)vacancy.Days, vacancy.DaysNeeded)),
            new(nameof(Condition.Availability), Query.OnOrBefore(_from, HardConditions.FirstDay(vacancy, today))),
            new(nameof(Condition.Travel), Query.Reaches(_home, _reach, ToSearch(_conditions.Locate(vacancy.Workplace.Area)))),
        ];
    }

    /// <summary>What a vacancy asks, as a query.</summary>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="take">Most profiles to find.</param>
    public Search.Query ToQuery(VacancyDetails vacancy, DateOnly today, int take) => new()
    {
        Requirements = [.. vacancy.Competences.Select(c => new Requirement(c.Concept.Value, (int)c.Level, c.Importance == Domain.Competences.Importance.Required))],
        Conditions = ToConditions(vacancy, today),
        Take = take,
    };

    private static GeoPoint? ToSearch(Domain.Geography.GeoPoint? place) => place is { } p ? new GeoPoint(p.Latitude, p.Longitude) : null;
}
