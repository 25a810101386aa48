using FsCheck;
using FsCheck.Fluent;
using Matching.Application.Storage;
using Matching.Application.Tests.Promises;
using Matching.Azure.Storage;
using Matching.Domain.Proposals;
using Matching.Testing;

namespace Matching.Application.Tests.Storage;

[Collection(Promises.Azurite.Name)]
public sealed class ViewStoreTests
{
    private readonly string _connection;

    public ViewStoreTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task Whatever_the_order_the_newest_row_stays()
    {
        await using var world = await World.CreateAsync(_connection);
        var views = world.Get<IViewStore>();
        var list = 0;

        // Few bodies, so that a row often says again what an older one said.
        var puts = Gen.Choose(1, 5).NonEmptyListOf();
        await Task.Run(() => Prop.ForAll(puts.ToArbitrary(), versions =>
        {
            var name = $"lijst:{list++}";
            foreach (var version in versions) views.PutAsync(Row(name, version), default).GetAwaiter().GetResult();
            var row = Assert.Single(views.ReadAsync(name, openOnly: false, default).GetAwaiter().GetResult());
            return row == Row(name, versions.Max());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(2026UL, 7UL)));
    }

    [Fact]
    public async Task Rows_that_are_put_at_the_same_moment_end_with_the_newest()
    {
        await using var world = await World.CreateAsync(_connection);
        var views = world.Get<IViewStore>();

        await Task.WhenAll(Enumerable.Range(1, 12).Reverse().Select(v => views.PutAsync(Row("lijst:1", v), default)));

        Assert.Equal(Row("lijst:1", 12), Assert.Single(await views.ReadAsync("lijst:1", openOnly: false, default)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31_999)]
    [InlineData(32_000)]
    [InlineData(32_001)]
    [InlineData(470_000)]
    public async Task A_long_body_comes_back_as_it_was(int ascii)
    {
        await using var world = await World.CreateAsync(_connection);
        var body = new string('a', ascii) + string.Concat(Enumerable.Repeat("🙂", 10));
        var row = new ViewRow("lijst:1", "rij", 1, true, body);

        await world.Get<IViewStore>().PutAsync(row, default);

        Assert.Equal(body, Assert.Single(await world.Get<IViewStore>().ReadAsync("lijst:1", openOnly: true, default)).Body);
    }

    [Fact]
    public async Task A_shorter_body_leaves_nothing_of_a_longer_one()
    {
        await using var world = await World.CreateAsync(_connection);
        var row = new ViewRow("lijst:1", "rij", 1, true, new string('a', 100_000));
        await world.Get<IViewStore>().PutAsync(row, default);

        await world.Get<IViewStore>().PutAsync(row with { Version = 2, Body = new string('b', 32_000) }, default);

        Assert.Equal(new string('b', 32_000), Assert.Single(await world.Get<IViewStore>().ReadAsync("lijst:1", openOnly: true, default)).Body);
    }

    [Fact]
    public async Task A_body_that_does_not_fit_is_refused_aloud_and_nothing_is_stored()
    {
        await using var world = await World.CreateAsync(_connection);
        var row = new ViewRow("lijst:1", "rij", 1, true, new string('a', 480_001));

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Get<IViewStore>().PutAsync(row, default));

        Assert.Empty(await world.Get<IViewStore>().ReadAsync("lijst:1", openOnly: false, default));
    }

    [Fact]
    public async Task Rebuilding_repairs_rows_that_are_missing_changed_unreadable_or_stray()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Proposed);
        await world.GivenAsync(Samples.PutForward);

        // The candidate's profile grows stale some day; that the proposal would have expired is no longer so.
        Assert.Equal((9, 1), await world.Get<RebuildViews>().RunAsync(default));
        var before = await world.AtRestAsync();
        var table = world.Get<StorageClients>().Table(TableNames.Views);
        var rows = new List<global::Azure.Data.Tables.TableEntity>();
        await foreach (var row in table.QueryAsync<global::Azure.Data.Tables.TableEntity>()) rows.Add(row);
        Assert.Equal(9, rows.Count);

        await table.DeleteEntityAsync(rows[0].PartitionKey, rows[0].RowKey);
        rows[1]["Body"] = "[]";
        rows[2]["Version"] = 99;
        rows[3].Remove("Body");
        rows[4].Remove("Version");
        rows[5]["Open"] = false;
        foreach (var row in rows.Skip(1)) await table.UpdateEntityAsync(row, global::Azure.ETag.All, global::Azure.Data.Tables.TableUpdateMode.Replace);
        await world.Get<IViewStore>().PutAsync(new ViewRow("verdwaald:1", "rij", 1, true, "{}"), default);

        Assert.Equal((9, 1), await world.Get<RebuildViews>().RunAsync(default));

        Assert.Equal(before, await world.AtRestAsync());
        Assert.Equal((9, 0), await world.Get<RebuildViews>().RunAsync(default));
    }

    [Fact]
    public async Task What_is_due_is_read_oldest_day_first_from_a_list_a_day_and_not_from_other_lists()
    {
        await using var world = await World.CreateAsync(_connection);
        var (views, first) = (world.Get<IViewStore>(), new DateOnly(2026, 12, 30));
        ViewRow Planned(int days) => Application.FollowUp.Agenda.Plan(Samples.Candidate, first.AddDays(days), "wat");
        var other = new ViewRow("agenda", "2026-01-01:oud", 1, true, "{}");
        await views.PutManyAsync([other, .. Enumerable.Range(0, 5).Reverse().Select(Planned)], default);

        Assert.Equal([Planned(0), Planned(1), Planned(2)], await Application.FollowUp.Agenda.ReadDueAsync(views, first.AddDays(2), 10, default));
        Assert.Equal([Planned(0), Planned(1)], await Application.FollowUp.Agenda.ReadDueAsync(views, first.AddDays(2), 2, default));
        Assert.Empty(await Application.FollowUp.Agenda.ReadDueAsync(views, first.AddDays(-1), 10, default));
        Assert.Equal([Planned(4)], await views.ReadAsync(Application.FollowUp.Agenda.Of(first.AddDays(4)), openOnly: false, default));
    }

    [Fact]
    public void A_proposal_s_rows_never_go_back()
    {
        var lists = new Application.Proposals.ProposalLists(new Application.Proposals.FitText(Application.Competences.CompetenceCatalogue.Starter()), Microsoft.Extensions.Options.Options.Create(new Application.FollowUp.FollowUpOptions()));
        Proposal[] road = [Samples.Proposed, Samples.PutForward, Samples.Asked, Samples.Asked.Reply(CandidateAnswer.Yes, SharedFacts.Usual, Samples.Coach, default).Value, Samples.Asked.Withdraw(WithdrawalReason.VacancyClosed).Value];

        foreach (var (older, newer) in road.SelectMany((o, i) => road.Skip(i + 1).Where(n => n.Version > o.Version).Select(n => (o, n))))
        {
            // What is planned is a row of its own for each day; the rest are the same rows for as long as there is a proposal.
            var rows = lists.Project(newer).ToDictionary(row => (row.List, row.Key));
            foreach (var was in lists.Project(older).Where(row => Application.FollowUp.Agenda.DayOf(row) is null))
            {
                var becomes = rows[(was.List, was.Key)];
                Assert.True(becomes.Version > was.Version || becomes == was, $"{was} and then {becomes}");
            }
        }
    }

    private static ViewRow Row(string list, int version) => new(list, "rij", version, version % 2 == 0, $"{{\"wat\":{version % 2}}}");
}
