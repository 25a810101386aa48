using FsCheck.Fluent;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Workers;

namespace Matching.Domain.Tests.Workers;

public sealed class CaseloadReplacementTests
{
    // Where each trigger leads from each state; in lower case: the code with which it is refused.
    private const string Expected = """
        from       Begin                 ChangeBack            Keep                  Finish
        Planned    Starting              Ended                 nog-niet-begonnen     -
        Starting   wordt-doorgevoerd     wordt-doorgevoerd     wordt-doorgevoerd     Started
        Started    vervanging-loopt      Ending                Permanent             -
        Ending     wordt-teruggezet      wordt-teruggezet      wordt-teruggezet      Ended
        Ended      vervanging-beeindigd  vervanging-beeindigd  vervanging-beeindigd  -
        Permanent  vervanging-blijvend   vervanging-blijvend   vervanging-blijvend   -
        """;

    private static readonly Actor Lead = new(Role.Lead, "mw-8");
    private static readonly Id<Worker> StandIn = Id<Worker>.Parse("mw-2");
    private static readonly IReadOnlyList<Id<Candidate>> People = [.. Enumerable.Range(1, 5).Select(i => Id<Candidate>.Parse($"kand-{i}"))];
    private static readonly ReplacementRequest Request = new(StandIn, Sample.Today, Sample.Today.AddDays(30), ReplacementReason.Absent);

    private static readonly IReadOnlyList<(ReplacementStatus From, ReplacementTrigger Trigger, string Outcome)> Pairs = Read();

    public static TheoryData<ReplacementStatus, ReplacementTrigger, string> Every { get; } = new();

    static CaseloadReplacementTests()
    {
        foreach (var (from, trigger, outcome) in Pairs) Every.Add(from, trigger, outcome);
    }

