using System.Diagnostics;
using System.Globalization;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.RoadBench;

/// <summary>
/// What falls due in a day of many active placements: how long the timer takes, how long until everything was handled, and storage transactions.
/// The placements began evenly over the past year, everybody answered, and what was due before today was done.
/// </summary>
internal static class DailyRun
{
    private static readonly Actor Coach = new(Role.Coach, Inputs.Coach);

    public static async Task<int> RunAsync(int placements)
    {
        await using var host = await BenchHost.StartAsync(TimeSpan.FromMilliseconds(100), new ShiftedClock());
        var rules = host.Services.GetRequiredService<PlacementRules>();
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = now.ToDutchDay();
        var employer = Employer.Record(Id<Employer>.Parse(Inputs.Employer), Line.Parse("De Meting"), new ContactPerson(Line.Parse("Personeelszaken"), PhoneNumber.Parse("055 000 01 00")));
        await GivenAsync(host, [employer], now);
        var states = Enumerable.Range(0, placements).Select(i => Make(i, today, rules, now)).ToList();
        await GivenAsync(host, [.. states.Select(s => s.Person)], now);
        await GivenAsync(host, [.. states.Select(s => s.Candidate)], now);
        await GivenAsync(host, [.. states.Select(s => s.Placement)], now);
        var due = states.Count(s => s.Placement.NextDue(rules) <= today);

        var (watch, before) = (Stopwatch.StartNew(), host.Requests.Count);
        var sent = await host.Services.GetRequiredService<RunAgenda>().RunAsync(CancellationToken.None);
        var timer = watch.Elapsed;
        await host.DrainAsync(QueueName.FollowUps, QueueName.Notifications);
        var transactions = host.Requests.Count - before;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"placements={placements} due={due} messages={sent} timer_s={timer.TotalSeconds:0.0} handled_s={watch.Elapsed.TotalSeconds:0.0} transactions={transactions} per_due={(double)transactions / Math.Max(1, due):0.0}"));
        return 0;
    }

    private static (Person Person, Candidate Candidate, Placement Placement) Make(int number, DateOnly today, PlacementRules rules, DateTimeOffset now)
    {
        var id = Id<Candidate>.Parse(string.Create(CultureInfo.InvariantCulture, $"kand-{number}"));
        var start = today.AddDays(-1 - (number % 364));
        var profile = new MatchingProfile
        {
            Competences = [new(ConceptId.Parse("mt:groen-snoeien"), CompetenceLevel.Independent, Evidence.ShownAtWork)],
            Hours = HoursRange.Of(16, 32),
        };
        var details = new PersonDetails
        {
            CallName = Line.Parse("K"),
            Surname = Line.Parse("Meting"),
            BirthDate = new DateOnly(1990, 3, 14),
            Email = EmailAddress.Parse("k@voorbeeld.nl"),
        };
        var candidate = Candidate.Register(id, Id<Worker>.Parse(Inputs.Coach), profile, now).Value.GoToWork()! with { Version = 1 };
        var person = Person.Register(id, details, today).Value;
        var terms = new PlacementTerms
        {
            Title = Line.Parse("Medewerker groen"),
            Route = Domain.Grounds.Route.Regular,
            Place = PlaceKind.AtEmployer,
            Agreement = new WorkAgreement(WeeklyHours.Of(24), Weekdays.None, start),
            FullTimeHours = WeeklyHours.Of(36),
            Contract = new PlacementContract(ContractKind.Permanent, start, null),
            Regime = GuidanceRegime.Light,
        };
        var placement = Placement.Agree(
            Id<Placement>.From("meting", id.Value),
            candidate,
            new PlacementOrigin(Id<Employer>.Parse(Inputs.Employer), null, null, null),
            terms,
            DefaultTemplates.For(terms.Route, terms.Regime),
            Coach,
            At(start.AddDays(-7))).Value;
        while (placement.NextDue(rules) is { } day && day < today)
        {
            placement = placement.Advance(day, rules, null);
            foreach (var moment in placement.Plan.Moments.Where(m => m.Status == ContactStatus.Asked))
            {
                var answered = placement.RecordContact(
                    moment.Number, new ContactRecord(day, moment.With, moment.How, default, Face.Glad), [], Coach, rules, day, At(day));
                if (answered.TryGet(out var next, out _)) placement = next;
            }
        }

        return (person, candidate, placement with { Version = 1 });
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(9, 0), TimeSpan.Zero);

    private static async Task GivenAsync<T>(BenchHost host, IReadOnlyList<T> states, DateTimeOffset now)
        where T : class, IAggregate<T> => await host.Services.GetRequiredService<Ledger<T>>()
            .CreateInBatchAsync([.. states.Select(s => new Change<T>(s, "gegeven", new Effect.Project()))], Actor.System, now, CancellationToken.None);
}
