using Matching.Domain.Placements.Guidance;
using Matching.Domain.Results;

namespace Matching.Domain.Tests.Placements.Guidance;

public sealed class ContactTransitionsTests
{
    // Where each trigger leads from each state; in lower case: the code with which it is refused.
    private const string Expected = """
        from     Ask                  Answer                     Record               Miss                 Skip
        Planned  Asked                contact-nog-niet-gevraagd  Held                 Missed               Skipped
        Asked    contact-al-gevraagd  Held                       Held                 Missed               Skipped
        Held     contact-al-geweest   Held                       Held                 contact-al-geweest   contact-al-geweest
        Missed   contact-gemist       contact-gemist             contact-gemist       contact-gemist       contact-gemist
        Skipped  contact-overgeslagen contact-overgeslagen       contact-overgeslagen contact-overgeslagen contact-overgeslagen
        """;

    private static readonly IReadOnlyList<(ContactStatus From, ContactTrigger Trigger, string Outcome)> Pairs = Read();

    public static TheoryData<ContactStatus, ContactTrigger, string> All { get; } = [];

    static ContactTransitionsTests()
    {
        foreach (var (from, trigger, outcome) in Pairs) All.Add(from, trigger, outcome);
    }

    [Fact]
    public void TheTableAboveNamesEveryPairOnce()
    {
        var every = from status in Enum.GetValues<ContactStatus>() from trigger in Enum.GetValues<ContactTrigger>() select (status, trigger);
        Assert.Equal(every.Order(), Pairs.Select(p => (p.From, p.Trigger)).Order());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void EachLeadsWhereTheTableSaysOrIsRefused(ContactStatus from, ContactTrigger trigger, string outcome)
    {
        var plan = In(from);
        var after = Pull(plan, trigger);
        Assert.Equal(from, plan.Find(2)!.Status);
        if (Enum.TryParse<ContactStatus>(outcome, out var to))
        {
            Assert.Equal(to, ContactTransitions.Next(from, trigger));
            Assert.Equal(to, after.Value.Find(2)!.Status);
            Assert.Equal((3, ContactStatus.Planned), (after.Value.Planned!.Number, after.Value.Planned.Status));
        }
        else
        {
            Assert.Null(ContactTransitions.Next(from, trigger));
            var refusal = Assert.IsType<Failure.Refused>(after.Failure);
            Assert.Equal(outcome, refusal.Code);
            Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NothingHappensToAContactOfAPlanThatEnded(ContactStatus from, ContactTrigger trigger, string outcome)
    {
        Assert.NotEmpty(outcome);
        var plan = In(from);
        Assert.Equal("begeleiding-beeindigd", PlanSample.CodeOf(Pull(plan.Stop(plan.Find(2)!.Day).Value, trigger)));
    }

    [Theory]
    [InlineData(ContactTrigger.Ask)]
    [InlineData(ContactTrigger.Answer)]
    [InlineData(ContactTrigger.Record)]
    [InlineData(ContactTrigger.Miss)]
    [InlineData(ContactTrigger.Skip)]
    public void AContactThatIsNotThereIsNotFound(ContactTrigger trigger) =>
        Assert.IsType<Failure.NotFound>(Pull(PlanSample.Plan(), trigger).Failure);

    // Contact 2 is with both, so that a second answer can come.
    private static Result<GuidancePlan> Pull(GuidancePlan plan, ContactTrigger trigger)
    {
        var day = PlanSample.Start.AddDays(10);
        return trigger switch
        {
            ContactTrigger.Ask => plan.Ask(2, day),
            ContactTrigger.Answer => plan.Answer(2, Face.Glad, day),
            ContactTrigger.Record => plan.Record(2, day),
            ContactTrigger.Miss => plan.Miss(2, day),
            _ => plan.Skip(2, SkipReason.NotNeeded),
        };
    }

    private static GuidancePlan In(ContactStatus status)
    {
        var plan = PlanSample.Plan().AskNext();
        var day = plan.Planned!.Day;
        return status switch
        {
            ContactStatus.Planned => plan,
            ContactStatus.Asked => plan.AskNext(),
            ContactStatus.Held => plan.AskNext().AnswerAsEmployer(2, day).Value,
            ContactStatus.Missed => plan.Miss(2, day).Value,
            _ => plan.Skip(2, SkipReason.NotNeeded).Value,
        };
    }

    private static IReadOnlyList<(ContactStatus From, ContactTrigger Trigger, string Outcome)> Read()
    {
        var rows = Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        return
        [
            .. from row in rows.Skip(1)
               from column in Enumerable.Range(1, row.Length - 1)
               select (Enum.Parse<ContactStatus>(row[0]), Enum.Parse<ContactTrigger>(rows[0][column]), row[column]),
        ];
    }
}
