using Matching.Domain.People;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Results;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements.Subsidy;

public sealed class WageSubsidyTransitionsTests
{
    // Where each trigger leads from each state; in lower case: the code with which it is refused.
    private const string Expected = """
        from     Grant          Refuse         Measure        ChangeHours    Recalculate         End
        Applied  Granted        Refused        Applied        Applied        nog-niet-toegekend  Ended
        Granted  al-besloten    al-besloten    Granted        Granted        Granted             Ended
        Refused  al-besloten    al-besloten    lks-afgewezen  lks-afgewezen  lks-afgewezen       lks-afgewezen
        Ended    lks-beeindigd  lks-beeindigd  lks-beeindigd  lks-beeindigd  Ended               lks-beeindigd
        """;

    private static readonly DateOnly Today = new(2027, 3, 1);

    private static readonly IReadOnlyList<(WageSubsidyStatus From, WageSubsidyTrigger Trigger, string Outcome)> Pairs = Read();

    public static TheoryData<WageSubsidyStatus, WageSubsidyTrigger, WageSubsidyStatus> Allowed { get; } = new();

    public static TheoryData<WageSubsidyStatus, WageSubsidyTrigger, string> Refused { get; } = new();

    static WageSubsidyTransitionsTests()
    {
        foreach (var (from, trigger, outcome) in Pairs)
        {
            if (char.IsUpper(outcome[0])) Allowed.Add(from, trigger, Enum.Parse<WageSubsidyStatus>(outcome));
            else Refused.Add(from, trigger, outcome);
        }
    }

    [Fact]
    public void The_table_above_names_every_pair_once()
    {
        var every = from status in Enum.GetValues<WageSubsidyStatus>() from trigger in Enum.GetValues<WageSubsidyTrigger>() select (status, trigger);
        Assert.Equal(every.Order(), Pairs.Select(p => (p.From, p.Trigger)).Order());
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void What_may_happen_leads_where_the_table_says(WageSubsidyStatus from, WageSubsidyTrigger trigger, WageSubsidyStatus to)
    {
        Assert.Equal(to, WageSubsidyTransitions.Next(from, trigger));
        var before = In(from);
        var after = Pull(before, trigger).Value;
        Assert.Equal((to, before.MunicipalityId, before.StartsOn), (after.Status, after.MunicipalityId, after.StartsOn));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_may_not_happen_is_refused_with_its_code_and_a_sentence_that_names_the_article(WageSubsidyStatus from, WageSubsidyTrigger trigger, string code)
    {
        Assert.Null(WageSubsidyTransitions.Next(from, trigger));
        var refused = Lks.Refusal(Pull(In(from), trigger));
        Assert.Equal(code, refused.Code);
        Assert.Matches(@"^[A-Z].+Participatiewet 10d\.\d+.*\.$", refused.Message);
    }

    [Fact]
    public void Only_what_is_asked_for_or_paid_stands_in_the_way_of_another() =>
        Assert.Equal([WageSubsidyStatus.Applied, WageSubsidyStatus.Granted], Enum.GetValues<WageSubsidyStatus>().Where(s => s.IsOpen()));

    private static WageSubsidy In(WageSubsidyStatus status) => status switch
    {
        WageSubsidyStatus.Applied => Lks.Asked,
        WageSubsidyStatus.Granted => Lks.Granted,
        WageSubsidyStatus.Refused => Pull(Lks.Asked, WageSubsidyTrigger.Refuse).Value,
        WageSubsidyStatus.Ended => Pull(Lks.Granted, WageSubsidyTrigger.End).Value,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static Result<WageSubsidy> Pull(WageSubsidy subsidy, WageSubsidyTrigger trigger) => trigger switch
    {
        WageSubsidyTrigger.Grant => subsidy.Decide(Lks.Yes, Lks.Officer, Lks.At(Today)),
        WageSubsidyTrigger.Refuse => subsidy.Decide(Lks.No, Lks.Officer, Lks.At(Today)),
        WageSubsidyTrigger.Measure => subsidy.Measure(Lks.Measurement(55, Today, new(2027, 7, 1)), Today),
        WageSubsidyTrigger.ChangeHours => subsidy.ChangeHours(new(new(2027, 4, 1), WeeklyHours.Of(28), WeeklyHours.Of(36))),
        WageSubsidyTrigger.Recalculate => subsidy.Recalculate(Today, Lks.Rates, Lks.BornAdult),
        WageSubsidyTrigger.End => subsidy.Stop(new(WageSubsidyEndReason.Other, Today, Line.Parse("Ander werk")), Today),
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };

    private static List<(WageSubsidyStatus, WageSubsidyTrigger, string)> Read()
    {
        var rows = Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var triggers = rows[0].Skip(1).Select(Enum.Parse<WageSubsidyTrigger>).ToList();
        return [.. rows.Skip(1).SelectMany(row => triggers.Select((trigger, i) => (Enum.Parse<WageSubsidyStatus>(row[0]), trigger, row[i + 1])))];
    }
}
