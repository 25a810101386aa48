using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;

namespace Matching.Domain.Tests.Proposals;

public sealed class ProposalTransitionsTests
{
    private static readonly Id<EmployerContact> Contact = Id<EmployerContact>.Parse("cp-1");

    // Where each trigger leads from each state; in lower case: the code with which it is refused.
    private const string AssessedAndAnswered = """
        from           PutForward             RejectForThisJob       Postpone               AnswerYes              AnswerNo               AnswerCallFirst        Withdraw               Expire
        Proposed       PutForward             NotForThisJob          Later                  nog-niet-voorgedragen  nog-niet-voorgedragen  nog-niet-voorgedragen  Withdrawn              Expired
        PutForward     al-beoordeeld          al-beoordeeld          al-beoordeeld          Accepted               Declined               CallFirst              Withdrawn              kan-nu-niet
        NotForThisJob  al-beoordeeld          al-beoordeeld          al-beoordeeld          nog-niet-voorgedragen  nog-niet-voorgedragen  nog-niet-voorgedragen  voorstel-afgerond      kan-nu-niet
        Later          PutForward             NotForThisJob          Later                  nog-niet-voorgedragen  nog-niet-voorgedragen  nog-niet-voorgedragen  Withdrawn              Expired
        Accepted       al-beoordeeld          al-beoordeeld          al-beoordeeld          al-beantwoord          Declined               al-beantwoord          Withdrawn              kan-nu-niet
        Declined       al-beoordeeld          al-beoordeeld          al-beoordeeld          al-beantwoord          al-beantwoord          al-beantwoord          voorstel-afgerond      kan-nu-niet
        CallFirst      al-beoordeeld          al-beoordeeld          al-beoordeeld          Accepted               Declined               al-beantwoord          Withdrawn              kan-nu-niet
        Withdrawn      voorstel-vervallen     voorstel-vervallen     voorstel-vervallen     voorstel-vervallen     voorstel-vervallen     voorstel-vervallen     voorstel-afgerond      kan-nu-niet
        Expired        voorstel-vervallen     voorstel-vervallen     voorstel-vervallen     voorstel-vervallen     voorstel-vervallen     voorstel-vervallen     voorstel-afgerond      kan-nu-niet
        Shortlisted    al-beoordeeld          al-beoordeeld          al-beoordeeld          al-beantwoord          Declined               al-beantwoord          Withdrawn              kan-nu-niet
        Introduced     al-beoordeeld          al-beoordeeld          al-beoordeeld          al-beantwoord          Declined               al-beantwoord          Withdrawn              kan-nu-niet
        Met            al-beoordeeld          al-beoordeeld          al-beoordeeld          al-beantwoord          Declined               al-beantwoord          Withdrawn              kan-nu-niet
        Trial          al-beoordeeld          al-beoordeeld          al-beoordeeld          al-beantwoord          Declined               al-beantwoord          Withdrawn              kan-nu-niet
        Placed         al-beoordeeld          al-beoordeeld          al-beoordeeld          al-beantwoord          al-beantwoord          al-beantwoord          voorstel-afgerond      kan-nu-niet
        NotPlaced      al-beoordeeld          al-beoordeeld          al-beoordeeld          al-beantwoord          al-beantwoord          al-beantwoord          voorstel-afgerond      kan-nu-niet
        """;

    private const string Introduced = """
        from           Shortlist              TakeOffShortlist       Introduce              Meet                   StartTrial             Place                  DoNotPlace
        Proposed       kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet
        PutForward     kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet
        NotForThisJob  kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet
        Later          kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet
        Accepted       Shortlisted            kan-nu-niet            niet-op-shortlist      kan-nu-niet            kan-nu-niet            kan-nu-niet            NotPlaced
        Declined       kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet
        CallFirst      kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet
        Withdrawn      kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet
        Expired        kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet
        Shortlisted    kan-nu-niet            Accepted               Introduced             kan-nu-niet            kan-nu-niet            kan-nu-niet            NotPlaced
        Introduced     kan-nu-niet            kan-nu-niet            kan-nu-niet            Met                    kan-nu-niet            kan-nu-niet            NotPlaced
        Met            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            Trial                  Placed                 NotPlaced
        Trial          kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            Placed                 NotPlaced
        Placed         kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet
        NotPlaced      kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet            kan-nu-niet
        """;

