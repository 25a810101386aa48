using Azure.Data.Tables;
using Matching.Testing;

namespace Matching.Compat.Tests.Tables;

/// <summary>The classes of this collection share one Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteTables : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite tables";
}

/// <summary>A test with a table of its own.</summary>
[Collection(AzuriteTables.Name)]
public abstract class TableTest : IAsyncLifetime
{
    protected TableTest(AzuriteFixture fixture)
    {
        ConnectionString = fixture.ConnectionString;
        Service = new TableServiceClient(ConnectionString);
        Table = Service.GetTableClient(AzuriteFixture.NewPrefix());
    }

    protected string ConnectionString { get; }

    protected TableServiceClient Service { get; }

    protected TableClient Table { get; }

    public async Task InitializeAsync() => await Table.CreateAsync();

    public async Task DisposeAsync() => await Table.DeleteAsync();

    protected async Task<IReadOnlyList<TableEntity>> AllAsync(string? filter = null)
    {
        var all = new List<TableEntity>();
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter)) all.Add(entity);
        return all;
    }
}
