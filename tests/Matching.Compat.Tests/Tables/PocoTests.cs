using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;
using Matching.Testing;

namespace Matching.Compat.Tests.Tables;

public sealed class PocoTests(AzuriteFixture fixture) : TableTest(fixture)
{
    public enum Colour
    {
        Red,
        Green,
    }

    [Fact]
    public async Task A_class_of_ones_own_survives()
    {
        var full = new Row
        {
            PartitionKey = "p",
            RowKey = "full",
            Text = "tekst",
            Int = 1,
            Long = 2,
            Double = 3,
            Flag = true,
            Moment = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero),
            Utc = new DateTime(2024, 5, 1, 12, 0, 0, DateTimeKind.Utc),
            Id = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
            Bytes = [1, 2],
            Data = BinaryData.FromString("x"),
            Colour = Colour.Green,
            MaybeInt = 4,
            MaybeColour = Colour.Green,
            MaybeMoment = new DateTimeOffset(2024, 5, 2, 12, 0, 0, TimeSpan.Zero),
            Renamed = "naam",
            Ignored = "not stored",
        };
        await Table.AddEntityAsync(full);

        var read = (await Table.GetEntityAsync<Row>("p", "full")).Value;
        var raw = (await Table.GetEntityAsync<TableEntity>("p", "full")).Value;

        Assert.Equal(
            (full.Text, full.Int, full.Long, full.Double, full.Flag, full.Moment, full.Utc, full.Id, full.Colour),
            (read.Text, read.Int, read.Long, read.Double, read.Flag, read.Moment, read.Utc, read.Id, read.Colour));
        Assert.Equal((full.MaybeInt, full.MaybeColour, full.MaybeMoment), (read.MaybeInt, read.MaybeColour, read.MaybeMoment));
        Assert.Equal(DateTimeKind.Utc, read.Utc.Kind);
        Assert.Equal(full.Bytes, read.Bytes);
        Assert.Equal("x", read.Data!.ToString());
        Assert.Equal("naam", read.Renamed);
        Assert.Null(read.Ignored);
        Assert.NotEqual(default, read.ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Equal("Green", raw["Colour"]);
        Assert.Equal("naam", raw["Naam"]);
        Assert.Equal("tekst!", raw["Computed"]);
        Assert.False(raw.ContainsKey("Renamed"));
        Assert.False(raw.ContainsKey("Ignored"));
        Assert.False(raw.ContainsKey("ETag"));
    }

    [Fact]
    public async Task Properties_that_the_table_does_not_have_stay_as_the_class_made_them()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Unknown"] = 1 });

        var read = Assert.Single(await Table.QueryAsync<Row>().ToListAsync());

        Assert.Null(read.Text);
        Assert.Null(read.MaybeInt);
        Assert.Null(read.MaybeColour);
        Assert.Equal(0, read.Int);
        Assert.Equal(7, read.Preset);
    }

    [Fact]
    public async Task Properties_without_a_value_are_not_stored()
    {
        await Table.AddEntityAsync(new Row { PartitionKey = "p", RowKey = "r" });

        var raw = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.False(raw.ContainsKey("Text"));
        Assert.False(raw.ContainsKey("MaybeInt"));
        Assert.Equal(0, raw["Int"]);
    }

    [Fact]
    public async Task A_class_of_ones_own_updates_with_its_tag_and_goes_in_transactions()
    {
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new Row { PartitionKey = "p", RowKey = "r", Int = 1 })]);
        var read = (await Table.GetEntityAsync<Row>("p", "r")).Value;
        read.Int = 2;
        await Table.UpdateEntityAsync(read, read.ETag, TableUpdateMode.Replace);

        var conflict = await Assert.ThrowsAsync<RequestFailedException>(() => Table.UpdateEntityAsync(read, read.ETag));
        Assert.Equal(412, conflict.Status);
        Assert.Equal(2, (await Table.GetEntityAsync<Row>("p", "r")).Value.Int);
    }

    [Fact]
    public async Task A_class_that_hides_the_interface_is_stored_by_its_keys()
    {
        ITableEntity hidden = new Hidden { Value = 5 };
        hidden.PartitionKey = "p";
        hidden.RowKey = "r";
        await Table.AddEntityAsync(hidden);

        ITableEntity read = (await Table.GetEntityAsync<Hidden>("p", "r")).Value;

        Assert.Equal(("p", "r", 5), (read.PartitionKey, read.RowKey, ((Hidden)read).Value));
        Assert.NotEqual(default, read.ETag);
    }

    public sealed class Row : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public string? Text { get; set; }

        public int Int { get; set; }

        public long Long { get; set; }

        public double Double { get; set; }

        public bool Flag { get; set; }

        public DateTimeOffset Moment { get; set; } = DateTimeOffset.UnixEpoch;

        public DateTime Utc { get; set; } = DateTime.UnixEpoch;

        public Guid Id { get; set; }

        public byte[]? Bytes { get; set; }

        public BinaryData? Data { get; set; }

        public Colour Colour { get; set; }

        public int? MaybeInt { get; set; }

        public Colour? MaybeColour { get; set; }

        public DateTimeOffset? MaybeMoment { get; set; }

        public int Preset { get; set; } = 7;

        [DataMember(Name = "Naam")]
        public string? Renamed { get; set; }

        [IgnoreDataMember]
        public string? Ignored { get; set; }

        public string? Computed => Text is null ? null : Text + "!";
    }

    public sealed class Hidden : ITableEntity
    {
        public int Value { get; set; }

        string ITableEntity.PartitionKey { get; set; } = "";

        string ITableEntity.RowKey { get; set; } = "";

        DateTimeOffset? ITableEntity.Timestamp { get; set; }

        ETag ITableEntity.ETag { get; set; }
    }
}
