using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Domain.Tests.Candidates;

public sealed class InvolvementTests
{
    private static readonly DateOnly Start = Sample.Candidate.WaitingSince.ToDutchDay();

    private static Gen<Involvement> Anybody { get; } =
        from who in Gen.Choose(1, 4)
        from role in Gen.Elements(Enum.GetValues<InvolvementRole>())
        from primary in Gen.Elements(false, false, true)
        select new Involvement(Worker(who), role, primary, default, null);

    public static TheoryData<string, string> Wrong => new()
    {
        { "", "betrokkenen" },
        { "1 Consulent", "betrokkenen" },
        { "1 Volunteer; 2 SchoolMentor", "betrokkenen" },
        { "1 Consulent *; 2 JobCoach *", "betrokkenen[1].eerste" },
        { "1 Volunteer *", "betrokkenen[0].eerste" },
        { "1 Consulent *; 2 SchoolMentor *", "betrokkenen[1].eerste betrokkenen[1].eerste" },
        { "1 Consulent *; 1 Consulent", "betrokkenen[1].medewerkerId" },
    };

    [Fact]
    public void WhoRegistersIsTheConsulentToTurnToFirst()
    {
        Assert.Equal([new(Sample.Coach, InvolvementRole.Consulent, true, Start, null)], Sample.Candidate.Involvements);
        Assert.Equal(Sample.Coach, Sample.Candidate.CoachId);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void ThereIsExactlyOneFirstPersonToTurnToWhoIsACoach(string current, string fields)
    {
        var failure = Sample.Candidate.Involve(Read(current), Sample.Today).Failure;
        var errors = Assert.IsType<Failure.Invalid>(failure).Errors;
        Assert.Equal(fields.Split(' '), errors.Select(e => e.Field));
        Assert.All(errors, e => Assert.Matches("^[A-Z].+[.]$", e.Message));
    }

    [Fact]
    public void WhoIsLeftOutIsInvolvedNoMoreAndStaysOnRecord()
    {
        var after = Sample.Candidate.Involve(Read("2 JobCoach *; 3 Volunteer"), Sample.Today).Value;
        Assert.Equal(
            [
                new(Sample.Coach, InvolvementRole.Consulent, true, Start, Sample.Today),
                new(Worker(2), InvolvementRole.JobCoach, true, Sample.Today, null),
                new Involvement(Worker(3), InvolvementRole.Volunteer, false, Sample.Today, null),
            ],
            after.Involvements);
        Assert.Equal([Worker(2)], after.Coaches);
        Assert.Equal([Sample.Coach], after.FormerCoaches);
        Assert.True(after.IsInvolved(Worker(3)));
        Assert.False(after.IsInvolved(Sample.Coach));
    }

    [Fact]
    public void WhoStaysTheSameKeepsTheFirstDay()
    {
        var after = Sample.Candidate.Involve(Read("2 JobCoach; 1 Consulent *"), Sample.Today).Value;
        Assert.Equal([Start, Sample.Today], after.Current.Select(i => i.From));
        Assert.Equal([Sample.Coach, Worker(2)], after.Coaches);
    }

    [Fact]
    public void ReplacingPutsOneInThePlaceOfAnotherInEveryRole()
    {
        var before = Sample.Candidate.Involve(Read("1 Consulent *; 1 JobCoach; 2 JobCoach; 3 Volunteer"), Sample.Today).Value;
        var after = before.Replace(Sample.Coach, Worker(2), Sample.Today.AddDays(1)).Value;
        Assert.Equal(
            ["2 Consulent *", "2 JobCoach", "3 Volunteer"],
            after.Current.OrderBy(i => i.WorkerId).ThenBy(i => i.Role).Select(i => $"{i.WorkerId.Value[3..]} {i.Role}{(i.IsPrimary ? " *" : "")}"));
        Assert.Equal(Worker(2), after.CoachId);
        Assert.Equal([Sample.Coach], after.FormerCoaches);
        Assert.Equal(Sample.Coach, after.Replace(Worker(2), Sample.Coach, Sample.Today.AddDays(20)).Value.CoachId);
    }

    [Fact]
    public void OnlyWhoIsInvolvedIsReplacedAndBySomebodyElse()
    {
        Assert.Equal("van", Assert.Single(Assert.IsType<Failure.Invalid>(Sample.Candidate.Replace(Worker(2), Worker(3), Sample.Today).Failure).Errors).Field);
        Assert.Equal("naar", Assert.Single(Assert.IsType<Failure.Invalid>(Sample.Candidate.Replace(Sample.Coach, Sample.Coach, Sample.Today).Failure).Errors).Field);
    }

    [Fact]
    public void WhateverChangesThereIsAlwaysExactlyOneFirstPersonToTurnToAndNothingIsForgotten() => Always.Holds(
        (from involve in Gen.Elements(true, false)
         from current in Anybody.ListOf()
         from former in Gen.Choose(1, 4)
         from next in Gen.Choose(1, 4)
         from days in Gen.Choose(0, 3)
         select (involve, current: current.Take(4).ToList(), former, next, days)).ArrayOf(),
        turns =>
        {
            var candidate = Sample.Candidate;
            var day = Sample.Today;
            foreach (var (involve, current, former, next, days) in turns.Take(12))
            {
                day = day.AddDays(days);
                var before = candidate with { };
                var result = involve ? candidate.Involve(current, day) : candidate.Replace(Worker(former), Worker(next), day);
                Assert.Equal(before, candidate);
                if (result.Failure is not null) continue;
                candidate = result.Value;
                Assert.Equal(before.Version + 1, candidate.Version);
                Assert.Single(candidate.Current, i => i.IsPrimary);
                Assert.Empty(Involvement.CheckCurrent([.. candidate.Current]));
                Assert.Equal(candidate.CoachId, candidate.Coaches[0]);
                Assert.Empty(candidate.Coaches.Intersect(candidate.FormerCoaches));
                Assert.Empty(before.Involvements.Select(i => (i.WorkerId, i.Role, i.From)).Except(candidate.Involvements.Select(i => (i.WorkerId, i.Role, i.From))));
                Assert.All(candidate.Involvements, i => Assert.True(i.Until is null || i.Until >= i.From));
                if (!involve) Assert.False(candidate.IsInvolved(Worker(former)));
            }
        });

    [Fact]
    public void MoreThanAHundredOnRecordIsTooMany()
    {
        var candidate = Sample.Candidate;
        for (var i = 0; i < 99; i++) candidate = candidate.Replace(candidate.CoachId, Worker(i % 2 == 0 ? 2 : 1), Sample.Today.AddDays(i)).Value;
        Assert.Equal(Involvement.MaximumPerCandidate, candidate.Involvements.Count);
        Assert.Equal("betrokkenen", Assert.Single(Assert.IsType<Failure.Invalid>(candidate.Replace(candidate.CoachId, Worker(3), Sample.Today).Failure).Errors).Field);
    }

    private static Id<Worker> Worker(int number) => Id<Worker>.Parse($"mw-{number}");

    /// <summary>Who, in what role, with a star for who is primary.</summary>
    private static List<Involvement> Read(string text) =>
    [
        .. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' ')).Select(p => new Involvement(
            Id<Worker>.Parse($"mw-{p[0]}"), Enum.Parse<InvolvementRole>(p[1]), p.Length > 2, default, null)),
    ];
}

