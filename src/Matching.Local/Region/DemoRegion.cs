using Matching.Functions.Municipalities;
using Matching.Functions.Vacancies;

namespace Matching.Local.Region;

/// <summary>
/// A region around three invented municipalities, for each of which the organisation is something else. It comes out the same every time:
/// only the dates lie around the day it is made for. Employers are made up and so are the people: nobody in it exists.
/// </summary>
public sealed record DemoRegion
{
    private DemoRegion(DateOnly today)
    {
        Vacancies = [.. RegionJobs.All.Select((job, i) => Vacancy(job, i, today))];
        People = RegionPeople.Make(today);
    }

    /// <summary>The municipalities: integrated, partial and Wsw only.</summary>
    public IReadOnlyList<(string Id, GemeenteInvoer Municipality)> Municipalities { get; } = RegionMunicipalities.All;

    /// <summary>The people of the organisation.</summary>
    public IReadOnlyList<DemoWorker> Staff { get; } = RegionStaff.All;

    /// <summary>The employers with whom to call.</summary>
    public IReadOnlyList<DemoEmployer> Employers { get; } = RegionEmployers.All;

    /// <summary>The vacancies.</summary>
    public IReadOnlyList<DemoVacancy> Vacancies { get; init; }

    /// <summary>The candidates.</summary>
    public IReadOnlyList<DemoPerson> People { get; init; }

    /// <summary>Makes the region.</summary>
    /// <param name="today">The day around which all dates lie.</param>
    public static DemoRegion Create(DateOnly today) => new(today);

    /// <summary>The id of somebody in the region with a role, to try tokens with.</summary>
    /// <param name="role">Name of the role as tokens have it.</param>
    public static string ExampleId(string role) => role == "werkgever" ? "wg-de-linde" : role + "-1";

    private static DemoVacancy Vacancy(Job job, int number, DateOnly today)
    {
        var employer = RegionEmployers.Find(job.EmployerId);
        var occupation = Occupations.Find(job.Occupation);
        var contact = employer.Contacts[number % employer.Contacts.Count];
        var title = job.Title ?? occupation.Title;
        return new(employer.Id, occupation.Field, PostedDaysAgo: 8 + (number * 7 % 13), new VacatureInvoer
        {
            Titel = title,
            Werkgever = employer.Details.Naam,
            Contact = new Contactpersoon { Naam = contact.Naam, Telefoon = contact.Telefoon },
            Tekst = $"{employer.Details.Naam} zoekt: {title}. Inwerken doen we samen, met iemand die tijd voor u heeft.",
            Competenties = occupation.Asked,
            Uren = new UrenPerWeek { Minimum = job.Minimum, Maximum = job.Maximum },
            Dagen = job.Days is { } days ? [.. days.Split(' ').Select(day => Enum.Parse<Dag>(day, ignoreCase: true))] : null,
            Postcode = employer.Details.Postcode!,
            Plaatsen = job.Places,
            Start = job.StartsIn is { } start ? today.AddDays(start) : null,
            SluitOp = job.ClosesIn is { } close ? today.AddDays(close) : null,
            Taken = Tasks(occupation, job),
            Tijden = job.Times?.Split('-') is [var from, var until] ? new Werktijden { Van = from, Tot = until } : null,
            Delen = job.Sharing,
            UrenPerPlaats = job.HoursAPlace,
            Loon = new Loon { MinimumPerUur = job.Pay, MaximumPerUur = job.Pay + 1.50m, Cao = job.Agreement },
            Contract = job.Months is { } months
                ? new Contract { Soort = ContractSoort.BepaaldeTijd, Maanden = months, UitzichtOpVast = months >= 12 }
                : new Contract { Soort = ContractSoort.OnbepaaldeTijd },
            Rijbewijzen = job.Licences,
            Certificaten = job.Certificates,
            Taalniveau = job.Language,
            Belasting = job.Load ?? occupation.Load,
            Werkplek = new Werkplek { Biedt = job.Offers, KanNiet = job.Lacks },
            VervoerGeregeld = job.Transport,
            Dienstverbanden = job.Routes.Length > 0 ? job.Routes : null,
            Plaats = job.Place,
        });
    }

    /// <summary>The tasks, with hours for the first one in half of the vacancies.</summary>
    private static IReadOnlyList<VacatureTaak> Tasks(Occupation occupation, Job job) =>
    [
        .. occupation.Tasks.Split(';').Select((task, i) => new VacatureTaak
        {
            Omschrijving = task,
            Uren = i == 0 && job.Places == 1 ? Math.Floor(job.Minimum / 2) : null,
        }),
    ];
}

/// <summary>A vacancy of the demo region.</summary>
/// <param name="EmployerId">Whose it is.</param>
/// <param name="Field">Field of work.</param>
/// <param name="PostedDaysAgo">How many days ago it was posted.</param>
/// <param name="Vacancy">What the employer says of it.</param>
public sealed record DemoVacancy(string EmployerId, string Field, int PostedDaysAgo, VacatureInvoer Vacancy);
