using Matching.Azure.Proposals;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.Geography;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Azure.Vacancies;

/// <summary>Vacancies as rows.</summary>
internal sealed class VacancyCodec : JsonRowCodec<Vacancy, VacancyRow>
{
    /// <inheritdoc/>
    public override string Schema => "vacancy/2";

    /// <inheritdoc/>
    public override bool IsLive(Vacancy state) => state.Status != VacancyStatus.Closed;

    /// <inheritdoc/>
    protected override VacancyRow ToRow(Vacancy state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        EmployerId = state.EmployerId.Value,
        Status = state.Status,
        PostedAt = state.PostedAt,
        ChangedOn = state.ChangedOn,
        AdviserId = state.AdviserId?.Value,
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
        Tasks = [.. state.Details.Tasks.Select(t => new TaskRow { Description = t.Description.Value, Hours = t.Hours?.Value })],
        TimesFrom = state.Details.Times?.From,
        TimesUntil = state.Details.Times?.Until,
        Sharing = state.Details.Sharing,
        HoursAPlace = state.Details.HoursAPlace?.Value,
        Pay = state.Details.Pay is { } pay
            ? new PayRow { HourlyMinimum = pay.HourlyMinimum?.Value, HourlyMaximum = pay.HourlyMaximum?.Value, CollectiveAgreement = pay.CollectiveAgreement?.Value }
            : null,
        Contract = state.Details.Contract is { } contract
            ? new ContractRow { Kind = contract.Kind, Months = contract.Months, CanBecomePermanent = contract.CanBecomePermanent }
            : null,
        Licences = (int)state.Details.Licences,
        Certificates = (int)state.Details.Certificates,
        Dutch = state.Details.Dutch,
        Load = state.Details.Load,
        Offers = (int)state.Details.Offers,
        Lacks = (int)state.Details.Lacks,
        TransportArranged = state.Details.TransportArranged,
        Routes = [.. state.Details.Routes],
        Place = state.Details.Place,
        Filled =
        [
            .. state.Filled.Select(f => new FilledRow
            {
                ProposalId = f.ProposalId.Value,
                CandidateId = f.CandidateId.Value,
                Hours = f.Agreement.Hours.Value,
                Days = (int)f.Agreement.Days,
                StartsOn = f.Agreement.StartsOn,
                By = ActorRow.From(f.By),
            }),
        ],
    };

    /// <inheritdoc/>
    protected override Vacancy FromRow(VacancyRow row) => new()
    {
        Id = Id<Vacancy>.Parse(row.Id),
        Version = row.Version,
        EmployerId = Id<Employer>.Parse(row.EmployerId),
        Status = row.Status,
        PostedAt = row.PostedAt,
        ChangedOn = row.ChangedOn,
        AdviserId = row.AdviserId is { } adviser ? Id<Worker>.Parse(adviser) : null,
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
            Tasks = [.. row.Tasks.Select(t => new VacancyTask(Line.Parse(t.Description), t.Hours is { } hours ? WeeklyHours.Of(hours) : null))],
            Times = row is { TimesFrom: { } from, TimesUntil: { } until } ? new DayTimes(from, until) : null,
            Sharing = row.Sharing,
            HoursAPlace = row.HoursAPlace is { } place ? WeeklyHours.Of(place) : null,
            Pay = row.Pay is { } pay
                ? new Pay(
                    pay.HourlyMinimum is { } least ? Euro.Of(least) : null,
                    pay.HourlyMaximum is { } most ? Euro.Of(most) : null,
                    pay.CollectiveAgreement is { } agreement ? Line.Parse(agreement) : null)
                : null,
            Contract = row.Contract is { } contract ? new ContractOffer(contract.Kind, contract.Months, contract.CanBecomePermanent) : null,
            Licences = RowValues.ToFlags(row.Licences, DrivingLicences.All),
            Certificates = RowValues.ToFlags(row.Certificates, Certificates.All),
            Dutch = row.Dutch,
            Load = row.Load,
            Offers = RowValues.ToFlags(row.Offers, WorkplaceFeatures.All),
            Lacks = RowValues.ToFlags(row.Lacks, WorkplaceFeatures.All),
            TransportArranged = row.TransportArranged,
            Routes = row.Routes,
            Place = row.Place,
        },
        Filled =
        [
            .. row.Filled.Select(f => new FilledPlace(
                Id<Proposal>.Parse(f.ProposalId),
                Id<Candidate>.Parse(f.CandidateId),
                new WorkAgreement(WeeklyHours.Of(f.Hours), RowValues.ToDays(f.Days), f.StartsOn),
                f.By.ToDomain())),
        ],
    };
}
