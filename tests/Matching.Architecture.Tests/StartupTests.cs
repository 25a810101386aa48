using System.Reflection;
using System.Text.Json.Nodes;
using Matching.Functions.Startup;
using Matching.Search;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Matching.Architecture.Tests;

/// <summary>The app as its composition root puts it together.</summary>
public sealed class StartupTests
{
    private static IReadOnlyDictionary<string, string> Sample { get; } =
        JsonNode.Parse(House.Read("local.settings.sample.json"))!["Values"]!.AsObject().ToDictionary(p => p.Key, p => p.Value!.GetValue<string>(), StringComparer.Ordinal);

    [Fact]
    public void Everything_that_is_registered_can_be_made()
    {
        var builder = Builder(Sample);
        using var host = builder.Build();
        using var scope = host.Services.CreateScope();

        // What a factory makes is not validated when the provider is built.
        foreach (var type in builder.Services.Where(IsOurs).Select(s => s.ServiceType).Where(t => !t.ContainsGenericParameters).Distinct())
            Assert.All(scope.ServiceProvider.GetServices(type), Assert.NotNull);
    }

    [Fact]
    public void Every_function_can_be_made()
    {
        using var host = Builder(Sample).Build();
        using var scope = host.Services.CreateScope();
        var classes = typeof(MatchingHost).Assembly.GetTypes().Where(t => t.GetMethods().Any(m => m.IsDefined(typeof(FunctionAttribute)))).ToList();
        Assert.NotEmpty(classes);
        Assert.All(classes, c => Assert.NotNull(ActivatorUtilities.CreateInstance(scope.ServiceProvider, c)));
    }

    [Fact]
    public void The_settings_sample_starts_the_app()
    {
        using var host = Builder(Sample).Build();
        host.Services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public async Task Wrong_settings_stop_the_start_and_are_all_named()
    {
        var wrong = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["MatchingStorage"] = "",
            ["Matching:StoragePrefix"] = "Niet Goed",
            ["Matching:Queues:MatchRequests"] = "iets-anders",
            ["Matching:Queues:Notifications"] = "",
            ["Matching:Queues:Flush"] = "flush2",
            ["Matching:Queues:FollowUps"] = "flush2",
            ["Matching:Ledger:FlushDelay"] = "00:00:01",
            ["Matching:Matching:CandidatesPerVacancy"] = "0",
            ["Matching:Matching:VacanciesPerCandidate"] = "101",
            ["Matching:Matching:LeastFit"] = "-1",
            ["Matching:Matching:SnapshotEvery"] = "0",
            ["Matching:Fairness:WarnBelow"] = "1.1",
            ["Matching:Fairness:SmallestGroup"] = "4",
            ["Matching:FollowUp:ProfileAskedWithinDays"] = "91",
            ["Matching:Imports:PartLines"] = "0",
            ["Matching:Taxonomy:Folder"] = "bestaat-niet",
            ["Matching:Engine"] = "iets-anders",
            ["Matching:Links:BaseAddress"] = "http://matching.example.nl",
            ["Matching:Links:Key"] = "kort",
            ["Matching:Links:FormerKey"] = "geen base64",
            ["Matching:Links:ValidDays"] = "61",
            ["Matching:Organisation:Name"] = " ",
            ["Matching:Organisation:Phone"] = "bel ons",
            ["Matching:Organisation:Email"] = "contact",
            ["Matching:Graph:Mailbox"] = "geen adres",
            ["Matching:Graph:AtOnce"] = "5",
            ["Matching:Graph:PerMinute"] = "31",
            ["Matching:Graph:Timeout"] = "00:00:00.500",
            ["Matching:Graph:Credential"] = "None",
            ["Matching:Graph:BaseAddress"] = "http://graph.example.nl/v1.0",
            ["Matching:Auth:Authority"] = "http://login.example.nl",
            ["Matching:Auth:Audience"] = "",
            ["Matching:Auth:ClockSkewSeconds"] = "301",
            ["Matching:Api:ContactName"] = "",
            ["Matching:Api:ContactEmail"] = "team",
            ["Matching:Api:ContactUrl"] = "voorbeeld",
            ["Matching:Cors:Origins:0"] = "*",
            ["Matching:RateLimit:Requests"] = "0",
            ["Matching:RateLimit:WindowSeconds"] = "3601",
        };
        var settings = new Dictionary<string, string>(Sample, StringComparer.Ordinal);
        foreach (var (key, value) in wrong) settings[key] = value;
        var builder = Builder(settings);
        builder.Services.Configure<LocalRuntimeOptions>(o => o.Port = 0);
        using var host = builder.Build();

        var stopped = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync());

