using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Tests.Promises;
using Matching.Azure.Notifications.Graph;
using Matching.Domain;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Notifications;

/// <summary>A process that sends through Graph, and a stand-in for Graph.</summary>
internal sealed class GraphScene : IAsyncDisposable
{
    public const string Mailbox = "werk@example.nl";

    private GraphScene(World world, GraphServer server, IServiceProvider process)
    {
        World = world;
        Server = server;
        Process = process;
    }

    public World World { get; }

    public GraphServer Server { get; }

    public IServiceProvider Process { get; }

    public IPostOffice Post => Process.GetRequiredService<IPostOffice>();

    public ICalendar Calendar => Process.GetRequiredService<ICalendar>();

    public static async Task<GraphScene> CreateAsync(string connection, TimeSpan? timeout = null, Uri? address = null)
    {
        var world = await World.CreateAsync(connection);
        var server = await GraphServer.StartAsync(world.Clock);
        return new(world, server, StartProcess(world, address ?? server.Address, timeout));
    }

    /// <summary>Another instance of the same app.</summary>
    public static IServiceProvider StartProcess(World world, Uri address, TimeSpan? timeout = null, TimeProvider? clock = null) =>
        world.StartProcess(StorageFaults.None, services =>
        {
            if (clock is not null) services.AddSingleton(clock);
            services.Configure<GraphOptions>(o =>
            {
                o.Mailbox = Mailbox;
                o.Credential = GraphCredential.None;
                o.BaseAddress = address;
                o.Timeout = timeout ?? TimeSpan.FromSeconds(20);
            });
        });

    public static Letter Letter(string id = "bericht-1", string? html = null) => new(
        Id<Message>.Parse(id),
        Samples.Candidate.Id.Value,
        EmailAddress.Parse("kim@example.nl"),
        EmailAddress.Parse("coach@example.nl"),
        new LetterContent("vraag", 2, "Een vraag voor u", "Wilt u dit werk?", html),
        new DateTimeOffset(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Delivers a letter; gives how long it has to wait, or null when it need not come again.</summary>
    public async Task<TimeSpan?> DeliverAsync(Letter? letter = null)
    {
        try
        {
            await Post.DeliverAsync(letter ?? Letter(), default);
            return null;
        }
        catch (PostponedException e)
        {
            return e.Delay;
        }
    }

    public async Task<SentLetter> RecordAsync(string id = "bericht-1") =>
        (await Process.GetRequiredService<ISentLetters>().FindAsync(Samples.Candidate.Id.Value, Id<Message>.Parse(id), default))!.Value.Record;

    /// <summary>The tasks that were asked for and opened.</summary>
    public async Task<IReadOnlyList<WorkTask>> TasksAsync()
    {
        await World.DeliverAllAsync(times: 2);
        return await World.AllAsync<WorkTask>();
    }

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        await Server.DisposeAsync();
    }
}
