using Matching.Application.FollowUp;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Employers;
using Matching.Domain.Vacancies;
using Microsoft.Extensions.Options;

namespace Matching.Application.Vacancies;

/// <summary>The lists that a vacancy is in: its employer's, and that of all vacancies for the advisers.</summary>
public sealed class VacancyLists : IProjector<Vacancy>
{
    private readonly FollowUpOptions _terms;

    /// <summary>Makes the lists.</summary>
    public VacancyLists(IOptions<FollowUpOptions> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _terms = terms.Value;
    }

    /// <summary>The list of all vacancies.</summary>
    public const string All = "vacatures";

    /// <summary>The list of an employer's vacancies.</summary>
    public static string Of(Id<Employer> employer) => $"vacatures-van-werkgever:{employer}";

    /// <inheritdoc/>
    public IEnumerable<ViewRow> Project(Vacancy state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var body = ViewBody.Write(new VacancyItem(
            state.Id.Value,
            state.Details.Title.Value,
            state.Details.EmployerName.Value,
            state.Details.Places,
            state.Filled.Count,
            state.Status,
            state.PostedAt,
            state.Details.ClosesOn));
        var open = state.Status == VacancyStatus.Open;
        yield return new(Of(state.EmployerId), state.Id.Value, state.Version, open, body);
        yield return new(All, state.Id.Value, state.Version, open, body);
        if (VacancyDue.NobodyFitsOn(state, _terms) is { } day) yield return Agenda.Plan(state, day, VacancyDue.NobodyFits);
    }
}

/// <summary>A vacancy in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What the work is called.</param>
/// <param name="EmployerName">Whose it is.</param>
/// <param name="Places">How many people can be placed.</param>
/// <param name="Filled">How many people got a place.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="PostedAt">When it was posted, in UTC.</param>
/// <param name="ClosesOn">Last day on which candidates are proposed.</param>
public sealed record VacancyItem(string Id, string Title, string EmployerName, int Places, int Filled, VacancyStatus Status, DateTimeOffset PostedAt, DateOnly? ClosesOn);
