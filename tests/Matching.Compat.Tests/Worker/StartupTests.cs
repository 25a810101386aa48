#pragma warning disable IDE0060 // A trigger stands on a parameter, also where the function does not read it.
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Azure.Functions.Worker.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Matching.Compat.Tests.Worker;

public sealed class StartupTests
{
    [Fact]
    public async Task Every_mistake_is_in_the_one_exception_that_starting_throws()
    {
        using var host = TestHost.Build(
            [typeof(Wrong)],
            new Dictionary<string, string?> { ["Broken"] = "no connection string", ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true" },
            """{ "version": "2.0", "extensions": { "queues": { "batchSize": 33, "messageEncoding": "utf8" } }, "functionTimeout": "soon" }""").Host;

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        string[] expected =
        [
            "host.json: extensions.queues.batchSize must be a whole number from 1 to 32, not '33'.",
            "host.json: extensions.queues.messageEncoding must be base64 or none, not 'utf8'.",
            "host.json: functionTimeout must be a time (hh:mm:ss) from 00:00:01 to 10.00:00:00, not 'soon'.",
            "Twice: the name of 2 functions",
            "TwoTriggers: a function has one trigger, and this one has 2.",
            "NoTrigger: a function has one trigger, and this one has 0.",
            "Keys: this runtime has no function keys; use AuthorizationLevel.Anonymous.",
            "KeysByDefault: this runtime has no function keys; use AuthorizationLevel.Anonymous.",
            "BadRoute: route 'x/{id' is not valid",
            "BadParameter: parameter 'id' of type String cannot be bound.",
            "BadParameter: parameter 'extra' of type Uri cannot be bound.",
            "BadMessage: parameter 'body' of type Stream cannot be bound.",
            "BadResult: returns String; an HTTP function returns IActionResult, IResult, a Task of them, Task or void.",
            "BadQueueResult: returns Int32; a function without HTTP trigger returns void or Task.",
            "AsyncVoid: async void cannot be awaited; return a Task.",
            "Hidden: Matching.Compat.Tests.Worker.StartupTests+Wrong.Hidden must be a public method",
            "1st: a function's name starts with a letter",
            "Same1 and Same2 have the same route: GET /api/same/{id}.",
            "MissingQueueName: setting 'Nowhere' is missing.",
            "MissingConnection: setting 'NoStorage' (a connection string) or 'NoStorage__accountName' is missing.",
            "BrokenConnection: setting 'Broken' holds no storage account.",
            "BadQueueName: 'Bad_Queue' cannot be the name of a queue",
            "BadSchedule: 'often' is neither an NCRONTAB expression",
        ];
        Assert.All(expected, line => Assert.Contains("\n- " + line, error.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal));
        Assert.Equal(expected.Length, error.Message.ReplaceLineEndings("\n").Split("\n- ").Length - 1);
        Assert.DoesNotContain("no connection string", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HTTP_functions_without_ConfigureFunctionsWebApplication_are_a_mistake()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Services.Configure<LocalRuntimeOptions>(o =>
        {
            o.Types.Add(typeof(HttpTriggerTests.Things));
            o.Port = 0;
        });
        using var host = builder.Build();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains("ConfigureFunctionsWebApplication() was not called", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ }", "\"version\": \"2.0\" is mandatory")]
    [InlineData("""{ "version": "1.0" }""", "\"version\": \"2.0\" is mandatory")]
    [InlineData("""{ "version": "2.0" """, "is not valid JSON")]
    [InlineData("[]", "is not valid JSON")]
    [InlineData("", "is not valid JSON")]
    [InlineData("""{ "version": "2.0", "retry": { "maxRetryCount": 5 } }""", "retry")]
    [InlineData("""{ "version": "2.0", "extensions": { "queues": { "maxPollingInterval": "00:00:00.05" } } }""", "extensions.queues.maxPollingInterval")]
    public async Task A_host_json_that_is_wrong_is_named(string json, string expected)
    {
        using var host = TestHost.Build([], hostJson: json).Host;

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Message.ReplaceLineEndings("\n").Split('\n').Length);
    }

    [Fact]
    public void A_missing_host_json_is_named()
    {
        var errors = new List<string>();

        HostJson.Read(Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".json"), Settings(), development: false, errors);

