using Matching.Application.Candidates;
using Matching.Application.Storage;
using Matching.Application.Tests.Promises;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Testing;

namespace Matching.Application.Tests.Candidates;

[Collection(Promises.Azurite.Name)]
public sealed class SearchCandidatesTests(AzuriteFixture azurite)
{
    private static readonly Actor Stranger = new(Role.Coach, "coach-elders");
    private static readonly DateTimeOffset Before = new(2026, 8, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly CandidateSearch ByWords = new() { Competences = [], Words = ["xylofoons"] };

    [Fact]
    public async Task Own_people_are_found_by_their_wishes_however_many_others_wait_longer_and_others_never_are()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var own = Wishing("kand-eigen", Samples.Coach, "Iets met een xylofoon", Before);
        var others = Enumerable.Range(1, CandidateSearch.MaximumFound + 1).Select(i => Wishing($"kand-{i}", Stranger, "Een xylofoon", Before.AddDays(-i)));
        await Task.WhenAll(others.Append(own).Append(Wishing("kand-anders", Samples.Coach, "Geen xylofoon", Before)).Select(world.GivenAsync));

        Assert.Equal([own.Id], (await FindAsync(world, Samples.Coach, ByWords)).Select(f => f.CandidateId!.Value));

        var mixed = ByWords with { Competences = [Samples.Profile.Competences[0].Concept] };
        var found = await FindAsync(world, Samples.Coach, mixed);
        Assert.Equal(CandidateSearch.MaximumFound + 1, found.Count);
        Assert.Equal(own.Id, found[^1].CandidateId);
        Assert.Equal(["xylofoons"], found[^1].InWishes);
        Assert.All(found.SkipLast(1), other => Assert.Empty(other.InWishes));
    }

    [Fact]
    public async Task Whose_involvement_has_ended_or_whose_wishes_have_changed_is_not_found_by_what_the_index_still_holds()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var left = Wishing("kand-1", Samples.Coach, "Een xylofoon", Before);
        var changed = Wishing("kand-2", Samples.Coach, "Een xylofoon", Before);
        await world.GivenAsync([left, changed]);
        Assert.Equal(2, (await FindAsync(world, Samples.Coach, ByWords)).Count);

        await SaveAsync(world, left with { Version = 2, Involvements = [new(Id<Worker>.Parse(Stranger.Id), InvolvementRole.Consulent, true, default, null)] });
        await SaveAsync(world, changed with { Version = 2, Profile = changed.Profile with { Wishes = Prose.Parse("Een trompet") } });

        Assert.Empty(await FindAsync(world, Samples.Coach, ByWords));
        Assert.Empty(await FindAsync(world, Stranger, ByWords));
    }

    [Fact]
    public async Task Without_a_caseload_words_alone_are_no_search()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        Assert.IsType<Failure.Invalid>((await world.Get<SearchCandidates>().FindAsync(Samples.Adviser, ByWords, default)).Failure);
        Assert.Empty(await FindAsync(world, Stranger, ByWords));
    }

    [Fact]
    public async Task Words_that_name_no_competence_are_left_for_the_wishes()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var search = world.Get<SearchCandidates>();

        Assert.Equal(["buiten", "xylofoons"], search.Understand("iemand die buiten met xylofoons wil").Words);
        Assert.Empty(search.Understand("iemand die buiten met xylofoons wil").Competences);

        var mixed = search.Understand("gras maaien met collega's");
        Assert.Equal([ConceptId.Parse("mt:groen-maaien")], mixed.Competences);
        Assert.Equal(["collega's"], mixed.Words);
        Assert.False(mixed.Guessed);

        var guessed = search.Understand("paarden");
        Assert.Contains(ConceptId.Parse("mt:groen-dierverzorging"), guessed.Competences);
        Assert.Equal(["paarden"], guessed.Words);
        Assert.True(guessed.Guessed);
    }

    private static Candidate Wishing(string id, Actor coach, string wishes, DateTimeOffset since) => Candidate.Register(
        Id<Candidate>.Parse(id), Id<Worker>.Parse(coach.Id), Samples.Profile with { Wishes = Prose.Parse(wishes) }, since).Value;

    private static async Task<IReadOnlyList<FoundCandidate>> FindAsync(World world, Actor actor, CandidateSearch search) =>
        (await world.Get<SearchCandidates>().FindAsync(actor, search, default)).Value;

    /// <summary>In the table alone: neither the index nor the caseload has heard of it.</summary>
    private static async Task SaveAsync(World world, Candidate state)
    {
        var store = world.Get<IAggregateStore<Candidate>>();
        var former = await store.FindAsync(state.Id, default);
        var commit = new Commit<Candidate> { State = state, ExpectedETag = former!.ETag, By = Actor.System, At = world.Clock.GetUtcNow(), Event = "gewijzigd" };
        Assert.Equal(CommitOutcome.Saved, await store.CommitAsync(commit, default));
    }
}
