using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Matching.Testing;

namespace Matching.Compat.Tests.Tables;

public sealed class ErrorTests(AzuriteFixture fixture) : TableTest(fixture)
{
    [Fact]
    public async Task Adding_what_is_there_is_a_conflict_and_changes_nothing()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = 1 });

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => Table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = 2 }));

        AssertError(refused, 409, TableErrorCode.EntityAlreadyExists);
        Assert.Equal(1, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value["Value"]);
    }

    [Fact]
    public async Task A_stale_tag_is_refused_and_a_current_one_accepted()
    {
        var first = await Table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = 1 });
        var stale = first.Headers.ETag!.Value;
        var second = await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["Value"] = 2 }, stale);
        var current = second.Headers.ETag!.Value;

        AssertError(
            await Assert.ThrowsAsync<RequestFailedException>(() => Table.UpdateEntityAsync(new TableEntity("p", "r") { ["Value"] = 3 }, stale)),
            412,
            TableErrorCode.UpdateConditionNotSatisfied);
        AssertError(
            await Assert.ThrowsAsync<RequestFailedException>(
                () => Table.UpdateEntityAsync(new TableEntity("p", "r") { ["Value"] = 3 }, stale, TableUpdateMode.Replace)),
            412,
            TableErrorCode.UpdateConditionNotSatisfied);
        AssertError(
            await Assert.ThrowsAsync<RequestFailedException>(() => Table.DeleteEntityAsync("p", "r", stale)),
            412,
            TableErrorCode.UpdateConditionNotSatisfied);

        Assert.Equal(current, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag);
        var entity = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(204, (await Table.DeleteEntityAsync(entity, entity.ETag)).Status);
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        AssertError(
            await Assert.ThrowsAsync<RequestFailedException>(() => Table.GetEntityAsync<TableEntity>("p", "r")),
            404,
            TableErrorCode.ResourceNotFound);
        AssertError(
            await Assert.ThrowsAsync<RequestFailedException>(() => Table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All)),
            404,
            TableErrorCode.ResourceNotFound);

        var none = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        Assert.False(none.HasValue);
        Assert.Equal(404, none.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => none.Value);
    }

    // The official client answers a 404 on deleting instead of throwing it.
    [Fact]
    public async Task Deleting_what_is_not_there_is_an_answer() =>
        Assert.Equal(404, (await Table.DeleteEntityAsync("p", "r")).Status);

    [Fact]
    public async Task A_table_that_is_not_there_is_not_found()
    {
        var absent = Service.GetTableClient(AzuriteFixture.NewPrefix());

        AssertError(
            await Assert.ThrowsAsync<RequestFailedException>(() => absent.AddEntityAsync(new TableEntity("p", "r"))),
            404,
            TableErrorCode.TableNotFound);
        AssertError(
            await Assert.ThrowsAsync<RequestFailedException>(async () => await absent.QueryAsync<TableEntity>().ToListAsync()),
            404,
            TableErrorCode.TableNotFound);
        Assert.Equal(404, (await absent.DeleteAsync()).Status);
    }

    [Fact]
    public async Task A_property_over_64_KiB_is_refused()
    {
        var fits = new TableEntity("p", "fits") { ["Value"] = new string('x', 32 * 1024), ["Bytes"] = new byte[64 * 1024] };
        await Table.AddEntityAsync(fits);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => Table.AddEntityAsync(new TableEntity("p", "large") { ["Value"] = new string('x', (32 * 1024) + 1) }));

        AssertError(refused, 400, TableErrorCode.PropertyValueTooLarge);
    }

#if COMPAT
    // Azurite takes it; the service refuses it, and so does the Compat client on its own.
    [Fact]
    public async Task An_entity_over_1_MiB_is_refused()
    {
        var large = new TableEntity("p", "large");
        for (var i = 0; i < 17; i++) large["Bytes" + i] = new byte[64 * 1024];

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Table.AddEntityAsync(large));

        AssertError(refused, 400, TableErrorCode.EntityTooLarge);
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task An_entity_of_just_1_MiB_is_taken()
    {
        // 4 for the entity, 2 a letter of the keys, and for each property 8, 2 a letter of its name, 4 and its bytes.
        var large = new TableEntity("p", "r");
        for (var i = 0; i < 15; i++) large[((char)('A' + i)).ToString()] = new byte[64 * 1024];
        large["Z"] = new byte[(64 * 1024) - 4 - 4 - (16 * (8 + 2 + 4))];
        await Table.AddEntityAsync(large);

        large["Z"] = new byte[((byte[])large["Z"]).Length + 1];
        await Assert.ThrowsAsync<RequestFailedException>(() => Table.UpsertEntityAsync(large));
    }
#endif

    [Fact]
    public async Task An_update_needs_a_tag() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Table.UpdateEntityAsync(new TableEntity("p", "r"), default));

    [Fact]
    public async Task A_filter_that_makes_no_sense_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => AllAsync("PartitionKey eq eq"));

        Assert.Equal(400, refused.Status);
    }

    private static void AssertError(RequestFailedException actual, int status, TableErrorCode code)
    {
        Assert.Equal((status, code.ToString()), (actual.Status, actual.ErrorCode));
    }
}