        var failures = (stopped is AggregateException many ? many.Flatten().InnerExceptions : [stopped])
            .SelectMany(e => Assert.IsType<OptionsValidationException>(e).Failures)
            .ToList();
        var unnamed = wrong.Keys.Select(k => k.TrimEnd('0').TrimEnd(':')).Where(k => !failures.Any(f => f.StartsWith(k + ":", StringComparison.Ordinal)));
        Assert.Empty(unnamed);
        Assert.Equal(wrong.Count, failures.Count);
        Assert.DoesNotContain(failures, f => f.Contains("kort", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "Matching:Graph:Mailbox", "TenantId")]
    [InlineData("werk@example.nl", "Matching:Graph:TenantId", "Credential")]
    [InlineData("werk@example.nl", "Matching:Graph:ClientId", "Credential")]
    [InlineData("werk@example.nl", "Matching:Graph:ClientSecret", "Credential")]
    public void Half_settings_of_Graph_are_named(string mailbox, string missing, string set)
    {
        var settings = new Dictionary<string, string>(Sample, StringComparer.Ordinal) { ["Matching:Graph:Mailbox"] = mailbox, ["Matching:Graph:" + set] = "ClientSecret" };
        using var host = Builder(settings).Build();

        var stopped = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(stopped.Failures, f => f.StartsWith(missing + ":", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Builtin")]
    [InlineData("builtin")]
    public void The_built_in_engine_runs_unless_another_is_chosen(string? engine)
    {
        using var host = Choosing(engine).Build();
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        Assert.IsType<CompetenceIndex>(host.Services.GetRequiredService<ICompetenceIndex>());
    }

    [Fact]
    public void The_engine_on_Lucene_runs_where_it_was_built_and_is_refused_with_the_reason_where_it_was_not()
    {
        var built = House.Named("Matching.Search.Lucene").Assembly.GetExportedTypes().FirstOrDefault(t => t.IsAssignableTo(typeof(ICompetenceIndex)));
        using var host = Choosing("Lucene").Build();
        var validator = host.Services.GetRequiredService<IStartupValidator>();
        if (built is not null)
        {
            validator.Validate();
            Assert.IsType(built, host.Services.GetRequiredService<ICompetenceIndex>());
            return;
        }

        var stopped = Assert.Throws<OptionsValidationException>(validator.Validate);
        Assert.StartsWith("Matching:Engine: Lucene kan hier niet: het pakket Lucene.Net ontbreekt", Assert.Single(stopped.Failures), StringComparison.Ordinal);
    }

    public static TheoryData<string> Needed =>
    [
        "MatchingStorage", "Matching:Queues:MatchRequests", "Matching:Queues:Notifications", "Matching:Queues:FollowUps", "Matching:Queues:Flush", "Matching:Auth:Authority",
        "Matching:Auth:Audience", "Matching:Api:ContactName", "Matching:Api:ContactEmail", "Matching:Api:ContactUrl", "Matching:Links:BaseAddress",
        "Matching:Links:Key", "Matching:Organisation:Name", "Matching:Organisation:Phone", "Matching:Organisation:Email",
    ];

    [Theory]
    [MemberData(nameof(Needed))]
    public void A_setting_that_is_missing_is_named(string setting)
    {
        using var host = Builder(Sample.Where(s => !string.Equals(s.Key, setting, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal)).Build();

        var stopped = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith(setting + ":", Assert.Single(stopped.Failures), StringComparison.Ordinal);
    }

    private static FunctionsApplicationBuilder Choosing(string? engine)
    {
        var settings = new Dictionary<string, string>(Sample, StringComparer.Ordinal);
        if (engine is not null) settings["Matching:Engine"] = engine;
        return Builder(settings);
    }

    private static FunctionsApplicationBuilder Builder(IReadOnlyDictionary<string, string> settings)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        foreach (var (key, value) in settings) builder.Configuration[key] = value;
        builder.AddMatching();
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
        return builder;
    }

    private static bool IsOurs(ServiceDescriptor service) =>
        service.ServiceType.Assembly.GetName().Name!.StartsWith("Matching.", StringComparison.Ordinal)
        || (service.ServiceType.IsGenericType && service.ServiceType.GenericTypeArguments.Any(a => a.Assembly.GetName().Name!.StartsWith("Matching.", StringComparison.Ordinal)));
}
