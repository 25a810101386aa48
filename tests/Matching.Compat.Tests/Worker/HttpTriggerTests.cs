#pragma warning disable IDE0060 // A trigger stands on a parameter, also where the function does not read it.
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Compat.Tests.Worker;

public sealed class HttpTriggerTests
{
    [Theory]
    [InlineData("GET", "/v1/things/7", HttpStatusCode.OK)]
    [InlineData("GET", "/V1/Things/7", HttpStatusCode.OK)]
    [InlineData("GET", "/v1/things/7/", HttpStatusCode.OK)]
    [InlineData("GET", "/v1/things/seven", HttpStatusCode.NotFound)]
    [InlineData("GET", "/v1/things/0", HttpStatusCode.NotFound)]
    [InlineData("POST", "/v1/things/7", HttpStatusCode.NotFound)]
    [InlineData("OPTIONS", "/v1/things/7", HttpStatusCode.NotFound)]
    [InlineData("GET", "/v1/unknown", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/things/7", HttpStatusCode.NotFound)]
    [InlineData("PATCH", "/v1/any", HttpStatusCode.NoContent)]
    public async Task Route_constraint_and_verb_decide(string method, string path, HttpStatusCode expected)
    {
        await using var host = await TestHost.StartAsync([typeof(Things)]);
        using var client = host.Client();

        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_prefix_is_api_unless_host_json_says_otherwise_and_the_name_is_the_route_unless_the_attribute_says_otherwise()
    {
        await using var host = await TestHost.StartAsync([typeof(Things)], hostJson: """{ "version": "2.0" }""");
        using var client = host.Client();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/things/7")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await client.GetAsync("/api/Unrouted")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/v1/things/7")).StatusCode);
    }

    [Fact]
    public async Task Route_values_bind_by_parameter_name_with_invariant_culture()
    {
        await using var host = await TestHost.StartAsync([typeof(Values)]);
        using var client = host.Client();
        var id = Guid.NewGuid();

        Assert.Equal($"{id}|12|2026-03-01|1.5|yes", await client.GetStringAsync($"/values/{id}/12/2026-03-01/1.5/yes"));
        Assert.Equal($"{id}|12|2026-03-01|1.5|none", await client.GetStringAsync($"/values/{id}/12/2026-03-01/1.5"));
    }

    [Fact]
    public async Task A_route_value_of_the_wrong_type_is_500_and_stays_out_of_the_log()
    {
        await using var host = await TestHost.StartAsync([typeof(Values)]);
        using var client = host.Client();

        using var response = await client.GetAsync("/values/geheim-woord/12/2026-03-01/1.5");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(1, host.Log.Count("Failed with FunctionInputConverterException"));
        Assert.Equal(0, host.Log.Count("Function.Values: geheim-woord"));
        Assert.DoesNotContain(host.Log.Entries, e => e.Contains("Function.", StringComparison.Ordinal) && e.Contains("geheim", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_kind_of_result_is_executed()
    {
        await using var host = await TestHost.StartAsync([typeof(Results)]);
        using var client = host.Client();

        Assert.Equal("value", (await client.GetFromJsonAsync<Dictionary<string, string>>("/object"))!["name"]);
        var content = await client.GetAsync("/content");
        Assert.Equal("text/plain; charset=utf-8", content.Content.Headers.ContentType!.ToString());
        Assert.Equal("<é>", await content.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await client.GetAsync("/status")).StatusCode);
        Assert.Equal([1, 2, 3], await client.GetByteArrayAsync("/file"));
        Assert.Equal("value", (await client.GetFromJsonAsync<Dictionary<string, string>>("/result"))!["name"]);
        var problem = await client.GetAsync("/problem");
        Assert.Equal(HttpStatusCode.Gone, problem.StatusCode);
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType!.MediaType);
        Assert.Equal("typed", await client.GetStringAsync("/typed"));
        Assert.Equal("written", await client.GetStringAsync("/written"));
        Assert.Equal("static", await client.GetStringAsync("/static"));
    }

    [Fact]
    public async Task An_exception_is_500_with_an_empty_body_and_is_logged_with_its_stack_and_no_query()
    {
        await using var host = await TestHost.StartAsync([typeof(Failing)]);
        using var client = host.Client();

        using var response = await client.GetAsync("/fails?bsn=123456782");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.False(response.Headers.Contains("X-Half-Done"));
        Assert.Equal(1, host.Log.Count("Failed with InvalidTimeZoneException"));
        Assert.Equal(1, host.Log.Count("at " + typeof(Failing).FullName!.Replace('+', '.')));
        Assert.Equal(0, host.Log.Count("123456782"));
    }

    [Fact]
    public async Task A_failure_after_the_answer_began_breaks_the_connection()
    {
        await using var host = await TestHost.StartAsync([typeof(Failing)]);
        using var client = host.Client();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetStringAsync("/half"));
    }

