using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;

namespace Matching.Domain.Tests.Proposals;

public sealed class ProposalTransitionsTests
{
    // Where each trigger leads from each state; in lower case: the code with which it is refused.
    private const string Expected = """
        from           PutForward          RejectForThisJob    Postpone            AnswerYes               AnswerNo                AnswerCallFirst         Withdraw
        Proposed       PutForward          NotForThisJob       Later               nog-niet-voorgedragen   nog-niet-voorgedragen   nog-niet-voorgedragen   Withdrawn
        PutForward     al-beoordeeld       al-beoordeeld       al-beoordeeld       Accepted                Declined                CallFirst               Withdrawn
        NotForThisJob  al-beoordeeld       al-beoordeeld       al-beoordeeld       nog-niet-voorgedragen   nog-niet-voorgedragen   nog-niet-voorgedragen   voorstel-afgerond
        Later          PutForward          NotForThisJob       Later               nog-niet-voorgedragen   nog-niet-voorgedragen   nog-niet-voorgedragen   Withdrawn
        Accepted       al-beoordeeld       al-beoordeeld       al-beoordeeld       al-beantwoord           Declined                al-beantwoord           Withdrawn
        Declined       al-beoordeeld       al-beoordeeld       al-beoordeeld       al-beantwoord           al-beantwoord           al-beantwoord           voorstel-afgerond
        CallFirst      al-beoordeeld       al-beoordeeld       al-beoordeeld       Accepted                Declined                al-beantwoord           Withdrawn
        Withdrawn      voorstel-vervallen  voorstel-vervallen  voorstel-vervallen  voorstel-vervallen      voorstel-vervallen      voorstel-vervallen      voorstel-vervallen
        """;

    private static readonly IReadOnlyList<(ProposalStatus From, ProposalTrigger Trigger, string Outcome)> Pairs = Read();

    public static TheoryData<ProposalStatus, ProposalTrigger, ProposalStatus> Allowed { get; } = new();

    public static TheoryData<ProposalStatus, ProposalTrigger, string> Refused { get; } = new();

    static ProposalTransitionsTests()
    {
        foreach (var (from, trigger, outcome) in Pairs)
        {
            if (char.IsUpper(outcome[0])) Allowed.Add(from, trigger, Enum.Parse<ProposalStatus>(outcome));
            else Refused.Add(from, trigger, outcome);
        }
    }

    [Fact]
    public void TheTableAboveNamesEveryPairOnce()
    {
        var every = from status in Enum.GetValues<ProposalStatus>() from trigger in Enum.GetValues<ProposalTrigger>() select (status, trigger);
        Assert.Equal(every.Order(), Pairs.Select(p => (p.From, p.Trigger)).Order());
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void WhatMayHappenLeadsWhereTheTableSaysAndCountsAsAChange(ProposalStatus from, ProposalTrigger trigger, ProposalStatus to)
    {
        Assert.Equal(to, ProposalTransitions.Next(from, trigger));
        var before = In(from);
        var after = Pull(before, trigger).Value;
        Assert.Equal(to, after.Status);
        Assert.Equal(before.Version + 1, after.Version);
        Assert.Equal(before.Id, after.Id);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void WhatMayNotHappenIsRefusedWithItsCodeAndASentence(ProposalStatus from, ProposalTrigger trigger, string code)
    {
        Assert.Null(ProposalTransitions.Next(from, trigger));
        var proposal = In(from);
        var refused = Assert.IsType<Failure.Refused>(Pull(proposal, trigger).Failure);
        Assert.Equal(code, refused.Code);
        Assert.Matches("^[A-Z][^%]+[.]$", refused.Message);
        Assert.Equal(In(from), proposal);
    }

    [Fact]
    public void OnlyWhatEndsAProposalIsTerminal() =>
        Assert.Equal(
            [ProposalStatus.NotForThisJob, ProposalStatus.Declined, ProposalStatus.Withdrawn],
            Enum.GetValues<ProposalStatus>().Where(status => status.IsTerminal()));

    [Fact]
    public void ACoachAssessesWhatIsProposedOrPutOffAndNothingElse() =>
        Assert.Equal([ProposalStatus.Proposed, ProposalStatus.Later], Enum.GetValues<ProposalStatus>().Where(status => status.AwaitsAssessment()));

    /// <summary>A proposal in a state, brought there as people would bring it.</summary>
    private static Proposal In(ProposalStatus status) => status switch
    {
        ProposalStatus.Proposed => Sample.Proposal(),
        ProposalStatus.PutForward => Pull(Sample.Proposal(), ProposalTrigger.PutForward).Value,
        ProposalStatus.NotForThisJob => Pull(Sample.Proposal(), ProposalTrigger.RejectForThisJob).Value,
        ProposalStatus.Later => Pull(Sample.Proposal(), ProposalTrigger.Postpone).Value,
        ProposalStatus.Accepted => Pull(In(ProposalStatus.PutForward), ProposalTrigger.AnswerYes).Value,
        ProposalStatus.Declined => Pull(In(ProposalStatus.PutForward), ProposalTrigger.AnswerNo).Value,
        ProposalStatus.CallFirst => Pull(In(ProposalStatus.PutForward), ProposalTrigger.AnswerCallFirst).Value,
        ProposalStatus.Withdrawn => Pull(Sample.Proposal(), ProposalTrigger.Withdraw).Value,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static Result<Proposal> Pull(Proposal proposal, ProposalTrigger trigger)
    {
        return trigger switch
        {
            ProposalTrigger.PutForward => Assess(AssessmentKind.PutForward),
            ProposalTrigger.RejectForThisJob => Assess(AssessmentKind.NotForThisJob),
            ProposalTrigger.Postpone => Assess(AssessmentKind.Later),
            ProposalTrigger.AnswerYes => proposal.Reply(CandidateAnswer.Yes, Sample.ByCandidate, Sample.Now),
            ProposalTrigger.AnswerNo => proposal.Reply(CandidateAnswer.No, Sample.ByCandidate, Sample.Now),
            ProposalTrigger.AnswerCallFirst => proposal.Reply(CandidateAnswer.CallFirst, Sample.ByCandidate, Sample.Now),
            ProposalTrigger.Withdraw => proposal.Withdraw(WithdrawalReason.VacancyClosed),
            _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
        };

        Result<Proposal> Assess(AssessmentKind kind) =>
            proposal.Assess(new(kind, Line.Parse("Te ver van huis"), null), Sample.ByCoach, Sample.Today, Sample.Now);
    }

    private static List<(ProposalStatus, ProposalTrigger, string)> Read()
    {
        var rows = Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var triggers = rows[0].Skip(1).Select(Enum.Parse<ProposalTrigger>).ToList();
        return [.. rows.Skip(1).SelectMany(row => triggers.Select((trigger, i) => (Enum.Parse<ProposalStatus>(row[0]), trigger, row[i + 1])))];
    }
}
