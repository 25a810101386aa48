using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Workers;

namespace Matching.Domain.Tests.Candidates;

public sealed class StandInTests
{
    private static readonly Id<CaseloadReplacement> First = Id<CaseloadReplacement>.Parse("verv-1");

    /// <summary>Who is involved, who is replaced by whom one after another, in what order they come back, and whose task there is.</summary>
    private static Gen<(Candidate Candidate, IReadOnlyList<(int From, int To)> Replacements, IReadOnlyList<int> Order, int Owner)> Weeks { get; } =
        from others in (
            from who in Gen.Choose(1, 5)
            from role in Gen.Elements(Enum.GetValues<InvolvementRole>())
            select new Involvement(Worker(who), role, false, default, null)).ListOf()
        from primary in Gen.Choose(1, 5)
        from replacements in (
            from who in Gen.Choose(1, 5)
            from other in Gen.Choose(1, 5)
            select (who, other)).ListOf()
        from order in Gen.Shuffle(Enumerable.Range(0, 12).ToArray())
        from owner in Gen.Choose(1, 5)
        let all = others.Prepend(new(Worker(primary), InvolvementRole.JobCoach, true, default, null)).DistinctBy(i => (i.WorkerId, i.Role)).ToList()
        select (
            Sample.Candidate.Involve(all, Sample.Today).Value,
            (IReadOnlyList<(int, int)>)[.. replacements.Take(12)],
            (IReadOnlyList<int>)[.. order],
            owner);

    [Fact]
    public void WhoStandsInHasEveryRoleOfWhoIsReplacedAndKeepsTheOwn()
    {
        var before = Involving("1 Consulent *; 1 JobCoach; 2 Consulent; 3 Volunteer");

        var covered = before.PutInPlace(First, Worker(1), Worker(2), Sample.Today.AddDays(1))!;

        Assert.Equal(["2 Consulent", "2 Consulent * voor 1", "2 JobCoach voor 1", "3 Volunteer"], Describe(covered));
        Assert.Equal((Worker(2), before.Version + 1), (covered.CoachId, covered.Version));
        Assert.Equal([Worker(2)], covered.Coaches);
        Assert.True(covered.IsCoveredBy(First) && covered.WasCoveredBy(First) && !before.WasCoveredBy(First));
        Assert.Null(covered.PutInPlace(First, Worker(1), Worker(2), Sample.Today));

        var back = covered.ChangeBack(First, Sample.Today.AddDays(9))!;
        Assert.Equal(Describe(before), Describe(back));
        Assert.True(!back.IsCoveredBy(First) && back.WasCoveredBy(First));
        Assert.Null(back.ChangeBack(First, Sample.Today));
    }

    [Fact]
    public void WhoWasPutElsewhereMeanwhileDoesNotGoBack()
    {
        var covered = Involving("1 Consulent *").PutInPlace(First, Worker(1), Worker(2), Sample.Today)!;
        Assert.Null(covered.Replace(Worker(2), Worker(3), Sample.Today).Value.ChangeBack(First, Sample.Today));
        Assert.Null(covered.Involve([new(Worker(3), InvolvementRole.Consulent, true, default, null)], Sample.Today).Value.ChangeBack(First, Sample.Today));
        Assert.Equal("verv-1", covered.Current.Single().StandIn!.ReplacementId.Value);
    }

    [Fact]
    public void WhatPeopleChangeBesideItLeavesTheStandInStandingIn()
    {
        var covered = Involving("1 Consulent *").PutInPlace(First, Worker(1), Worker(2), Sample.Today)!;
        Involvement[] both = [new(Worker(2), InvolvementRole.Consulent, false, default, null), new(Worker(3), InvolvementRole.JobCoach, true, default, null)];
        var after = covered.Involve(both, Sample.Today).Value;
        Assert.Equal(["2 Consulent voor 1", "3 JobCoach *"], Describe(after));
        Assert.Equal(["1 Consulent", "3 JobCoach *"], Describe(after.ChangeBack(First, Sample.Today)!));
    }

    [Fact]
    public void OnlyAReplacementIsNoReasonToSayThatTheCoachChanged()
    {
        var before = Involving("1 Consulent *; 3 JobCoach");
        var covered = before.PutInPlace(First, Worker(1), Worker(2), Sample.Today)!;
        var back = covered.ChangeBack(First, Sample.Today)!;
        Assert.True(covered.IsReplacementOnly(before.Coaches));
        Assert.True(back.IsReplacementOnly(covered.Coaches));
        Assert.False(covered.IsReplacementOnly(covered.Coaches));
        var moved = before.Replace(Worker(1), Worker(2), Sample.Today).Value;
        Assert.False(moved.IsReplacementOnly(before.Coaches));
        Assert.False(covered.Replace(Worker(3), Worker(4), Sample.Today).Value.IsReplacementOnly(before.Coaches));
        Assert.False(covered.Replace(Worker(2), Worker(4), Sample.Today).Value.IsReplacementOnly(covered.Coaches));
    }

