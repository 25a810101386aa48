using Azure;
using Azure.Data.Tables;
using FsCheck;
using FsCheck.Fluent;
using Matching.Testing;

namespace Matching.Compat.Tests.Tables;

public sealed class EntityRoundTripTests(AzuriteFixture fixture) : TableTest(fixture)
{
    public static TheoryData<object> Values => new()
    {
        "", "tekst", "regel 1\r\nregel 2\t\"quote\" 'apostrof' \\ / < > &", "émigré ✓ 💶 \u200f", "\u0001\u001f\u007f",
        "2024-05-01T00:00:00Z", "3b1b2b1e-0000-0000-0000-000000000000", "12",
        0, -1, int.MinValue, int.MaxValue,
        0L, 5L, long.MinValue, long.MaxValue,
        0.0, 3.0, -3.0, 0.1, double.MaxValue, double.MinValue, double.Epsilon, 1e300, 123456789012345680.0,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        true, false,
        Guid.Empty, Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
        new DateTimeOffset(2024, 2, 29, 23, 59, 59, 999, TimeSpan.Zero),
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Array.Empty<byte>(), new byte[] { 0, 1, 254, 255 },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_the_type_and_value_it_was(object value)
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value });

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(value.GetType(), read["Value"].GetType());
        Assert.Equal(value, read["Value"]);
        Assert.Equal(value, Assert.Single(await AllAsync())["Value"]);
    }

    [Fact]
    public async Task Typed_getters_give_the_value_and_null_for_what_is_not_there()
    {
        var moment = new DateTimeOffset(2024, 5, 1, 12, 30, 0, TimeSpan.FromHours(2)).AddTicks(1234567);
        await Table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["String"] = "s",
            ["Int32"] = 1,
            ["Int64"] = 2L,
            ["Double"] = 3.0,
            ["Boolean"] = true,
            ["DateTime"] = moment.UtcDateTime,
            ["DateTimeOffset"] = moment,
            ["Guid"] = Guid.Empty,
            ["Binary"] = new byte[] { 1 },
            ["Data"] = BinaryData.FromString("x"),
            ["Null"] = null!,
        });

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal("s", read.GetString("String"));
        Assert.Equal(1, read.GetInt32("Int32"));
        Assert.Equal(2L, read.GetInt64("Int64"));
        Assert.Equal(3.0, read.GetDouble("Double"));
        Assert.True(read.GetBoolean("Boolean"));
        Assert.Equal(moment.UtcDateTime, read.GetDateTime("DateTime"));
        Assert.Equal(DateTimeKind.Utc, read.GetDateTime("DateTimeOffset")!.Value.Kind);
        Assert.Equal(moment, read.GetDateTimeOffset("DateTimeOffset"));
        Assert.Equal(Guid.Empty, read.GetGuid("Guid"));
        Assert.Equal([1], read.GetBinary("Binary"));
        Assert.Equal("x", read.GetBinaryData("Data").ToString());
        Assert.False(read.ContainsKey("Null"));
        Assert.Null(read.GetString("Nothing"));
        Assert.Null(read.GetInt64("Nothing"));
        Assert.Throws<InvalidOperationException>(() => read.GetInt32("Int64"));
        Assert.Equal("p", read.PartitionKey);
        Assert.Equal("r", read.RowKey);
        Assert.NotEqual(default, read.ETag);
        Assert.NotNull(read.Timestamp);
    }

    [Fact]
    public async Task An_entity_that_was_read_can_be_written_back()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = 1L });
        var read = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        read["Value"] = 2L;

        await Table.UpdateEntityAsync(read, read.ETag, TableUpdateMode.Replace);

        var again = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(2L, again["Value"]);
        Assert.Equal(read.Keys.Order(StringComparer.Ordinal), again.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Any_mix_of_values_survives()
    {
        var number = 0;
        Prop.ForAll(Odd.Values.ListOf().ToArbitrary(), values =>
        {
            var entity = new TableEntity("mix", (number++).ToString(System.Globalization.CultureInfo.InvariantCulture));
            for (var i = 0; i < values.Count; i++) entity["P" + i] = values[i];
            Table.AddEntity(entity);
            var read = Table.GetEntity<TableEntity>(entity.PartitionKey, entity.RowKey).Value;
            for (var i = 0; i < values.Count; i++) Assert.Equal(values[i], read["P" + i]);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20240502UL, 3UL));
    }

    [Fact]
    public async Task A_property_that_a_table_cannot_hold_is_refused_before_anything_is_sent()
    {
        var local = new DateTime(2024, 5, 1, 12, 0, 0, DateTimeKind.Local);

        await Assert.ThrowsAsync<NotSupportedException>(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = local }));
        await Assert.ThrowsAsync<NotSupportedException>(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = new Uri("urn:x") }));

        Assert.Empty(await AllAsync());
    }

    [Fact]
    public void A_property_keeps_its_type_when_it_is_set_again()
    {
        var entity = new TableEntity { ["Long"] = 1L, ["Double"] = 1.5, ["Text"] = "a" };

        entity["Long"] = 2;
        entity["Double"] = 3;

        Assert.Equal(2L, entity["Long"]);
        Assert.Equal(3.0, entity["Double"]);
        Assert.Throws<InvalidOperationException>(() => entity["Text"] = 4);
    }

    [Fact]
    public async Task Select_gives_only_the_properties_asked_for()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var one = (await Table.GetEntityAsync<TableEntity>("p", "r", ["A"])).Value;
        var page = await Table.QueryAsync<TableEntity>(select: ["RowKey", "B"]).AsPages().FirstAsync();

        Assert.Equal(1, one["A"]);
        Assert.False(one.ContainsKey("B"));
        Assert.Equal(2, Assert.Single(page.Values)["B"]);
        Assert.False(page.Values[0].ContainsKey("A"));
    }

    [Fact]
    public async Task Merge_keeps_the_properties_it_does_not_name_and_replace_drops_them()
    {
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 3 });
        var merged = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 4 }, TableUpdateMode.Replace);
        var replaced = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["C"] = 5 }, ETag.All);
        var updated = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((1, 3), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((null, 4), (replaced.GetInt32("A"), replaced.GetInt32("B")));
        Assert.Equal((4, 5), (updated.GetInt32("B"), updated.GetInt32("C")));
    }
}
