#pragma warning disable IDE0060 // A trigger stands on a parameter, also where the function does not read it.
using System.Net;
using Azure.Storage.Queues;
using Matching.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Matching.Compat.Tests.Worker;

public sealed class PipelineTests : IClassFixture<AzuriteFixture>
{
    private readonly AzuriteFixture _azurite;

    public PipelineTests(AzuriteFixture azurite) => _azurite = azurite;

    [Fact]
    public async Task Middleware_runs_for_every_kind_of_trigger()
    {
        var name = AzuriteFixture.NewPrefix();
        await using var host = await TestHost.StartAsync(
            [typeof(Everything)],
            new Dictionary<string, string?> { ["AzureWebJobsStorage"] = _azurite.ConnectionString, ["AzureFunctionsWebHost:hostid"] = name, ["Queue"] = name },
            configure: b => b.UseMiddleware<Noting>());
        var queue = new QueueClient(_azurite.ConnectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateIfNotExistsAsync();
        using var client = host.Client();

        await queue.SendMessageAsync("hallo");
        await client.GetAsync("/http");

        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 3);
        Assert.Equal(["Http httpTrigger True", "Queue queueTrigger False", "Timer timerTrigger False"], host.Recorder.Of<string>().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Middleware_runs_in_the_order_in_which_it_was_added_and_only_when_its_predicate_says_so()
    {
        await using var host = await StartHttpAsync(b => b
            .UseMiddleware(Note("a"))
            .UseWhen(context => context.FunctionDefinition.Name == "Http", Note("b"))
            .UseWhen(context => context.FunctionDefinition.Name == "Other", Note("c"))
            .UseWhen<Noting>(_ => true));
        using var client = host.Client();

        await client.GetAsync("/http");

        Assert.Equal(["a in", "b in", "Http httpTrigger True", "b out", "a out"], host.Recorder.Of<string>());
    }

    [Fact]
    public async Task Middleware_answers_instead_of_the_function_by_writing_the_response()
    {
        await using var host = await StartHttpAsync(b => b.UseMiddleware(async (context, _) =>
        {
            var response = context.GetHttpContext()!.Response;
            response.StatusCode = 401;
            response.Headers.WWWAuthenticate = "Bearer";
            await response.WriteAsync("niet ingelogd");
        }));
        using var client = host.Client();

        using var answer = await client.GetAsync("/called");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("niet ingelogd", await answer.Content.ReadAsStringAsync());
        Assert.Empty(host.Recorder.Seen);
    }

    [Fact]
    public async Task Middleware_replaces_the_result_before_it_is_executed()
    {
        await using var host = await StartHttpAsync(b => b.UseMiddleware(async (context, next) =>
        {
            await next();
            var result = context.GetInvocationResult();
            Assert.Equal(204, Assert.IsType<StatusCodeResult>(result.Value, exactMatch: false).StatusCode);
            Assert.False(context.GetHttpContext()!.Response.HasStarted);
            result.Value = new StatusCodeResult(202);
        }));
        using var client = host.Client();

        Assert.Equal(HttpStatusCode.Accepted, (await client.GetAsync("/called")).StatusCode);
        Assert.Single(host.Recorder.Seen);
    }

    [Fact]
    public async Task Middleware_sees_the_exception_of_the_function_itself_and_may_answer_for_it()
    {
        await using var host = await StartHttpAsync(b => b.UseMiddleware(async (context, next) =>
        {
            try
            {
                await next();
            }
            catch (InvalidTimeZoneException)
            {
                context.GetInvocationResult().Value = new StatusCodeResult(418);
            }
        }));
        using var client = host.Client();

        Assert.Equal(418, (int)(await client.GetAsync("/throws")).StatusCode);
    }

    [Fact]
    public async Task An_exception_in_middleware_is_500_and_the_function_is_not_called()
    {
        await using var host = await StartHttpAsync(b => b.UseMiddleware((_, _) => throw new InvalidTimeZoneException()));
        using var client = host.Client();

        Assert.Equal(HttpStatusCode.InternalServerError, (await client.GetAsync("/called")).StatusCode);
        Assert.Empty(host.Recorder.Seen);
    }

    [Fact]
    public async Task Each_invocation_has_its_own_scope_which_middleware_function_and_request_share_and_which_ends_with_it()
    {
        await using var host = await StartHttpAsync(b =>
        {
            b.Services.AddScoped<Scoped>();
            b.UseMiddleware((context, next) =>
            {
                Assert.Same(context.InstanceServices.GetRequiredService<Scoped>(), context.GetHttpContext()!.RequestServices.GetRequiredService<Scoped>());
                return next();
            });
        }, typeof(ScopedFunctions));
        using var client = host.Client();

        await client.GetAsync("/scoped");
        await client.GetAsync("/scoped");

        var scopes = host.Recorder.Of<Scoped>().ToList();
        Assert.Equal(2, scopes.Distinct().Count());
        await Eventually.TrueAsync(() => scopes.All(s => s.IsDisposed));
    }

    [Fact]
    public async Task The_context_describes_the_function_and_the_invocation()
    {
        var contexts = new List<FunctionContext>();
        await using var host = await StartHttpAsync(b => b.UseMiddleware((context, next) =>
        {
            contexts.Add(context);
            context.Items["key"] = "value";
            context.Features.Set("feature");
            return next();
        }), typeof(Described));
        using var client = host.Client();

        await client.GetAsync("/described/7");
        await client.GetAsync("/described/8");

        var context = contexts[0];
        Assert.NotEqual(context.InvocationId, contexts[1].InvocationId);
        Assert.Equal(context.FunctionId, contexts[1].FunctionId);
        Assert.Equal("7", context.BindingContext.BindingData["id"]);
        var definition = context.FunctionDefinition;
        Assert.Equal(("Described", context.FunctionId), (definition.Name, definition.Id));
        Assert.Equal(typeof(Described).FullName + ".Get", definition.EntryPoint);
        Assert.Equal(typeof(Described).Assembly.Location, definition.PathToAssembly);
        Assert.Equal(["request", "id", "context"], definition.Parameters.Select(p => p.Name));
        Assert.Equal(("httpTrigger", BindingDirection.In), (definition.InputBindings["request"].Type, definition.InputBindings["request"].Direction));
        Assert.Equal(("http", BindingDirection.Out), (definition.OutputBindings["$return"].Type, definition.OutputBindings["$return"].Direction));
        Assert.StartsWith("00-", context.TraceContext.TraceParent, StringComparison.Ordinal);
        Assert.Equal(["value feature", "value feature"], host.Recorder.Of<string>());
    }

    private static Func<FunctionContext, Func<Task>, Task> Note(string name) => async (context, next) =>
    {
        var recorder = context.InstanceServices.GetRequiredService<Recorder>();
        recorder.Seen.Enqueue(name + " in");
        await next();
        recorder.Seen.Enqueue(name + " out");
    };

    private static Task<TestHost> StartHttpAsync(Action<Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder> configure, Type? functions = null)
        => TestHost.StartAsync([functions ?? typeof(HttpOnly)], configure: configure);

    public sealed class Noting(Recorder recorder) : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            var trigger = context.FunctionDefinition.InputBindings.Values.Single().Type;
            recorder.Seen.Enqueue($"{context.FunctionDefinition.Name} {trigger} {context.GetHttpContext() is not null}");
            return next(context);
        }
    }

