using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Matching.Compat.Tests.Tables;

public sealed class AddressTests
{
    private const string Key = "c2xldXRlbA==";

    [Theory]
    [InlineData("AccountName=acc;AccountKey=" + Key, "https://acc.table.core.windows.net/", "acc")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=acc;AccountKey=" + Key + ";EndpointSuffix=core.example.org", "http://acc.table.core.example.org/", "acc")]
    [InlineData("AccountName=acc;AccountKey=" + Key + ";TableEndpoint=https://tables.example.org/", "https://tables.example.org/", "acc")]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("TableEndpoint=https://acc.table.core.windows.net;SharedAccessSignature=sv=2020-08-04&sig=x", "https://acc.table.core.windows.net/", "acc")]
    public void A_connection_string_says_where_the_service_is(string connectionString, string address, string account)
    {
        var service = new TableServiceClient(connectionString);
        var table = new TableClient(connectionString, "tafel");

        Assert.Equal(address, service.Uri.AbsoluteUri);
        Assert.Equal(account, service.AccountName);
        Assert.Equal(account, table.AccountName);
        Assert.Equal(address.TrimEnd('/') + "/tafel", table.Uri.AbsoluteUri);
        Assert.Equal("tafel", service.GetTableClient("tafel").Name);
    }

    [Theory]
    [InlineData("AccountName=acc")]
    [InlineData("AccountKey=" + Key)]
    [InlineData("nothing")]
    [InlineData("AccountName=a;AccountName=b;AccountKey=" + Key)]
    public void A_connection_string_without_what_is_needed_is_refused(string connectionString) =>
        Assert.ThrowsAny<Exception>(() => new TableServiceClient(connectionString));

#if COMPAT
    [Fact]
    public async Task A_shared_access_signature_goes_with_every_request()
    {
        var stub = new StubService((_, _) => Task.FromResult(StubService.Answer(System.Net.HttpStatusCode.OK, "{\"value\":[]}")));
        const string Connection = "TableEndpoint=https://acc.table.core.windows.net;SharedAccessSignature=sv=2020-08-04&sig=x%2By";
        var table = new TableClient(Connection, "tafel", stub.Options);

        await table.QueryAsync<TableEntity>().ToListAsync();
        await table.QueryAsync<TableEntity>("A eq 1").ToListAsync();

        Assert.Equal("?sv=2020-08-04&sig=x%2By", stub.Requests[0].Uri.Query);
        Assert.EndsWith("&sv=2020-08-04&sig=x%2By", stub.Requests[1].Uri.Query, StringComparison.Ordinal);
        Assert.False(stub.Requests[0].Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData("https://acc.table.core.windows.net/tafel", "https://acc.table.core.windows.net/tafel")]
    [InlineData("https://acc.table.core.windows.net/", "https://acc.table.core.windows.net/tafel")]
    [InlineData("http://127.0.0.1:10002/tafel", "http://127.0.0.1:10002/tafel/tafel")]
    [InlineData("http://127.0.0.1:10002/acc/tafel", "http://127.0.0.1:10002/acc/tafel")]
    public void The_address_may_be_the_tables_own(string endpoint, string address) =>
        Assert.Equal(address, new TableClient(new Uri(endpoint), "tafel", new TableSharedKeyCredential("acc", Key)).Uri.AbsoluteUri);
#endif

    [Fact]
    public void An_error_code_is_its_text_whatever_its_case()
    {
        TableErrorCode code = "tablenotfound";

        Assert.Equal(TableErrorCode.TableNotFound, code);
        Assert.True(code == "TableNotFound");
        Assert.True(code != "Forbidden");
        Assert.Equal("tablenotfound", code.ToString());
    }
}
