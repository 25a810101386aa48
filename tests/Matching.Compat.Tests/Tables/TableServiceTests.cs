using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Matching.Testing;

namespace Matching.Compat.Tests.Tables;

public sealed class TableServiceTests(AzuriteFixture fixture) : TableTest(fixture)
{
    [Fact]
    public async Task A_table_is_made_once_and_making_it_again_is_a_conflict()
    {
        var name = AzuriteFixture.NewPrefix();

        var made = await Service.CreateTableAsync(name);
        var conflict = await Assert.ThrowsAsync<RequestFailedException>(() => Service.CreateTableAsync(name));

        Assert.Equal(name, made.Value.Name);
        Assert.Equal((409, TableErrorCode.TableAlreadyExists.ToString()), (conflict.Status, conflict.ErrorCode));
        Assert.Equal(204, (await Service.DeleteTableAsync(name)).Status);
        Assert.Equal(404, (await Service.DeleteTableAsync(name)).Status);
    }

    [Fact]
    public async Task Making_a_table_that_is_there_if_it_is_not_is_an_answer()
    {
        var again = await Table.CreateIfNotExistsAsync();
        var through = await Service.CreateTableIfNotExistsAsync(Table.Name);

        Assert.Equal((409, Table.Name), (again.GetRawResponse().Status, again.Value.Name));
        Assert.Equal(Table.Name, through.Value.Name);
    }

    [Fact]
    public async Task Tables_are_listed_by_filter_and_in_pages()
    {
        var prefix = AzuriteFixture.NewPrefix();
        string[] names = [.. Enumerable.Range(0, 5).Select(i => prefix + i)];
        foreach (var name in names) await Service.CreateTableAsync(name);

        var one = await Service.QueryAsync($"TableName eq '{names[2]}'").ToListAsync();
        var formatted = await Service.QueryAsync((FormattableString)$"TableName ge {prefix} and TableName lt {prefix + "z"}").ToListAsync();
        var pages = await Service.QueryAsync(
            TableServiceClient.CreateQueryFilter($"TableName ge {prefix} and TableName lt {prefix + "z"}"), maxPerPage: 2).AsPages().ToListAsync();

        Assert.Equal(names[2], Assert.Single(one).Name);
        Assert.Equal(names, formatted.Select(t => t.Name));
        Assert.Equal([2, 2, 1], pages.Select(p => p.Values.Count));
        Assert.Equal(names, pages.SelectMany(p => p.Values).Select(t => t.Name));
        Assert.Contains(Service.Query(), t => t.Name == names[0]);
    }

    [Fact]
    public async Task The_synchronous_methods_do_the_same()
    {
        var table = new TableClient(ConnectionString, AzuriteFixture.NewPrefix());
        table.Create();
        table.CreateIfNotExists();
        table.AddEntity(new TableEntity("p", "r") { ["V"] = 1 });
        table.UpsertEntity(new TableEntity("p", "r") { ["V"] = 2 });
        var read = table.GetEntity<TableEntity>("p", "r").Value;
        table.UpdateEntity(new TableEntity("p", "r") { ["V"] = 3 }, read.ETag);
        table.SubmitTransaction([new(TableTransactionActionType.Add, new TableEntity("p", "s"))]);

        Assert.Equal(2, read["V"]);
        Assert.Equal(["r", "s"], table.Query<TableEntity>(maxPerPage: 1).Select(e => e.RowKey));
        Assert.True(table.GetEntityIfExists<TableEntity>("p", "s").HasValue);
        Assert.Equal(204, table.DeleteEntity("p", "s").Status);
        Assert.Equal(409, Assert.Throws<RequestFailedException>(() => table.AddEntity(new TableEntity("p", "r"))).Status);
        Assert.Equal(204, table.Delete().Status);
        Assert.Empty(await Service.QueryAsync($"TableName eq '{table.Name}'").ToListAsync());
    }

    [Fact]
    public async Task Both_kinds_of_client_reach_the_same_table_with_a_key()
    {
        var parts = ConnectionString.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
        var credential = new TableSharedKeyCredential(parts["AccountName"], parts["AccountKey"]);
        var service = new Uri(parts["TableEndpoint"]);
        await Table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Single(new TableClient(service, Table.Name, credential).Query<TableEntity>());
        Assert.Single(new TableServiceClient(service, credential).GetTableClient(Table.Name).Query<TableEntity>());
        Assert.Equal(service.AbsoluteUri + "/" + Table.Name, new TableClient(service, Table.Name, credential).Uri.AbsoluteUri);
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var credential = new TableSharedKeyCredential(Service.AccountName, Convert.ToBase64String(new byte[64]));
        var stranger = new TableClient(Service.Uri, Table.Name, credential);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal(403, refused.Status);
    }
}
