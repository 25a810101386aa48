using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Results;

namespace Matching.Domain.Tests.FollowUp;

public sealed class WorkTaskTransitionsTests
{
    // Where each trigger leads from each state; in lower case: the code with which it is refused.
    private const string Expected = """
        from     Finish          Drop            HandOver        Postpone
        Open     Done            Dropped         Open            Open
        Done     taak-afgerond   taak-afgerond   taak-afgerond   taak-afgerond
        Dropped  taak-vervallen  taak-vervallen  taak-vervallen  taak-vervallen
        """;

    private static readonly IReadOnlyList<(WorkTaskStatus From, WorkTaskTrigger Trigger, string Outcome)> Pairs = Read();

    public static TheoryData<WorkTaskStatus, WorkTaskTrigger, WorkTaskStatus> Allowed { get; } = new();

    public static TheoryData<WorkTaskStatus, WorkTaskTrigger, string> Refused { get; } = new();

    static WorkTaskTransitionsTests()
    {
        foreach (var (from, trigger, outcome) in Pairs)
        {
            if (char.IsUpper(outcome[0])) Allowed.Add(from, trigger, Enum.Parse<WorkTaskStatus>(outcome));
            else Refused.Add(from, trigger, outcome);
        }
    }

    [Fact]
    public void TheTableAboveNamesEveryPairOnce()
    {
        var every = from status in Enum.GetValues<WorkTaskStatus>() from trigger in Enum.GetValues<WorkTaskTrigger>() select (status, trigger);
        Assert.Equal(every.Order(), Pairs.Select(p => (p.From, p.Trigger)).Order());
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void WhatMayHappenLeadsWhereTheTableSaysAndCountsAsAChange(WorkTaskStatus from, WorkTaskTrigger trigger, WorkTaskStatus to)
    {
        Assert.Equal(to, WorkTaskTransitions.Next(from, trigger));
        var before = In(from);
        var after = Pull(before, trigger).Value;
        Assert.Equal((to, before.Version + 1, before.Id), (after.Status, after.Version, after.Id));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void WhatMayNotHappenIsRefusedWithItsCodeAndASentence(WorkTaskStatus from, WorkTaskTrigger trigger, string code)
    {
        Assert.Null(WorkTaskTransitions.Next(from, trigger));
        var task = In(from);
        var before = task with { };
        var refused = Assert.IsType<Failure.Refused>(Pull(task, trigger).Failure);
        Assert.Equal(code, refused.Code);
        Assert.Matches("^[A-Z][^%]+[.]$", refused.Message);
        Assert.Equal(before, task);
    }

    [Fact]
    public void OnlyAnOpenTaskIsNotTerminal() =>
        Assert.Equal([WorkTaskStatus.Open], Enum.GetValues<WorkTaskStatus>().Where(status => !status.IsTerminal()));

    private static WorkTask In(WorkTaskStatus status) => status switch
    {
        WorkTaskStatus.Open => WorkTaskTests.Asked(),
        WorkTaskStatus.Done => Pull(WorkTaskTests.Asked(), WorkTaskTrigger.Finish).Value,
        WorkTaskStatus.Dropped => Pull(WorkTaskTests.Asked(), WorkTaskTrigger.Drop).Value,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static Result<WorkTask> Pull(WorkTask task, WorkTaskTrigger trigger) => trigger switch
    {
        WorkTaskTrigger.Finish => task.Finish(Prose.Parse("Gebeld"), Sample.ByCoach, Sample.Now),
        WorkTaskTrigger.Drop => task.Drop(DropReason.Settled),
        WorkTaskTrigger.HandOver => task.GiveTo(WorkTaskTests.Colleague, null, Sample.ByCoach, Sample.Now),
        WorkTaskTrigger.Postpone => task.Postpone(Sample.Today.AddDays(7), Line.Parse("Op vakantie"), Sample.ByCoach, Sample.Today, Sample.Now),
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };

    private static List<(WorkTaskStatus, WorkTaskTrigger, string)> Read()
    {
        var rows = Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var triggers = rows[0].Skip(1).Select(Enum.Parse<WorkTaskTrigger>).ToList();
        return [.. rows.Skip(1).SelectMany(row => triggers.Select((trigger, i) => (Enum.Parse<WorkTaskStatus>(row[0]), trigger, row[i + 1])))];
    }
}