public sealed class FreshnessTests
{
    private static readonly TimeSpan HalfAYear = TimeSpan.FromDays(180);

    [Fact]
    public void AProfileIsStaleOnceNobodyConfirmedItForTooLong()
    {
        var confirmed = Sample.Candidate.ConfirmedAt;
        Assert.False(Sample.Candidate.IsStale(confirmed + HalfAYear - TimeSpan.FromSeconds(1), HalfAYear));
        Assert.True(Sample.Candidate.IsStale(confirmed + HalfAYear, HalfAYear));
    }

    [Fact]
    public void ConfirmingOrChangingMakesItFreshAndTakesBackTheQuestion()
    {
        var asked = Sample.Candidate.UpdateAsked(Sample.Now);
        Assert.Equal((2, (DateTimeOffset?)Sample.Now), (asked.Version, asked.UpdateAskedAt));
        Assert.Equal(asked with { Version = 3, ConfirmedAt = Sample.Now, UpdateAskedAt = null }, asked.Confirm(Sample.Now).Value);
        Assert.Null(asked.Change(Sample.Profile, Sample.Now).Value.UpdateAskedAt);
        Assert.Equal("kandidaat-teruggetrokken", Assert.IsType<Failure.Refused>(asked.Withdraw().Value.Confirm(Sample.Now).Failure).Code);
    }
}