    [Fact]
    public void TheTableAboveNamesEveryPairOnce()
    {
        var every = from status in Enum.GetValues<ReplacementStatus>() from trigger in Enum.GetValues<ReplacementTrigger>() select (status, trigger);
        Assert.Equal(every.Order(), Pairs.Select(p => (p.From, p.Trigger)).Order());
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void WhatMayHappenLeadsWhereTheTableSaysAndTheRestIsRefusedWithASentence(ReplacementStatus from, ReplacementTrigger trigger, string outcome)
    {
        var before = In(from);
        Assert.Equal(from, before.Status);
        var next = ReplacementTransitions.Next(from, trigger);
        if (trigger == ReplacementTrigger.Finish)
        {
            var advanced = before.Advance(before.Done, before.People.Count - before.Done, 2);
            Assert.Equal(outcome == "-" ? null : Enum.Parse<ReplacementStatus>(outcome), next);
            Assert.Equal(next, advanced?.Status);
            return;
        }

        var pulled = trigger switch
        {
            ReplacementTrigger.Begin => before.Begin(People, StandIn),
            ReplacementTrigger.ChangeBack => before.Finish(ReplacementEnd.ChangeBack, Lead, Sample.Now),
            _ => before.Finish(ReplacementEnd.Keep, Lead, Sample.Now),
        };
        if (char.IsUpper(outcome[0]))
        {
            Assert.Equal(Enum.Parse<ReplacementStatus>(outcome), next);
            Assert.Equal((next, before.Version + 1, before.Id), (pulled.Value.Status, pulled.Value.Version, pulled.Value.Id));
            return;
        }

        Assert.Null(next);
        var refused = Assert.IsType<Failure.Refused>(pulled.Failure);
        Assert.Equal(outcome, refused.Code);
        Assert.Matches("^[A-Z][^%]+[.]$", refused.Message);
    }

    [Theory]
    [InlineData("mw-1", 0, 30, "vervangerId")]
    [InlineData("mw-2", -1, 30, "vanaf")]
    [InlineData("mw-2", 367, 400, "vanaf")]
    [InlineData("mw-2", 5, 4, "verwachtTot")]
    [InlineData("mw-1", -2, -3, "vervangerId vanaf verwachtTot")]
    public void WhatIsWrongIsSaidPerField(string by, int from, int until, string fields)
    {
        var request = new ReplacementRequest(Id<Worker>.Parse(by), Sample.Today.AddDays(from), Sample.Today.AddDays(until), ReplacementReason.Leaves);
        var failure = CaseloadReplacement.Appoint(Sample.Coach, 1, request, People, Lead, Sample.Today, Sample.Now).Failure;
        Assert.Equal(fields.Split(' '), Assert.IsType<Failure.Invalid>(failure).Errors.Select(e => e.Field));
    }

    [Fact]
    public void FromTodayItBeginsAtOnceAndFromALaterDayWithTheCaseloadOfThatDay()
    {
        Assert.Equal(People, In(ReplacementStatus.Starting).People);
        var planned = In(ReplacementStatus.Planned);
        Assert.Empty(planned.People);
        Assert.False(planned.IsDue(planned.From.AddDays(-1)));
        Assert.True(planned.IsDue(planned.From));
        var begun = planned.Begin([People[0]], Id<Worker>.Parse("mw-3")).Value;
        Assert.Equal(("kand-1", "mw-3"), (Assert.Single(begun.People).Value, begun.StandInId.Value));
        Assert.False(begun.IsDue(planned.From));
    }

    [Fact]
    public void NumbersOfOnePersonGiveDifferentIds() => Assert.Equal(
        4, new[] { (Sample.Coach, 1), (Sample.Coach, 2), (StandIn, 1), (StandIn, 2) }.Select(p => CaseloadReplacement.IdFor(p.Item1, p.Item2)).Distinct().Count());

    /// <summary>Parts of any size, each recorded any number of times: everybody counts once, and the last part finishes.</summary>
    [Fact]
    public void EveryPartCountsOnceHoweverOftenItIsRecorded() => Always.Holds(
        from sizes in Gen.Choose(1, 4).NonEmptyListOf()
        from back in Gen.Elements(true, false)
        select (sizes, back),
        one =>
        {
            var replacement = one.back ? In(ReplacementStatus.Ending) : In(ReplacementStatus.Starting);
            foreach (var size in one.sizes.Concat(Enumerable.Repeat(1, People.Count)))
            {
                if (!replacement.Status.IsUnderWay()) break;
                var (from, count) = (replacement.Done, Math.Min(size, People.Count - replacement.Done));
                var next = replacement.Advance(from, count, count)!;
                Assert.Equal((replacement.Version + 1, from + count), (next.Version, next.Done));
                Assert.Null(next.Advance(from, count, count));
                Assert.Null(replacement.Advance(from, People.Count + 1, 0));
                replacement = next;
            }

            Assert.Equal(one.back ? ReplacementStatus.Ended : ReplacementStatus.Started, replacement.Status);
            Assert.Equal(People.Count, one.back ? replacement.Returned : replacement.Moved);
        },
        200);

    private static CaseloadReplacement In(ReplacementStatus status) => status switch
    {
        ReplacementStatus.Planned => CaseloadReplacement.Appoint(
            Sample.Coach, 1, Request with { From = Sample.Today.AddDays(1) }, People, Lead, Sample.Today, Sample.Now).Value,
        ReplacementStatus.Starting => CaseloadReplacement.Appoint(Sample.Coach, 1, Request, People, Lead, Sample.Today, Sample.Now).Value,
        ReplacementStatus.Started => In(ReplacementStatus.Starting).Advance(0, People.Count, People.Count)!,
        ReplacementStatus.Ending => In(ReplacementStatus.Started).Finish(ReplacementEnd.ChangeBack, Lead, Sample.Now).Value,
        ReplacementStatus.Ended => In(ReplacementStatus.Ending).Advance(0, People.Count, People.Count)!,
        ReplacementStatus.Permanent => In(ReplacementStatus.Started).Finish(ReplacementEnd.Keep, Lead, Sample.Now).Value,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static List<(ReplacementStatus, ReplacementTrigger, string)> Read()
    {
        var rows = Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var triggers = rows[0].Skip(1).Select(Enum.Parse<ReplacementTrigger>).ToList();
        return [.. rows.Skip(1).SelectMany(row => triggers.Select((trigger, i) => (Enum.Parse<ReplacementStatus>(row[0]), trigger, row[i + 1])))];
    }
}
