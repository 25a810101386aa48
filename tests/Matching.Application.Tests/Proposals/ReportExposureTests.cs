using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Application.Tests.Promises;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Testing;

namespace Matching.Application.Tests.Proposals;

[Collection(Promises.Azurite.Name)]
public sealed class ReportExposureTests(AzuriteFixture azurite)
{
    private static readonly DateOnly ThisMonth = new(2026, 9, 1);

    [Fact]
    public async Task A_warning_appears_and_disappears_with_the_proposals_and_a_lists_rebuild_changes_nothing()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        List<Candidate> agreement = [.. People(GroundKind.JobAgreement, 10)], none = [.. People(GroundKind.None, 10)];
        await world.GivenAsync([.. agreement, .. none, .. People(GroundKind.Wsw, 9)]);
        await world.GivenAsync(agreement.Select(c => Made(world, c)));

        var uneven = (await ReportAsync(world)).Exposure;
        Assert.Equal((10, 29), (uneven.Proposals, uneven.Eligible));
        Assert.Null(Of(uneven, GroundKind.JobAgreement)!.Warning);
        Assert.StartsWith("Deze groep krijgt 0% van de voorstellen en is 34,5% van", Of(uneven, GroundKind.None)!.Warning, StringComparison.Ordinal);
        Assert.Null(Of(uneven, GroundKind.Wsw));

        await world.GivenAsync(none.Select(c => Made(world, c)));
        await world.Get<RebuildViews>().RunAsync(default);

        var even = (await ReportAsync(world)).Exposure;
        Assert.Equal((20, 10, 0.5m), (even.Proposals, Of(even, GroundKind.None)!.Proposals, Of(even, GroundKind.None)!.OfProposals));
        Assert.All(even.Groups, g => Assert.Null(g.Shares?.Warning));
    }

    [Fact]
    public async Task What_was_made_stays_counted_once_whatever_becomes_of_it_and_of_the_candidate()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var people = People(GroundKind.JobAgreement, 11).ToList();
        await world.GivenAsync(people);
        await world.GivenAsync(people.Select(c => Made(world, c)));
        await world.GivenAsync(Made(world, people[0]).Withdraw(WithdrawalReason.VacancyClosed).Value);
        await world.GivenAsync(people[1].Change(people[1].Profile with { Grounds = [] }, world.Clock.GetUtcNow()).Value);

        var group = Of((await ReportAsync(world)).Exposure, GroundKind.JobAgreement)!;

        Assert.Equal((11, 10), (group.Proposals, group.Eligible));
    }

    [Fact]
    public async Task A_month_begins_at_midnight_in_the_Netherlands_and_an_earlier_one_says_with_what_it_is_compared()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var people = People(GroundKind.JobAgreement, 2).ToList();
        await world.GivenAsync(people);
        await world.GivenAsync(Made(world, people[0], new(2026, 8, 31, 21, 59, 59, TimeSpan.Zero)));
        await world.GivenAsync(Made(world, people[1], new(2026, 8, 31, 22, 0, 0, TimeSpan.Zero)));

        var (before, now) = (await ReportAsync(world, new(2026, 8, 17)), await ReportAsync(world));

        Assert.Equal((new DateOnly(2026, 8, 1), 1), (before.Month, before.Exposure.Proposals));
        Assert.Equal((ThisMonth, 1), (now.Month, now.Exposure.Proposals));
        Assert.Contains("Van een eerdere maand is niet bewaard", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("eerdere maand", now.Text, StringComparison.Ordinal);
        Assert.Contains("te weinig om bij te waarschuwen", now.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_has_not_begun_is_refused()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        Assert.Null((await world.Get<ReportExposure>().ReportAsync(new(2026, 9, 30), default)).Failure);
        var refused = Assert.IsType<Failure.Invalid>((await world.Get<ReportExposure>().ReportAsync(new(2026, 10, 1), default)).Failure);
        Assert.Equal("maand", Assert.Single(refused.Errors).Field);
    }

    private static async Task<MonthExposure> ReportAsync(World world, DateOnly? month = null) => (await world.Get<ReportExposure>().ReportAsync(month, default)).Value;

    private static GroupShares? Of(Exposure exposure, GroundKind kind) => exposure.Groups.Single(g => g.Kind == kind).Shares;

    private static IEnumerable<Candidate> People(GroundKind kind, int count) => Enumerable.Range(0, count).Select(i => Samples.Candidate with
    {
        Id = Id<Candidate>.Parse($"kand-{(int)kind}-{i}"),
        Profile = Samples.Profile with
        {
            Grounds = kind == GroundKind.None ? [] : [new(kind, GroundStatus.Granted, Line.Parse("UWV"), new DateOnly(2026, 1, 1), null)],
        },
    });

    private static Proposal Made(World world, Candidate candidate, DateTimeOffset? at = null) =>
        Proposal.Make(Samples.Vacancy, candidate, new Fit(0, []), [], at ?? world.Clock.GetUtcNow());
}
