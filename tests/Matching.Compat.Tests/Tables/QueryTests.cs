using System.Globalization;
using Azure;
using Azure.Data.Tables;
using FsCheck;
using FsCheck.Fluent;
using Matching.Testing;

namespace Matching.Compat.Tests.Tables;

public sealed class QueryTests(AzuriteFixture fixture) : TableTest(fixture)
{
    [Fact]
    public async Task More_than_a_thousand_entities_come_in_pages_each_once_and_in_order()
    {
        const int Count = 1150;
        await FillAsync(Count);

        var pages = await Table.QueryAsync<TableEntity>().AsPages().ToListAsync();
        var sync = Table.Query<TableEntity>().Select(e => e.RowKey).ToList();

        Assert.Equal([1000, Count - 1000], pages.Select(p => p.Values.Count));
        Assert.NotNull(pages[0].ContinuationToken);
        Assert.Null(pages[1].ContinuationToken);
        var expected = Enumerable.Range(0, Count).Select(Row).ToList();
        Assert.Equal(expected, pages.SelectMany(p => p.Values).Select(e => e.RowKey));
        Assert.Equal(expected, sync);
    }

    [Fact]
    public async Task Paging_goes_on_from_a_token_where_it_stopped()
    {
        await FillAsync(25);
        var first = await Table.QueryAsync<TableEntity>(maxPerPage: 10).AsPages().FirstAsync();

        var rest = await Table.QueryAsync<TableEntity>(maxPerPage: 10).AsPages(first.ContinuationToken).ToListAsync();
        var larger = await Table.QueryAsync<TableEntity>(maxPerPage: 10).AsPages(first.ContinuationToken, pageSizeHint: 20).ToListAsync();

        Assert.Equal(10, first.Values.Count);
        Assert.Equal([10, 5], rest.Select(p => p.Values.Count));
        Assert.Equal(Row(10), rest[0].Values[0].RowKey);
        Assert.Equal(15, larger.Sum(p => p.Values.Count));
    }

    [Fact]
    public async Task Paging_with_odd_keys_loses_none()
    {
        string[] keys = ["a b", "a'b", "a%b", "a&b=c", "a+b", "é", "漢", "💶", "x y z"];
        foreach (var key in keys) await Table.AddEntityAsync(new TableEntity(key, key));

        var read = await Table.QueryAsync<TableEntity>(maxPerPage: 1).ToListAsync();

        Assert.Equal(keys.Order(StringComparer.Ordinal), read.Select(e => e.RowKey).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_empty_result_is_one_empty_page()
    {
        var page = Assert.Single(await Table.QueryAsync<TableEntity>("PartitionKey eq 'none'").AsPages().ToListAsync());

        Assert.Empty(page.Values);
    }

    [Fact]
    public void A_quoted_value_finds_the_entity_that_holds_it_and_no_other()
    {
        var number = 0;
        Prop.ForAll(Odd.Text.ToArbitrary(), Odd.Text.ToArbitrary(), (wanted, other) =>
        {
            var partition = (number++).ToString(CultureInfo.InvariantCulture);
            Table.AddEntity(new TableEntity(partition, "wanted") { ["Value"] = wanted });
            Table.AddEntity(new TableEntity(partition, "other") { ["Value"] = other + "!" + wanted });

            var found = Table.Query<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and Value eq {wanted}")).ToList();

            Assert.Equal("wanted", Assert.Single(found).RowKey);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20240504UL, 7UL).WithMaxTest(60));
    }

    [Fact]
    public async Task Every_type_can_be_compared_in_a_filter()
    {
        var moment = new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero);
        var id = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff");
        await Table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["Text"] = "it's",
            ["Int"] = 5,
            ["Long"] = 5_000_000_000L,
            ["Double"] = 2.5,
            ["Flag"] = true,
            ["Moment"] = moment,
            ["Id"] = id,
            ["Bytes"] = new byte[] { 1, 255 },
        });

        FormattableString[] filters =
        [
            $"Text eq {"it's"}",
            $"Int eq {5}",
            $"Int ge {4} and Int lt {6}",
            $"Long eq {5_000_000_000L}",
            $"Double gt {2.25}",
            $"Flag eq {true}",
            $"not (Flag eq {false})",
            $"Moment eq {moment}",
            $"Moment le {moment.UtcDateTime}",
            $"Id eq {id}",
            $"Bytes eq {new byte[] { 1, 255 }}",
        ];
        foreach (var filter in filters)
            Assert.True((await AllAsync(TableClient.CreateQueryFilter(filter))).Count == 1, filter.Format);
    }

    [Fact]
    public void Filters_are_written_in_the_services_notation()
    {
        Assert.Equal("A eq 'it''s' and B eq null", TableClient.CreateQueryFilter($"A eq {"it's"} and B eq {null}"));
        Assert.Equal("A eq 5L", TableClient.CreateQueryFilter($"A eq {5L}"));
        Assert.Equal("A eq true or A eq 1.5", TableClient.CreateQueryFilter($"A eq {true} or A eq {1.5}"));
        Assert.Equal("A eq guid'00000000-0000-0000-0000-000000000000'", TableClient.CreateQueryFilter($"A eq {Guid.Empty}"));
        Assert.Equal("A eq '{0}'", TableClient.CreateQueryFilter($"A eq {"{0}"}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {DayOfWeek.Friday}"));
    }

    [Fact]
    public async Task Entities_that_many_add_at_once_are_all_there()
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 200),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (i, token) => await Table.AddEntityAsync(new TableEntity("p", Row(i)), token));

        Assert.Equal(Enumerable.Range(0, 200).Select(Row), (await AllAsync()).Select(e => e.RowKey));
    }

    [Fact]
    public async Task Of_many_that_update_the_same_version_one_wins()
    {
        var added = await Table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = -1 });
        var tag = added.Headers.ETag!.Value;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            try
            {
                await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["Value"] = i }, tag);
                return i;
            }
            catch (RequestFailedException e) when (e.Status == 412)
            {
                return -1;
            }
        }));

        var winner = Assert.Single(outcomes, o => o >= 0);
        Assert.Equal(winner, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value["Value"]);
    }

    private static string Row(int i) => i.ToString("D6", CultureInfo.InvariantCulture);

    private async Task FillAsync(int count)
    {
        foreach (var chunk in Enumerable.Range(0, count).Chunk(100))
        {
            await Table.SubmitTransactionAsync(
                chunk.Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", Row(i)) { ["N"] = i })));
        }
    }
}