        Assert.Contains("every function app has a host.json", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Host_json_has_the_defaults_of_the_real_host()
    {
        var host = ReadHostJson("""{ "version": "2.0" }""", Settings(), development: false);

        Assert.Equal("api", host.RoutePrefix);
        Assert.Equal(TimeSpan.FromMinutes(30), host.FunctionTimeout);
        Assert.Equal(16, host.Queues.BatchSize);
        Assert.Equal(8 * Environment.ProcessorCount, host.Queues.NewBatchThreshold);
        Assert.Equal(5, host.Queues.MaxDequeueCount);
        Assert.Equal(TimeSpan.Zero, host.Queues.VisibilityTimeout);
        Assert.Equal(TimeSpan.FromSeconds(60), host.Queues.MaxPollingInterval);
        Assert.True(host.Queues.Base64);
        Assert.Equal(TimeSpan.FromSeconds(2), ReadHostJson("""{ "version": "2.0" }""", Settings(), development: true).Queues.MaxPollingInterval);
    }

    [Fact]
    public void Settings_of_AzureFunctionsJobHost_override_host_json_which_may_have_comments()
    {
        var host = ReadHostJson(
            """
            {
              // as in the portal
              "version": "2.0", "functionTimeout": "-1",
              "extensions": { "queues": { "batchSize": 4, "maxDequeueCount": 2 }, "http": { "routePrefix": "x" } }
            }
            """,
            Settings(("AzureFunctionsJobHost:extensions:queues:batchSize", "8"), ("AzureFunctionsJobHost:extensions:http:routePrefix", "")),
            development: false);

        Assert.Equal(8, host.Queues.BatchSize);
        Assert.Equal(2, host.Queues.MaxDequeueCount);
        Assert.Equal("", host.RoutePrefix);
        Assert.Null(host.FunctionTimeout);
    }

    [Fact]
    public void Values_of_local_settings_are_settings_and_the_environment_wins()
    {
        var path = Path.GetTempFileName();
        var variable = "T" + Guid.NewGuid().ToString("N");
        File.WriteAllText(path, $$"""
            {
              "IsEncrypted": false, // plain
              "Values": { "A": "file", "Jobs__serviceUri": "https://x", "{{variable}}": "file" },
              "Host": { "LocalHttpPort": 7099, "CORS": "*" },
            }
            """);
        Environment.SetEnvironmentVariable(variable, "environment");
        try
        {
            var builder = new ConfigurationBuilder();
            LocalSettingsFile.Add(builder, path);
            var settings = builder.AddEnvironmentVariables().Build();

            Assert.Equal("file", settings["A"]);
            Assert.Equal("https://x", settings["Jobs:serviceUri"]);
            Assert.Equal("7099", settings["Host:LocalHttpPort"]);
            Assert.Equal("environment", settings[variable]);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("""{ "IsEncrypted": true, "Values": { "A": "geheim" } }""")]
    [InlineData("""{ "Values": { "A": "geheim" """)]
    [InlineData("""{ "Values": "geheim" }""")]
    [InlineData("null")]
    public void Local_settings_that_cannot_be_read_are_refused_without_quoting_them(string content)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, content);

        var error = Assert.Throws<InvalidOperationException>(() => LocalSettingsFile.Add(new ConfigurationBuilder(), path));

        Assert.DoesNotContain("geheim", error.ToString(), StringComparison.Ordinal);
        File.Delete(path);
    }

    [Theory]
    [InlineData("X:queueServiceUri", "https://a.queue.core.windows.net", "https://a.queue.core.windows.net/q")]
    [InlineData("X:serviceUri", "https://b.queue.core.windows.net/", "https://b.queue.core.windows.net/q")]
    [InlineData("X:accountName", "matching", "https://matching.queue.core.windows.net/q")]
    [InlineData("X", "UseDevelopmentStorage=true", "http://127.0.0.1:10001/devstoreaccount1/q")]
    [InlineData("AzureWebJobsX", "UseDevelopmentStorage=true", "http://127.0.0.1:10001/devstoreaccount1/q")]
    [InlineData("ConnectionStrings:X", "UseDevelopmentStorage=true", "http://127.0.0.1:10001/devstoreaccount1/q")]
    public void A_connection_is_a_connection_string_or_an_account_that_an_identity_opens(string setting, string value, string expected)
    {
        var connections = new StorageConnections(Settings((setting, value)), Options.Create(new LocalRuntimeOptions()));

        Assert.Null(connections.FindError("X", StorageService.Queue));
        Assert.Equal(new Uri(expected), connections.Queue("X", "q").Uri);
    }

    [Fact]
    public void An_account_uri_that_is_none_is_a_mistake()
    {
        var connections = new StorageConnections(Settings(("X:queueServiceUri", "geen adres")), Options.Create(new LocalRuntimeOptions()));

        Assert.Equal("setting 'X' holds no storage account.", connections.FindError("X", StorageService.Queue));
    }