    [Fact]
    public async Task A_body_over_100_MiB_is_413()
    {
        await using var host = await TestHost.StartAsync([typeof(Bodies)]);
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, host.Runtime.BaseAddress.Port);
        await using var stream = socket.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 104857601\r\n\r\n"));
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 413", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_several_megabytes_arrives_whole()
    {
        await using var host = await TestHost.StartAsync([typeof(Bodies)]);
        using var client = host.Client();

        using var response = await client.PostAsync("/body", new ByteArrayContent(new byte[40_000_000]));

        Assert.Equal("40000000", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task More_outstanding_requests_than_host_json_allows_are_429()
    {
        await using var host = await TestHost.StartAsync(
            [typeof(Waiting)], hostJson: """{ "version": "2.0", "extensions": { "http": { "routePrefix": "", "maxOutstandingRequests": 1 } } }""");
        using var client = host.Client();

        var first = client.GetAsync("/wait");
        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.GetAsync("/wait")).StatusCode);
        host.Recorder.Gate.SetResult();

        Assert.Equal(HttpStatusCode.NoContent, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await client.GetAsync("/wait")).StatusCode);
    }

    [Fact]
    public async Task Stopping_answers_the_request_in_flight()
    {
        var host = await TestHost.StartAsync([typeof(Waiting)]);
        using var client = host.Client();
        var request = client.GetAsync("/wait");
        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1);

        var stopping = host.DisposeAsync();
        host.Recorder.Gate.SetResult();

        Assert.Equal(HttpStatusCode.NoContent, (await request).StatusCode);
        await stopping;
    }

    [Fact]
    public async Task FunctionTimeout_cancels_the_token_of_the_invocation()
    {
        var time = new FakeTime(DateTimeOffset.UnixEpoch);
        await using var host = await TestHost.StartAsync(
            [typeof(Waiting)], hostJson: """{ "version": "2.0", "functionTimeout": "00:05:00", "extensions": { "http": { "routePrefix": "" } } }""", time: time);
        using var client = host.Client();
        var request = client.GetAsync("/endless");
        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1);

        time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.InternalServerError, (await request).StatusCode);
        Assert.Equal(1, host.Log.Count("after functionTimeout"));
    }

    [Fact]
    public async Task A_caller_that_hangs_up_cancels_the_token_of_the_invocation()
    {
        await using var host = await TestHost.StartAsync([typeof(Waiting)]);
        using var client = host.Client();
        using var hangUp = new CancellationTokenSource();
        var request = client.GetAsync("/endless", hangUp.Token);
        await Eventually.TrueAsync(() => host.Recorder.Seen.Count == 1);

        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await Eventually.TrueAsync(() => host.Log.Count("(Cancelled") == 1);
    }

    public sealed class Things
    {
        [Function("GetThing")]
        public IActionResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/things/{id:int:min(1)}")] HttpRequest request, int id)
            => new OkObjectResult(id);

        [Function("Any")]
        public Task Any([HttpTrigger(AuthorizationLevel.Anonymous, Route = "v1/any")] HttpRequest request)
        {
            request.HttpContext.Response.StatusCode = 204;
            return Task.CompletedTask;
        }

        [Function("Unrouted")]
        public IActionResult Unrouted([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new NoContentResult();
    }

    public sealed class Values
    {
        [Function("Values")]
        public IActionResult Get(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "values/{id}/{number}/{day}/{factor}/{option?}")] HttpRequest request,
            Guid id,
            long number,
            DateOnly day,
            double factor,
            CancellationToken cancellationToken,
            string option = "none")
            => new ContentResult { Content = FormattableString.Invariant($"{id}|{number}|{day:yyyy-MM-dd}|{factor}|{option}") };
    }

    public sealed class Results
    {
        private static readonly Dictionary<string, string> Value = new() { ["name"] = "value" };

        [Function("Object")]
        public Task<IActionResult> Object([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => Task.FromResult<IActionResult>(new OkObjectResult(Value));

        [Function("Content")]
        public ContentResult Content([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new() { Content = "<é>" };

        [Function("Status")]
        public StatusCodeResult Status([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new(409);

        [Function("File")]
        public IActionResult File([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => new FileContentResult([1, 2, 3], "application/octet-stream");

        [Function("Result")]
        public IResult Result([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => TypedResults.Json(Value);

        [Function("Problem")]
        public async Task<IResult> Problem([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await Task.Yield();
            return TypedResults.Problem(statusCode: 410);
        }

        [Function("Typed")]
        public Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Typed([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
            => TypedResults.Text("typed");

        [Function("Written")]
        public Task Written([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => request.HttpContext.Response.WriteAsync("written");

        [Function("Static")]
        public static IResult Static([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => TypedResults.Text("static");
    }

    public sealed class Failing
    {
        [Function("Fails")]
        public IActionResult Fails([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            request.HttpContext.Response.Headers["X-Half-Done"] = "1";
            throw new InvalidTimeZoneException();
        }

        [Function("Half")]
        public async Task Half([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            request.HttpContext.Response.ContentLength = 100;
            await request.HttpContext.Response.WriteAsync("half");
            await request.HttpContext.Response.Body.FlushAsync();
            throw new InvalidTimeZoneException();
        }
    }

    public sealed class Bodies
    {
        [Function("Body")]
        public async Task<IActionResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
        {
            var counted = 0L;
            var buffer = new byte[65_536];
            while (await request.Body.ReadAsync(buffer) is var read and > 0) counted += read;
            return new OkObjectResult(counted);
        }
    }

    public sealed class Waiting(Recorder recorder)
    {
        [Function("Wait")]
        public async Task<IActionResult> Wait([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            recorder.Seen.Enqueue("called");
            await recorder.Gate.Task;
            return new NoContentResult();
        }

        [Function("Endless")]
        public Task Endless([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellationToken)
        {
            recorder.Seen.Enqueue("called");
            return Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