    [Fact]
    public void WhatAnAdviserHasToDoStaysWithTheAdviser()
    {
        var covered = Involving("1 Consulent *").PutInPlace(First, Worker(1), Worker(2), Sample.Today)!;
        Assert.Null(covered.NextFor(Worker(9), []));
        Assert.Equal(new HandOver(Worker(1), Worker(2), null, First), covered.NextFor(Worker(1), []));
        Assert.Equal(new HandOver(Worker(2), Worker(4), null), covered.Replace(Worker(2), Worker(4), Sample.Today).Value.NextFor(Worker(2), [new(Worker(1), Worker(2), null, First)]));
    }

    [Fact]
    public void WhatWasGivenAwayByHandStaysThere()
    {
        var back = Involving("1 Consulent *; 2 JobCoach").PutInPlace(First, Worker(1), Worker(2), Sample.Today)!.ChangeBack(First, Sample.Today)!;
        HandOver there = new(Worker(1), Worker(2), null, First);
        Assert.Equal(new HandOver(Worker(2), Worker(1), null, First), back.NextFor(Worker(2), [there]));
        Assert.Null(back.NextFor(Worker(2), [there, new(Worker(2), Worker(1), null, First), new(Worker(1), Worker(2), null)]));
    }

    /// <summary>
    /// Nobody who is replaced stands in for somebody new. Under that one rule replacements can begin and end in any order: whoever has nothing to
    /// do is never involved, everything is with somebody who is, and in the end all is as it was.
    /// </summary>
    [Fact]
    public void HoweverReplacementsOverlapInTheEndAllIsAsItWas() => Always.Holds(Weeks, weeks =>
    {
        var (original, replacements, order, ownerNumber) = weeks;
        var owner = original.IsInvolved(Worker(ownerNumber)) ? Worker(ownerNumber) : original.CoachId;
        var task = WorkTask.Ask(WorkTaskKind.CallCandidate, TaskSubject.Of(original.Id), original.Id, owner, Sample.Today, "stilte", Sample.Now);
        var candidate = original;
        var running = new Dictionary<int, (int From, int To)>();
        void Go(Candidate? next)
        {
            if (next is null) return;
            Assert.Equal(candidate.Version + 1, next.Version);
            Assert.Empty(Involvement.CheckCurrent([.. next.Current]));
            if (!next.Coaches.ToHashSet().SetEquals(candidate.Coaches)) Assert.True(next.IsReplacementOnly(candidate.Coaches));
            candidate = next;
            task = task.Follow(candidate, Sample.Now) ?? task;
            Assert.True(candidate.IsInvolved(task.OwnerId));
            Assert.Null(task.Follow(candidate, Sample.Now));
        }

        for (var i = 0; i < order.Count; i++)
        {
            if (i < replacements.Count && Fits(replacements[i]))
            {
                running.Add(i, replacements[i]);
                Go(candidate.PutInPlace(Replacement(i), Worker(replacements[i].From), Worker(replacements[i].To), Sample.Today));
                Assert.False(candidate.IsInvolved(Worker(replacements[i].From)));
            }

            // Some come back while others begin, the rest when all have begun.
            if (i % 3 == 2 && running.Remove(order[i])) Go(candidate.ChangeBack(Replacement(order[i]), Sample.Today));
        }

        foreach (var i in order.Where(running.ContainsKey)) Go(candidate.ChangeBack(Replacement(i), Sample.Today));
        Assert.Equal(Describe(original), Describe(candidate));
        Assert.Equal(owner, task.OwnerId);

        bool Fits((int From, int To) one) => one.From != one.To && running.Values.All(r => r.From != one.From && r.From != one.To);
    });

    private static Candidate Involving(string text) => Sample.Candidate.Involve(
        [
            .. text.Split(';', StringSplitOptions.TrimEntries).Select(one => one.Split(' ')).Select(p =>
                new Involvement(Id<Worker>.Parse($"mw-{p[0]}"), Enum.Parse<InvolvementRole>(p[1]), p.Length > 2, default, null)),
        ],
        Sample.Today).Value;

    private static List<string> Describe(Candidate candidate) =>
    [
        .. candidate.Current
            .Select(i => $"{i.WorkerId.Value[3..]} {i.Role}{(i.IsPrimary ? " *" : "")}{(i.StandIn is { } s ? $" voor {s.For.Value[3..]}" : "")}")
            .Order(StringComparer.Ordinal),
    ];

    private static Id<Worker> Worker(int number) => Id<Worker>.Parse($"mw-{number}");

    private static Id<CaseloadReplacement> Replacement(int number) => Id<CaseloadReplacement>.Parse($"verv-{number}");
}
