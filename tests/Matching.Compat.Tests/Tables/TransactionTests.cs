using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Matching.Testing;

namespace Matching.Compat.Tests.Tables;

public sealed class TransactionTests(AzuriteFixture fixture) : TableTest(fixture)
{
    [Fact]
    public async Task All_kinds_of_action_go_in_one_transaction()
    {
        foreach (var row in (string[])["delete", "merge", "replace", "upsert-merge", "upsert-replace"])
            await Table.AddEntityAsync(new TableEntity("p", row) { ["Old"] = 1 });
        var tag = (await Table.GetEntityAsync<TableEntity>("p", "merge")).Value.ETag;

        var result = await Table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, New("add")),
            new(TableTransactionActionType.Delete, new TableEntity("p", "delete")),
            new(TableTransactionActionType.UpdateMerge, New("merge"), tag),
            new(TableTransactionActionType.UpdateReplace, New("replace"), ETag.All),
            new(TableTransactionActionType.UpsertMerge, New("upsert-merge")),
            new(TableTransactionActionType.UpsertReplace, New("upsert-replace")),
            new(TableTransactionActionType.UpsertReplace, New("upsert-new")),
        ]);

        Assert.Equal(7, result.Value.Count);
        Assert.All(result.Value, r => Assert.Equal(204, r.Status));
        var rows = (await AllAsync()).Select(e => (e.RowKey, e.GetInt32("Old"), e.GetInt32("New")));
        Assert.Equal(
            [("add", null, 2), ("merge", 1, 2), ("replace", null, 2), ("upsert-merge", 1, 2), ("upsert-new", null, 2), ("upsert-replace", null, 2)],
            rows);
        Assert.Equal(result.Value[2].Headers.ETag, (await Table.GetEntityAsync<TableEntity>("p", "merge")).Value.ETag);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    public async Task A_failure_at_any_place_changes_nothing_and_says_which_it_was(int count)
    {
        for (var failing = 0; failing < count; failing++)
        {
            var partition = string.Create(CultureInfo.InvariantCulture, $"{count}-{failing}");
            await Table.AddEntityAsync(new TableEntity(partition, "there") { ["Value"] = "old" });
            var actions = Enumerable.Range(0, count).Select(i => i == failing
                ? new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partition, "there"))
                : new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(partition, "row-" + i)));

            var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(actions));

            Assert.Equal((409, "EntityAlreadyExists", failing), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
            Assert.StartsWith($"{failing}:", failed.Message, StringComparison.Ordinal);
            var left = Assert.Single(await AllAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}")));
            Assert.Equal(("there", "old"), (left.RowKey, left.GetString("Value")));
        }
    }

    [Fact]
    public async Task A_stale_tag_in_a_transaction_undoes_it()
    {
        var added = await Table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = 1 });
        var stale = added.Headers.ETag!.Value;
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["Value"] = 2 });

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, New("audit")),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "r") { ["Value"] = 3 }, stale),
        ]));

        Assert.Equal((412, 1), (failed.Status, failed.FailedTransactionActionIndex));
        Assert.Equal(TableErrorCode.UpdateConditionNotSatisfied.ToString(), failed.ErrorCode);
        Assert.Equal(2, Assert.Single(await AllAsync())["Value"]);
    }

    [Fact]
    public async Task Updating_what_is_not_there_undoes_the_transaction()
    {
        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, New("audit")),
            new(TableTransactionActionType.UpdateMerge, New("absent"), ETag.All),
        ]));

        Assert.Equal((404, 1), (failed.Status, failed.FailedTransactionActionIndex));
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task A_hundred_actions_are_one_transaction()
    {
        var result = await Table.SubmitTransactionAsync(Adds(100));

        Assert.Equal(100, result.Value.Count);
        Assert.Equal(100, (await AllAsync()).Count);
    }

    [Fact]
    public async Task A_hundred_and_one_actions_are_refused()
    {
        var refused = await Assert.ThrowsAnyAsync<RequestFailedException>(() => Table.SubmitTransactionAsync(Adds(101)));

        Assert.Equal((400, "InvalidInput"), (refused.Status, refused.ErrorCode));
        Assert.Empty(await AllAsync());
    }

#if COMPAT
    // Azurite takes these three; the service refuses them, and so does the Compat client on its own.
    [Fact]
    public async Task Two_partitions_in_one_transaction_are_refused()
    {
        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "r")),
            new(TableTransactionActionType.Add, new TableEntity("q", "r")),
        ]));

        Assert.Equal((400, "CommandsInBatchActOnDifferentPartitions"), (refused.Status, refused.ErrorCode));
        Assert.Equal(1, refused.FailedTransactionActionIndex);
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task An_entity_over_1_MiB_undoes_the_transaction()
    {
        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, New("small")), new(TableTransactionActionType.Add, Large("large", 17))]));

        Assert.Equal((400, "EntityTooLarge", 1), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task A_transaction_over_4_MiB_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Table.SubmitTransactionAsync(
            Enumerable.Range(0, 4).Select(i => new TableTransactionAction(TableTransactionActionType.Add, Large("large-" + i, 15)))));

        Assert.Equal((413, "RequestBodyTooLarge"), (refused.Status, refused.ErrorCode));
        Assert.Empty(await AllAsync());
    }
#endif

    [Fact]
    public async Task The_same_row_twice_in_one_transaction_is_refused()
    {
        var refused = await Assert.ThrowsAnyAsync<RequestFailedException>(() => Table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpsertMerge, New("r")),
            new(TableTransactionActionType.UpsertMerge, New("r")),
        ]));

        Assert.Equal((400, "InvalidDuplicateRow"), (refused.Status, refused.ErrorCode));
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task A_transaction_without_actions_is_refused_before_anything_is_sent() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Table.SubmitTransactionAsync([]));

    [Fact]
    public async Task Odd_text_survives_a_transaction()
    {
        const string Text = "--batch_1\r\n\r\n--changeset_2--\r\nHTTP/1.1 204 No Content\r\n\"'%💶é\u0085";
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("o'dd %", "é 💶") { ["Text"] = Text })]);

        Assert.Equal(Text, (await Table.GetEntityAsync<TableEntity>("o'dd %", "é 💶")).Value["Text"]);
    }

    [Fact]
    public async Task Of_transactions_that_add_the_same_row_at_once_one_wins_whole()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            try
            {
                await Table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, new TableEntity("p", "own-" + i)),
                    new(TableTransactionActionType.Add, new TableEntity("p", "same") { ["By"] = i }),
                ]);
                return i;
            }
            catch (TableTransactionFailedException e) when (e.Status == 409)
            {
                return -1;
            }
        }));

        var winner = Assert.Single(outcomes, o => o >= 0);
        Assert.Equal(["own-" + winner, "same"], (await AllAsync()).Select(e => e.RowKey));
    }

    private static TableEntity New(string row) => new("p", row) { ["New"] = 2 };

#if COMPAT
    private static TableEntity Large(string row, int properties)
    {
        var entity = new TableEntity("p", row);
        for (var i = 0; i < properties; i++) entity["Bytes" + i] = new byte[64 * 1024];
        return entity;
    }
#endif

    private static IEnumerable<TableTransactionAction> Adds(int count) => Enumerable.Range(0, count).Select(
        i => new TableTransactionAction(TableTransactionActionType.Add, New(i.ToString("D4", CultureInfo.InvariantCulture))));
}