    private static readonly IReadOnlyList<(ProposalStatus From, ProposalTrigger Trigger, string Outcome)> Pairs = [.. Read(AssessedAndAnswered), .. Read(Introduced)];

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
        var before = proposal with { };
        var refused = Assert.IsType<Failure.Refused>(Pull(proposal, trigger).Failure);
        Assert.Equal(code, refused.Code);
        Assert.Matches("^[A-Z][^%]+[.]$", refused.Message);
        if (code == "kan-nu-niet") Assert.Contains($"‘{from.ToDutchText()}’", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, proposal);
    }

    [Fact]
    public void OnlyWhatEndsAProposalIsTerminal() =>
        Assert.Equal(
            [
                ProposalStatus.NotForThisJob,
                ProposalStatus.Declined,
                ProposalStatus.Withdrawn,
                ProposalStatus.Expired,
                ProposalStatus.Placed,
                ProposalStatus.NotPlaced,
            ],
            Enum.GetValues<ProposalStatus>().Where(status => status.IsTerminal()));

    [Fact]
    public void ACoachAssessesWhatIsProposedOrPutOffAndNothingElse() =>
        Assert.Equal([ProposalStatus.Proposed, ProposalStatus.Later], Enum.GetValues<ProposalStatus>().Where(status => status.AwaitsAssessment()));

    [Fact]
    public void AdvisersSeeAProposalFromTheYesOnAndEmployersFromTheIntroductionOn()
    {
        Assert.Equal(
            [ProposalStatus.Accepted, ProposalStatus.Shortlisted, ProposalStatus.Introduced, ProposalStatus.Met, ProposalStatus.Trial],
            Enum.GetValues<ProposalStatus>().Where(status => status.IsAgreed()));
        Assert.Equal(
            [ProposalStatus.Introduced, ProposalStatus.Met, ProposalStatus.Trial],
            Enum.GetValues<ProposalStatus>().Where(status => status.IsKnownToEmployer()));
    }

    [Fact]
    public void EveryStateHasDutchWordsOfItsOwn() =>
        Assert.Equal(Enum.GetValues<ProposalStatus>().Length, Enum.GetValues<ProposalStatus>().Select(status => status.ToDutchText()).Distinct(StringComparer.Ordinal).Count());

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
        ProposalStatus.Expired => Pull(Sample.Proposal(), ProposalTrigger.Expire).Value,
        ProposalStatus.Shortlisted => Pull(In(ProposalStatus.Accepted), ProposalTrigger.Shortlist).Value,
        ProposalStatus.Introduced => Pull(In(ProposalStatus.Shortlisted), ProposalTrigger.Introduce).Value,
        ProposalStatus.Met => Pull(In(ProposalStatus.Introduced), ProposalTrigger.Meet).Value,
        ProposalStatus.Trial => Pull(In(ProposalStatus.Met), ProposalTrigger.StartTrial).Value,
        ProposalStatus.Placed => Pull(In(ProposalStatus.Trial), ProposalTrigger.Place).Value,
        ProposalStatus.NotPlaced => Pull(In(ProposalStatus.Introduced), ProposalTrigger.DoNotPlace).Value,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static Result<Proposal> Pull(Proposal proposal, ProposalTrigger trigger)
    {
        return trigger switch
        {
            ProposalTrigger.PutForward => Assess(AssessmentKind.PutForward),
            ProposalTrigger.RejectForThisJob => Assess(AssessmentKind.NotForThisJob),
            ProposalTrigger.Postpone => Assess(AssessmentKind.Later),
            ProposalTrigger.AnswerYes => proposal.Reply(CandidateAnswer.Yes, SharedFacts.Usual, Sample.ByCandidate, Sample.Now),
            ProposalTrigger.AnswerNo => proposal.Reply(CandidateAnswer.No, SharedFacts.None, Sample.ByCandidate, Sample.Now),
            ProposalTrigger.AnswerCallFirst => proposal.Reply(CandidateAnswer.CallFirst, SharedFacts.None, Sample.ByCandidate, Sample.Now),
            ProposalTrigger.Withdraw => proposal.Withdraw(WithdrawalReason.VacancyClosed),
            ProposalTrigger.Expire => proposal.Expire(),
            ProposalTrigger.Shortlist => proposal.Shortlist(),
            ProposalTrigger.TakeOffShortlist => proposal.TakeOffShortlist(),
            ProposalTrigger.Introduce => proposal.Introduce(new(Contact, SharedFacts.CallName, default), Sample.ByAdviser, Sample.Now),
            ProposalTrigger.Meet => proposal.Meet(new(Sample.Today, default), Sample.ByAdviser, Sample.Today, Sample.Now),
            ProposalTrigger.StartTrial => proposal.StartTrial(new(Sample.Today, Sample.Today.AddDays(30)), Sample.ByAdviser, Sample.Now),
            ProposalTrigger.Place => proposal.Place(Sample.Agreement, Sample.ByAdviser, Sample.Now),
            ProposalTrigger.DoNotPlace => proposal.DoNotPlace(new(NotPlacedReason.SomebodyElse, null), Sample.ByAdviser, Sample.Now),
            _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
        };

        Result<Proposal> Assess(AssessmentKind kind) =>
            proposal.Assess(new(kind, Line.Parse("Te ver van huis"), null), Sample.ByCoach, Sample.Today, Sample.Now);
    }

    private static List<(ProposalStatus, ProposalTrigger, string)> Read(string table)
    {
        var rows = table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var triggers = rows[0].Skip(1).Select(Enum.Parse<ProposalTrigger>).ToList();
        return [.. rows.Skip(1).SelectMany(row => triggers.Select((trigger, i) => (Enum.Parse<ProposalStatus>(row[0]), trigger, row[i + 1])))];
    }
}
