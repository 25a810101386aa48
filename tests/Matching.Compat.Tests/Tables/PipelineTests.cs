using System.Net;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace Matching.Compat.Tests.Tables;

/// <summary>What the client sends, and what it makes of answers that Azurite does not give.</summary>
public sealed class PipelineTests
{
    private static readonly Uri Endpoint = new("https://account.table.core.windows.net");

    [Fact]
    public async Task A_busy_service_is_asked_again_with_a_fresh_signature()
    {
        var stub = new StubService(
            StubService.Answer(HttpStatusCode.ServiceUnavailable), StubService.Answer((HttpStatusCode)429), StubService.Answer(HttpStatusCode.NoContent));

        await Client(stub).AddEntityAsync(new TableEntity("p", "r") { ["V"] = 1 });

        Assert.Equal(3, stub.Requests.Count);
        Assert.All(stub.Requests, r =>
        {
            Assert.Equal("POST", r.Method);
            Assert.Equal("https://account.table.core.windows.net/tafel", r.Uri.GetLeftPart(UriPartial.Path));
            Assert.Equal("return-no-content", r.Headers["Prefer"]);
            Assert.Equal("2020-12-06", r.Headers["x-ms-version"]);
            Assert.Contains("\"V\":1", r.Body, StringComparison.Ordinal);
            Assert.Equal(Signature(r, "/account/tafel"), r.Headers["Authorization"]);
        });
    }

    [Fact]
    public async Task An_error_that_will_not_pass_is_not_asked_again()
    {
        var stub = new StubService(StubService.Answer(HttpStatusCode.Conflict, Error("EntityAlreadyExists")));

        var conflict = await Assert.ThrowsAsync<RequestFailedException>(() => Client(stub).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((409, "EntityAlreadyExists"), (conflict.Status, conflict.ErrorCode));
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"odata.error\":{}}")]
    [InlineData("{\"odata.error\":{\"code\":1,\"message\":{\"value\":2}}}")]
    public async Task An_error_without_the_services_body_keeps_its_status(string body)
    {
        var stub = new StubService(StubService.Answer(HttpStatusCode.BadRequest, body));

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => Client(stub).GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal(400, failed.Status);
        Assert.Null(failed.ErrorCode);
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_is_not_taken_for_one_that_is_there()
    {
        var stub = new StubService(StubService.Answer(HttpStatusCode.Conflict, Error("TableBeingDeleted")));

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => Client(stub).CreateIfNotExistsAsync());

        Assert.Equal((409, "TableBeingDeleted"), (failed.Status, failed.ErrorCode));
    }

#if COMPAT
    // The official client asks the same in an address that is written a little differently.
    [Fact]
    public async Task Keys_and_filters_are_escaped_in_the_address_and_signed_as_escaped()
    {
        var stub = new StubService(
            StubService.Answer(HttpStatusCode.OK, "{\"PartitionKey\":\"a'b\",\"RowKey\":\"c d/é%\"}"),
            StubService.Answer(HttpStatusCode.OK, "{\"value\":[]}"));
        var client = Client(stub);

        await client.GetEntityAsync<TableEntity>("a'b", "c d/é%", ["A", "B"]);
        await client.QueryAsync<TableEntity>("A eq 'x&y=z +'", maxPerPage: 7).ToListAsync();

        const string Path = "/tafel(PartitionKey=%27a%27%27b%27,RowKey=%27c%20d%2F%C3%A9%25%27)";
        Assert.Equal(Path, stub.Requests[0].Uri.AbsolutePath);
        Assert.Equal("?$select=A%2CB", stub.Requests[0].Uri.Query);
        Assert.Equal(Signature(stub.Requests[0], "/account" + Path), stub.Requests[0].Headers["Authorization"]);
        Assert.Equal("?$top=7&$filter=A%20eq%20%27x%26y%3Dz%20%2B%27", stub.Requests[1].Uri.Query);
    }

    [Fact]
    public async Task A_page_that_stops_inside_a_partition_and_one_that_stops_between_go_on_where_they_stopped()
    {
        var inside = StubService.Answer(HttpStatusCode.OK, "{\"value\":[]}");
        inside.Headers.Add("x-ms-continuation-NextPartitionKey", "1!8!cA--");
        inside.Headers.Add("x-ms-continuation-NextRowKey", "1!8!cg--");
        var between = StubService.Answer(HttpStatusCode.OK, "{\"value\":[]}");
        between.Headers.Add("x-ms-continuation-NextPartitionKey", "1!8!cQ--");
        var stub = new StubService(inside, between, StubService.Answer(HttpStatusCode.OK, "{\"value\":[]}"));

        Assert.Empty(await Client(stub).QueryAsync<TableEntity>().ToListAsync());

        Assert.Equal(
            ["", "?NextPartitionKey=1%218%21cA--&NextRowKey=1%218%21cg--", "?NextPartitionKey=1%218%21cQ--"],
            stub.Requests.Select(r => r.Uri.Query));
    }
#endif

    [Fact]
    public async Task Tags_are_sent_as_the_service_gave_them()
    {
        var stub = new StubService((_, _) => Task.FromResult(StubService.Answer(HttpStatusCode.NoContent)));
        var client = Client(stub);
        var tag = new ETag("W/\"datetime'2024-05-01T10%3A00%3A00.0000000Z'\"");

        await client.UpdateEntityAsync(new TableEntity("p", "r"), tag);
        await client.UpsertEntityAsync(new TableEntity("p", "r"), TableUpdateMode.Replace);
        await client.DeleteEntityAsync("p", "r");

        Assert.Equal(("PATCH", tag.ToString("H")), (stub.Requests[0].Method, stub.Requests[0].Headers["If-Match"]));
        Assert.Equal("PUT", stub.Requests[1].Method);
        Assert.False(stub.Requests[1].Headers.ContainsKey("If-Match"));
        Assert.Equal(("DELETE", "*"), (stub.Requests[2].Method, stub.Requests[2].Headers["If-Match"]));
    }

