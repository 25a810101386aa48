using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Employers;
using Matching.Domain.Geography;
using Matching.Domain.People;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Azure.Vacancies;

/// <summary>Vacancies as rows.</summary>
internal sealed class VacancyCodec : JsonRowCodec<Vacancy, VacancyRow>
{
    /// <inheritdoc/>
    public override string Schema => "vacancy/1";

    /// <inheritdoc/>
    public override bool IsLive(Vacancy state) => state.Status == VacancyStatus.Open;

    /// <inheritdoc/>
    protected override VacancyRow ToRow(Vacancy state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        EmployerId = state.EmployerId.Value,
        Status = state.Status,
        PostedAt = state.PostedAt,
        Title = state.Details.Title.Value,
        EmployerName = state.Details.EmployerName.Value,
        ContactName = state.Details.Contact.Name.Value,
        ContactPhone = state.Details.Contact.Phone.Value,
        ContactId = state.Details.ContactId?.Value,
        Text = state.Details.Text.Value,
        Competences = [.. state.Details.Competences.Select(AskedRow.From)],
        HoursMinimum = state.Details.Hours.Minimum.Value,
        HoursMaximum = state.Details.Hours.Maximum.Value,
        Days = (int)state.Details.Days,
        Workplace = state.Details.Workplace.ToString(),
        Places = state.Details.Places,
        StartsOn = state.Details.StartsOn,
        ClosesOn = state.Details.ClosesOn,
    };

    /// <inheritdoc/>
    protected override Vacancy FromRow(VacancyRow row) => new()
    {
        Id = Id<Vacancy>.Parse(row.Id),
        Version = row.Version,
        EmployerId = Id<Employer>.Parse(row.EmployerId),
        Status = row.Status,
        PostedAt = row.PostedAt,
        Details = new VacancyDetails
        {
            Title = Line.Parse(row.Title),
            EmployerName = Line.Parse(row.EmployerName),
            Contact = new ContactPerson(Line.Parse(row.ContactName), PhoneNumber.Parse(row.ContactPhone)),
            ContactId = row.ContactId is { } contact ? Id<EmployerContact>.Parse(contact) : null,
            Text = Prose.Parse(row.Text),
            Competences = [.. row.Competences.Select(c => c.ToDomain())],
            Hours = HoursRange.Of(row.HoursMinimum, row.HoursMaximum),
            Days = RowValues.ToDays(row.Days),
            Workplace = PostalCode.Parse(row.Workplace),
            Places = row.Places,
            StartsOn = row.StartsOn,
            ClosesOn = row.ClosesOn,
        },
    };
}
