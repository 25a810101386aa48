using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.Domain.Results;
using Matching.Functions.Http;
using Matching.Functions.Http.Auth;
using Matching.Functions.Http.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Matching.EndToEnd.Tests.Http;

/// <summary>Functions as the product writes them, to try the pipeline with.</summary>
public sealed class ProbeFunctions
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new() { Name = nameof(PostProbe), Method = "POST", Route = "v1/proeven", Summary = "Proef", Scope = "Proef.", Roles = [Role.Coach, Role.Adviser], Request = typeof(Sample), Response = typeof(Sample), Success = 201 },
        new() { Name = nameof(GetProbe), Method = "GET", Route = "v1/proeven/{id}", Summary = "Proef", Scope = "Proef.", Roles = [Role.Coach] },
        new() { Name = nameof(BreakProbe), Method = "GET", Route = "v1/kapot", Summary = "Proef", Scope = "Proef.", Anonymous = true },
        new() { Name = nameof(BreakAnswer), Method = "GET", Route = "v1/kapot-antwoord", Summary = "Proef", Scope = "Proef.", Anonymous = true },
    ];

    [Function(nameof(PostProbe))]
    public async Task<IResult> PostProbe([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/proeven")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var sample = await call.BodyAsync<Sample, Sample>((body, _) => body);
        return await call.AnswerAsync(
            () => Task.FromResult<Result<Sample>>(sample),
            made => ApiAnswer.Created("/v1/proeven/" + call.Actor.Id, made, 1));
    }

    [Function(nameof(GetProbe))]
    public IResult GetProbe([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/proeven/{id}")] HttpRequest request, FunctionContext context, string id) =>
        Results.Text($"{id} {context.Actor()} {request.Method}");

    [Function(nameof(BreakProbe))]
    public IResult BreakProbe([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/kapot")] HttpRequest request) =>
        throw new InvalidOperationException("Jansen woont in Ede. " + request.Path);

    [Function(nameof(BreakAnswer))]
    public IResult BreakAnswer([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/kapot-antwoord")] HttpRequest request) => new Broken(request.Path);

    [Function(nameof(NotInTheTable))]
    public IResult NotInTheTable([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/vergeten")] HttpRequest request) => Results.Text(request.Path);

    private sealed class Broken(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new InvalidOperationException(path);
    }
}

/// <summary>The pipeline on a free port, with the probe functions.</summary>
public sealed class PipelineFixture : IAsyncLifetime
{
    private IHost? _host;

    internal TestIssuer Issuer { get; } = new();

    internal TestClock Clock { get; } = new();

    internal ConcurrentQueue<string> Log { get; } = new();

    internal Uri Address => _host!.Services.GetRequiredService<LocalRuntime>().BaseAddress;

    public async Task InitializeAsync()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        foreach (var (key, value) in Settings) builder.Configuration[key] = value;
        builder.Services.AddSingleton<ITokenKeys>(Issuer);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddMatchingHttp(builder.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton(new OperationTable([.. Functions.Http.Operations.All, .. ProbeFunctions.Operations])));
        builder.UseMatchingHttp();
        builder.Logging.ClearProviders().AddProvider(new QueueLog(Log));
        builder.Services.Configure<LocalRuntimeOptions>(local =>
        {
            local.Types.Add(typeof(SystemFunctions));
            local.Types.Add(typeof(ProbeFunctions));
            local.Port = 0;
        });
        _host = builder.Build();
        await _host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host!.StopAsync();
        _host.Dispose();
        Issuer.Dispose();
    }

    internal static Dictionary<string, string?> Settings => new()
    {
        ["Matching:Auth:Audience"] = TestIssuer.Audience,
        ["Matching:Api:ContactName"] = "Team",
        ["Matching:Api:ContactEmail"] = "team@example.nl",
        ["Matching:Api:ContactUrl"] = "https://example.nl",
        ["Matching:Cors:Origins:0"] = "https://portaal.example.nl",
        ["Matching:RateLimit:Requests"] = "50",
    };

    private sealed class QueueLog(ConcurrentQueue<string> entries) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}

public sealed class HttpPipelineTests : IClassFixture<PipelineFixture>, IDisposable
{
    private readonly PipelineFixture _fixture;
    private readonly HttpClient _client;

    public HttpPipelineTests(PipelineFixture fixture)
    {
        _fixture = fixture;
        _client = new HttpClient { BaseAddress = fixture.Address };
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Health_is_for_everybody()
    {
        using var response = await _client.GetAsync("v1/gezondheid");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{\"status\":\"ok\"}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_openapi_document_is_for_everybody_and_may_be_kept()
    {
        using var response = await _client.GetAsync("v1/openapi.json");
        Assert.Equal("3.1.0", (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["openapi"]!);
        Assert.Equal("public, max-age=300", response.Headers.CacheControl!.ToString());

        using var again = new HttpRequestMessage(HttpMethod.Get, "v1/openapi.json");
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await _client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("GET", "v1/gezondheid", 200)]
    [InlineData("GET", "v1/gezondheid?x=1", 400)]
    [InlineData("GET", "v1/gezondheid/", 404)]
    [InlineData("GET", "v1/bestaat-niet", 404)]
    [InlineData("GET", "", 404)]
    [InlineData("DELETE", "v1/gezondheid", 404)]
    [InlineData("GET", "v1/vergeten", 404)]
    [InlineData("POST", "v1/proeven", 401)]
    [InlineData("GET", "v1/proeven/7/", 404)]
    [InlineData("GET", "v1/kapot", 500)]
    [InlineData("GET", "v1/kapot-antwoord", 500)]
    public async Task Every_answer_has_the_headers_and_every_problem_is_one(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await _client.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        string Header(string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : "";
        Assert.Equal("1.0.0", Header("API-Version"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.StartsWith("max-age=", Header("Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Equal(status == 401, Header("WWW-Authenticate").Length > 0);
        if (status == 200) return;
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(status, (int)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["status"]!);
    }

    [Fact]
    public async Task An_unexpected_error_tells_the_caller_and_the_log_no_personal_data()
    {
        using var response = await _client.GetAsync("v1/kapot");
        var text = await response.Content.ReadAsStringAsync();

        var reference = (string)JsonNode.Parse(text)!["referentie"]!;
        Assert.NotEqual("", reference);
        Assert.DoesNotContain("Jansen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", text, StringComparison.Ordinal);
        Assert.Contains(_fixture.Log, l => l.Contains(reference, StringComparison.Ordinal) && l.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(_fixture.Log, l => l.Contains("Jansen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_with_the_right_role_goes_through()
    {
        using var response = await SendAsync(HttpMethod.Post, "v1/proeven", Token(claims: new() { ["oid"] = "c-1" }), Sample.Valid);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("/v1/proeven/c-1", response.Headers.Location?.OriginalString);
        Assert.Equal("\"1\"", response.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task A_function_gets_the_route_and_the_actor()
    {
        using var response = await SendAsync(HttpMethod.Get, "v1/proeven/7", Token(claims: new() { ["oid"] = "c-2" }));

        Assert.Equal("7 Coach:c-2 GET", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("verlopen", 401, "aanmelding-verlopen")]
    [InlineData("vervalst", 401, "aanmelding-ongeldig")]
    [InlineData("geen", 401, "niet-aangemeld")]
    [InlineData("basic", 401, "niet-aangemeld")]
    [InlineData("andere rol", 403, "geen-toegang")]
    [InlineData("zonder rol", 403, "geen-toegang")]
    public async Task A_token_that_does_not_do_gets_its_own_answer(string kind, int status, string code)
    {
        using var other = new TestIssuer();
        var token = kind switch
        {
            "verlopen" => "Bearer " + _fixture.Issuer.Token(_fixture.Clock.Now, from: TimeSpan.FromHours(-2), until: TimeSpan.FromHours(-1)),
            "vervalst" => "Bearer " + other.Token(_fixture.Clock.Now),
            "basic" => "Basic YTpi",
            "andere rol" => "Bearer " + _fixture.Issuer.Token(_fixture.Clock.Now, ["werkgever"]),
            "zonder rol" => "Bearer " + _fixture.Issuer.Token(_fixture.Clock.Now, []),
            _ => null,
        };

        using var response = await SendAsync(HttpMethod.Post, "v1/proeven", token, Sample.Valid);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!);
    }

    [Fact]
    public async Task Without_the_issuers_keys_nobody_gets_in_and_the_caller_may_try_again()
    {
        _fixture.Issuer.Unavailable = true;
        try
        {
            using var response = await SendAsync(HttpMethod.Get, "v1/proeven/7", Token());

            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.NotNull(response.Headers.RetryAfter);
        }
        finally
        {
            _fixture.Issuer.Unavailable = false;
        }
    }

    [Fact]
    public async Task A_principal_header_that_anybody_can_send_is_nobody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/proeven/7");
        var principal = "{\"claims\":[{\"typ\":\"roles\",\"val\":\"coach\"}]}";
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(Encoding.UTF8.GetBytes(principal)));

        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Wrong_input_gets_all_its_errors()
    {
        using var response = await SendAsync(HttpMethod.Post, "v1/proeven?x=1", Token(), "{\"titel\":1}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["x", "titel", "uren", "vanaf", "soort", "werkplek", "competenties"], HttpContexts.Fields(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_413()
    {
        using var response = await SendAsync(HttpMethod.Post, "v1/proeven", Token(), new string(' ', 10_000_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_not_sent_as_announced_is_400()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_fixture.Address.Host, _fixture.Address.Port);
        var stream = socket.GetStream();
        var head = $"POST /v1/proeven HTTP/1.1\r\nHost: x\r\nAuthorization: {Token()}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nonzin\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));

        var buffer = new byte[64];
        var read = await stream.ReadAtLeastAsync(buffer, 12);

        Assert.StartsWith("HTTP/1.1 400", Encoding.ASCII.GetString(buffer, 0, read), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_over_the_limit_is_429_while_others_go_on()
    {
        var token = Token(claims: new() { ["oid"] = "veelvrager" });
        for (var i = 0; i < 50; i++)
        {
            using var fine = await SendAsync(HttpMethod.Get, "v1/proeven/7", token);
            Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        }

        using var refused = await SendAsync(HttpMethod.Get, "v1/proeven/7", token);
        using var other = await SendAsync(HttpMethod.Get, "v1/proeven/7", Token(claims: new() { ["oid"] = "iemand-anders" }));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("https://portaal.example.nl", true)]
    [InlineData("https://portaal.example.nl.kwaad.example", false)]
    [InlineData("null", false)]
    public async Task Only_listed_origins_may_call_from_a_browser(string origin, bool allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "v1/proeven");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");

        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(allowed, response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(allowed, response.Headers.Contains("Access-Control-Allow-Methods"));
        Assert.Equal("Origin", response.Headers.Vary.ToString());
    }

    [Fact]
    public void Wrong_settings_are_all_named_at_once()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Matching:Auth:Authority"] = "http://elders.example.nl",
            ["Matching:Auth:ClockSkewSeconds"] = "900",
            ["Matching:Cors:Origins:0"] = "*",
            ["Matching:RateLimit:Requests"] = "0",
            ["Matching:Api:ContactUrl"] = "nergens",
        };
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationManager();
        foreach (var (key, value) in settings) configuration[key] = value;
        using var services = new ServiceCollection().AddMatchingHttp(configuration).BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            ["Auth:Authority", "Auth:Audience", "Auth:ClockSkewSeconds", "Api:ContactName", "Api:ContactEmail", "Api:ContactUrl", "Cors:Origins", "RateLimit:Requests"],
            failure.Failures.Select(f => f["Matching:".Length..f.IndexOf(": ", StringComparison.Ordinal)]));
    }

    private string Token(Dictionary<string, object>? claims = null) => "Bearer " + _fixture.Issuer.Token(_fixture.Clock.Now, claims: claims);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Authorization = AuthenticationHeaderValue.Parse(token);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _client.SendAsync(request);
    }
}