    public sealed class Scoped : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    public sealed class Everything
    {
        [Function("Http")]
        public IActionResult Http([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new OkResult();

        [Function("Queue")]
        public void Queue([QueueTrigger("%Queue%")] string body)
        {
        }

        [Function("Timer")]
        public void Timer([TimerTrigger("01:00:00", RunOnStartup = true)] TimerInfo timer)
        {
        }
    }

    public sealed class HttpOnly(Recorder recorder)
    {
        [Function("Http")]
        public IActionResult Http([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new OkResult();

        [Function("Called")]
        public IActionResult Called([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            recorder.Seen.Enqueue("called");
            return new NoContentResult();
        }

        [Function("Throws")]
        public IActionResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => throw new InvalidTimeZoneException();
    }

    public sealed class ScopedFunctions(Recorder recorder, Scoped scoped)
    {
        [Function("Scoped")]
        public IActionResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            recorder.Seen.Enqueue(scoped);
            return new OkResult();
        }
    }

    public sealed class Described(Recorder recorder)
    {
        [Function("Described")]
        public IActionResult Get(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "described/{id}")] HttpRequest request, string id, FunctionContext context)
        {
            recorder.Seen.Enqueue($"{context.Items["key"]} {context.Features.Get<string>()}");
            return new OkObjectResult(id);
        }
    }
}