    [Fact]
    public void Functions_are_looked_for_in_the_entry_assembly_and_what_it_refers_to()
    {
        var assemblies = FunctionScanner.WorkerAssemblies(typeof(StartupTests).Assembly);

        Assert.Equal([typeof(StartupTests).Assembly], assemblies);
        Assert.Empty(FunctionScanner.WorkerAssemblies(typeof(Matching.Testing.AzuriteFixture).Assembly));
    }

    [Fact]
    public void A_host_id_is_stable_short_and_can_be_set()
    {
        var id = HostId.From(Settings(), new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { ApplicationName = "Matching.Functions" });

        Assert.Equal(id, HostId.From(Settings(), new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { ApplicationName = "Matching.Functions" }));
        Assert.Matches("^[a-z0-9-]{8,32}$", id);
        Assert.Equal("mine", HostId.From(Settings(("AzureFunctionsWebHost:hostid", "mine")), new Microsoft.Extensions.Hosting.Internal.HostingEnvironment()));
    }

    [Fact]
    public void Building_twice_or_adding_middleware_afterwards_is_refused()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        using var host = builder.Build();

        Assert.Throws<InvalidOperationException>(() => builder.Build());
        Assert.Throws<InvalidOperationException>(() => builder.Use(next => next));
    }

    private static IConfiguration Settings(params (string Name, string Value)[] values)
        => new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Name, v => (string?)v.Value)).Build();

    private static HostJson ReadHostJson(string json, IConfiguration settings, bool development)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, json);
        var errors = new List<string>();
        var host = HostJson.Read(path, settings, development, errors);
        File.Delete(path);
        Assert.Empty(errors);
        return host;
    }

    public sealed class Wrong
    {
        [Function("Twice")]
        public void Twice([TimerTrigger("01:00:00")] TimerInfo timer)
        {
        }

        [Function("twice")]
        public void TwiceAgain([TimerTrigger("01:00:00")] TimerInfo timer)
        {
        }

        [Function("TwoTriggers")]
        public void TwoTriggers([TimerTrigger("01:00:00")] TimerInfo timer, [QueueTrigger("queue")] string body)
        {
        }

        [Function("NoTrigger")]
        public void NoTrigger(FunctionContext context)
        {
        }

        [Function("Keys")]
        public void Keys([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request)
        {
        }

        [Function("KeysByDefault")]
        public void KeysByDefault([HttpTrigger("get")] HttpRequest request)
        {
        }

        [Function("BadRoute")]
        public void BadRoute([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "x/{id")] HttpRequest request)
        {
        }

        [Function("BadParameter")]
        public void BadParameter([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "y/{extra}")] HttpRequest request, string id, Uri extra)
        {
        }

        [Function("BadMessage")]
        public void BadMessage([QueueTrigger("queue")] Stream body)
        {
        }

        [Function("BadResult")]
        public string BadResult([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => "";

        [Function("BadQueueResult")]
        public int BadQueueResult([QueueTrigger("queue")] string body) => 1;

        [Function("AsyncVoid")]
        public async void AsyncVoid([TimerTrigger("01:00:00")] TimerInfo timer) => await Task.Yield();

        [Function("Hidden")]
        internal void Hidden([TimerTrigger("01:00:00")] TimerInfo timer)
        {
        }

        [Function("1st")]
        public void First([TimerTrigger("01:00:00")] TimerInfo timer)
        {
        }

        [Function("Same1")]
        public IActionResult Same1([HttpTrigger(AuthorizationLevel.Anonymous, "get", "put", Route = "same/{id}")] HttpRequest request, string id) => new OkResult();

        [Function("Same2")]
        public IActionResult Same2([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "Same/{id}")] HttpRequest request, string id) => new OkResult();

        [Function("MissingQueueName")]
        public void MissingQueueName([QueueTrigger("%Nowhere%")] string body)
        {
        }

        [Function("MissingConnection")]
        public void MissingConnection([QueueTrigger("queue", Connection = "NoStorage")] string body)
        {
        }

        [Function("BrokenConnection")]
        public void BrokenConnection([QueueTrigger("queue", Connection = "Broken")] string body)
        {
        }

        [Function("BadQueueName")]
        public void BadQueueName([QueueTrigger("Bad_Queue")] string body)
        {
        }

        [Function("BadSchedule")]
        public void BadSchedule([TimerTrigger("often")] TimerInfo timer)
        {
        }
    }
}