    [Fact]
    public async Task Cancelling_stops_a_request_that_is_under_way()
    {
        using var cancel = new CancellationTokenSource();
        var stub = new StubService(async (_, token) =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("Unreachable.");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client(stub).AddEntityAsync(new TableEntity("p", "r"), cancel.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Client(stub).QueryAsync<TableEntity>(cancellationToken: cancel.Token).ToListAsync());

        Assert.Equal(["POST", "GET"], stub.Requests.Select(r => r.Method));
    }

    [Fact]
    public async Task The_answer_is_read_and_closed()
    {
        var network = new NetworkStream("{\"PartitionKey\":\"p\",\"RowKey\":\"r\",\"V\":1}"u8.ToArray());
        var stub = new StubService(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(network) });

        var entity = await Client(stub).GetEntityAsync<TableEntity>("p", "r");

        Assert.False(network.CanRead);
        Assert.Equal(1, entity.Value["V"]);
        Assert.Contains("\"V\"", entity.GetRawResponse().Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_given_up_after_the_retries()
    {
        var stub = new StubService(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("Unreachable.");
        });
        var options = stub.Options;
        options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(20);
        options.Retry.MaxRetries = 1;

        await Assert.ThrowsAnyAsync<Exception>(() => Client(stub, options).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task A_token_is_asked_for_storage_and_sent_over_https_only()
    {
        var stub = new StubService(StubService.Answer(HttpStatusCode.NoContent));
        var credential = new FixedToken();

        await new TableClient(Endpoint, "tafel", credential, stub.Options).AddEntityAsync(new TableEntity("p", "r"));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new TableServiceClient(new Uri("http://account.table.core.windows.net"), credential, stub.Options)
                .GetTableClient("tafel").AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal("Bearer token", Assert.Single(stub.Requests).Headers["Authorization"]);
        Assert.Equal("https://storage.azure.com/.default", credential.Scope);
    }

    [Fact]
    public async Task Answers_with_bare_line_feeds_and_with_bodies_are_read_in_order()
    {
        var stub = new StubService(StubService.Multipart(
            "--b\nContent-Type: multipart/mixed; boundary=\"c\"\n\n--c\nContent-Type: application/http\n\n"
            + "HTTP/1.1 204 No Content\nETag: W/\"1\"\n\n\n--c\nContent-Type: application/http\n\n"
            + "HTTP/1.1 201 Created\nContent-Type: application/json\nContent-Length: 14\n\n{\"a\":\"--c\\n\"}\n\n--c--\n--b--\n",
            "b"));

        var answers = (await Client(stub).SubmitTransactionAsync([Add("1"), Add("2")])).Value;

        Assert.Equal([204, 201], answers.Select(a => a.Status));
        Assert.Equal(new ETag("W/\"1\""), answers[0].Headers.ETag);
        Assert.Equal("{\"a\":\"--c\\n\"}\n", answers[1].Content.ToString());
    }

    [Fact]
    public async Task An_error_beside_the_change_set_is_the_transactions_error()
    {
        var stub = new StubService(StubService.Multipart(
            "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 409 Conflict\r\nContent-Type: application/json\r\n\r\n"
            + "{\"odata.error\":{\"code\":\"EntityAlreadyExists\",\"message\":{\"value\":\"3:It exists.\"}}}\r\n--b--\r\n",
            "b"));

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Client(stub).SubmitTransactionAsync([Add("1")]));

        Assert.Equal((409, "EntityAlreadyExists", 3), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task A_transaction_that_is_refused_whole_is_an_ordinary_error()
    {
        var stub = new StubService(StubService.Answer(HttpStatusCode.RequestEntityTooLarge, Error("RequestBodyTooLarge")));

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => Client(stub).SubmitTransactionAsync([Add("1")]));

        Assert.Equal((413, "RequestBodyTooLarge"), (failed.Status, failed.ErrorCode));
    }

#if COMPAT
    [Theory]
    [InlineData("")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 204 No Content\r\n")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nnothing\r\n--b--\r\n")]
    [InlineData("--b\r\nContent-Type: multipart/mixed\r\n\r\n--b--\r\n")]
    public async Task An_answer_that_is_cut_off_is_never_taken_for_success(string body)
    {
        var stub = new StubService(StubService.Multipart(body, "b"));

        await Assert.ThrowsAsync<FormatException>(() => Client(stub).SubmitTransactionAsync([Add("1")]));
    }
#endif

    private static TableClient Client(StubService stub, TableClientOptions? options = null) =>
        new(Endpoint, "tafel", new TableSharedKeyCredential("account", Convert.ToBase64String("sleutel"u8)), options ?? stub.Options);

    private static TableTransactionAction Add(string row) => new(TableTransactionActionType.Add, new TableEntity("p", row));

    private static string Error(string code) =>
        "{\"odata.error\":{\"code\":\"" + code + "\",\"message\":{\"lang\":\"en-US\",\"value\":\"Melding.\"}}}";

    private static string Signature(StubService.Asked request, string resource)
    {
        var text = request.Headers["x-ms-date"] + "\n" + resource;
        var hash = System.Security.Cryptography.HMACSHA256.HashData("sleutel"u8, Encoding.UTF8.GetBytes(text));
        return "SharedKeyLite account:" + Convert.ToBase64String(hash);
    }

    private sealed class NetworkStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class FixedToken : TokenCredential
    {
        public string? Scope { get; private set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scope = requestContext.Scopes.Single();
            return new AccessToken("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
