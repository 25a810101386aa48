using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Tests.Promises;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.Geography;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Notifications;

/// <summary>A process that keeps to contact hours, and a candidate with a proposal. The clock stands at a Tuesday, 11:00.</summary>
internal sealed class ContactScene : IAsyncDisposable
{
    public static readonly PersonDetails Noor = Samples.Somebody with
    {
        Phone = PhoneNumber.Parse("06 00000001"),
        Postcode = PostalCode.Parse("7311 AB"),
        Address = new Address(Line.Parse("Dorpsstraat 1"), Line.Parse("Voorst")),
    };

    private ContactScene(World world, IServiceProvider process)
    {
        World = world;
        Process = process;
    }

    public World World { get; }

    public IServiceProvider Process { get; }

    public static async Task<ContactScene> CreateAsync(string connection, PersonDetails? details = null, Action<IServiceCollection>? configure = null)
    {
        var world = await World.CreateAsync(connection);
        var process = world.StartProcess(StorageFaults.None, services =>
        {
            services.Configure<ContactHoursOptions>(o => o.AtAnyTime = false);
            configure?.Invoke(services);
        });
        await world.GivenAsync(Samples.OwnCoach);
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Person with { Details = details ?? Noor });
        return new(world, process);
    }

    /// <summary>Puts the candidate forward and asks; gives how long it has to wait, or null when it need not.</summary>
    public async Task<TimeSpan?> AskAsync()
    {
        var proposal = Samples.PutForward with { Version = 1 };
        if ((await World.AllAsync<Proposal>()).Count == 0) await World.GivenAsync(proposal);
        return await WaitAsync(() => Process.GetRequiredService<AskCandidates>().HandleAsync(new Message.AskCandidate(Id<Message>.Parse("bericht-vraag"), proposal.Id), default));
    }

    /// <summary>Asks whether the profile is right, because it is old; or because somebody waits for the link.</summary>
    public async Task<TimeSpan?> AskUpdateAsync(bool waitsForIt = false)
    {
        if (!waitsForIt && (await World.AllAsync<Candidate>()).Single().UpdateAskedAt is null) await World.GivenAsync(Samples.Candidate with { Version = 2, UpdateAskedAt = World.Clock.GetUtcNow() });
        return await WaitAsync(() => Process.GetRequiredService<AskUpdates>().HandleAsync(new Message.AskUpdate(Id<Message>.Parse("bericht-nakijken"), Samples.Candidate.Id), default));
    }

    /// <summary>Makes it a time on a Dutch clock, today or on a later day.</summary>
    public void MoveTo(DateOnly day, int hour, int minute = 0) => World.Clock.Advance(new TimeOnly(hour, minute).OnDutchDay(day) - World.Clock.GetUtcNow());

    public Task<IReadOnlyList<Letter>> LettersAsync() => World.Get<IMailbox>().ReadAsync(default);

    /// <summary>The tasks that were asked for, opened.</summary>
    public async Task<IReadOnlyList<WorkTask>> TasksAsync()
    {
        await World.DeliverAllAsync(times: 2);
        return await World.AllAsync<WorkTask>();
    }

    public Task<CoachText?> TextAsync(WorkTask task) => Process.GetRequiredService<ICoachTexts>().FindAsync(task.Id, default);

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private static async Task<TimeSpan?> WaitAsync(Func<Task> handle)
    {
        try
        {
            await handle();
            return null;
        }
        catch (PostponedException e)
        {
            return e.Delay;
        }
    }
}
