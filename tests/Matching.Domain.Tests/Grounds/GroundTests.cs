using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Grounds;
using Matching.Domain.People;

namespace Matching.Domain.Tests.Grounds;

public sealed class GroundTests
{
    private static readonly DateOnly Day = new(2026, 7, 1);
    private static readonly Line Uwv = Line.Parse("UWV");

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 60).Select(Day.AddDays);

    /// <summary>Any grounds, the wrong ones among them: periods overlap, days are missing or in the wrong order.</summary>
    private static readonly Gen<IReadOnlyList<Ground>> Lists =
        (from kind in Gen.Elements(Enum.GetValues<GroundKind>())
         from status in Gen.Elements(Enum.GetValues<GroundStatus>())
         from start in Gen.OneOf(Gen.Constant<DateOnly?>(null), Days.Select(d => (DateOnly?)d))
         from end in Gen.OneOf(Gen.Constant<DateOnly?>(null), Days.Select(d => (DateOnly?)d))
         select new Ground(kind, status, Uwv, start, end)).ListOf().Select(list => (IReadOnlyList<Ground>)[.. list.Take(5)]);

    public static TheoryData<string, string> Wrong => new()
    {
        { "Wajong Granted - 2026-07-01 -", "[0].bron" },
        { "Wajong Granted UWV - -", "[0].van" },
        { "Wajong Granted - - -", "[0].bron [0].van" },
        { "Wajong Granted UWV 2026-07-02 2026-07-01", "[0].tot" },
        { "Wajong Refused - 2026-07-01 -", "[0].bron" },
        { "Wajong Refused UWV 2026-07-01 2026-08-01", "[0].tot" },
        { "Wajong Requested - 2026-07-01 2026-08-01", "[0].tot" },
        { "Wajong Ended UWV 2026-07-01 -", "[0].tot" },
        { "Wajong Ended - - -", "[0].bron [0].van [0].tot" },
        { "Wajong Granted UWV 2026-07-01 -; Wajong Granted UWV 2026-09-01 -", "[1].van" },
        { "Wajong Ended UWV 2026-07-01 2026-09-01; Wajong Granted UWV 2026-09-01 -", "[1].van" },
        { "Wsw Granted UWV 2026-07-01 -; Wajong Granted UWV 2026-09-01 2026-10-01; Wajong Granted UWV 2026-01-01 2026-12-31", "[2].van" },
        { "None Granted UWV 2026-07-01 -; Wsw Granted UWV 2026-07-01 -", "[1].soort" },
        { "Wsw Granted UWV 2026-07-01 2026-07-31; None Granted UWV 2026-07-31 -", "[1].soort" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void WhatIsWrongIsNamedWithItsFieldAndWhatToDoAboutIt(string grounds, string fields)
    {
        var errors = Ground.Check(Read(grounds));
        Assert.Equal(fields.Split(' '), errors.Select(e => e.Field));
        Assert.All(errors, e => Assert.Matches(@"^[A-Z].+\.$", e.Message));
    }

    [Theory]
    [InlineData("Wajong Requested - - -")]
    [InlineData("Wajong Requested - 2026-07-01 -; Wajong Refused UWV 2026-08-01 -")]
    [InlineData("Wajong Granted UWV 2026-07-01 2026-07-01")]
    [InlineData("Wajong Ended UWV 2026-01-01 2026-06-30; Wajong Granted UWV 2026-07-01 -")]
    [InlineData("Wajong Granted UWV 2026-07-01 -; JobAgreement Granted UWV 2026-07-01 -; Ioaw Granted gemeente 2026-07-01 -")]
    [InlineData("None Ended gemeente 2026-01-01 2026-06-30; Wsw Granted UWV 2026-07-01 -")]
    [InlineData("None Granted gemeente 2026-07-01 -; ShelteredWork Requested - 2026-07-01 -")]
    public void WhatFitsTogetherIsFine(string grounds) => Assert.Empty(Ground.Check(Read(grounds)));

    [Fact]
    public void MoreThanTwentyIsTooMany()
    {
        Ground At(int i) => new(GroundKind.Wajong, GroundStatus.Ended, Uwv, Day.AddDays(2 * i), Day.AddDays(2 * i));
        Assert.Empty(Ground.Check([.. Enumerable.Range(0, Ground.MaximumPerPerson).Select(At)]));
        Assert.Equal("", Assert.Single(Ground.Check([.. Enumerable.Range(0, Ground.MaximumPerPerson + 1).Select(At)])).Field);
    }

    [Theory]
    [InlineData("2026-06-30", "None")]
    [InlineData("2026-07-01", "JobAgreement")]
    [InlineData("2026-07-15", "JobAgreement Wajong")]
    [InlineData("2026-08-01", "Wajong")]
    public void AGroundHoldsFromItsFirstDayToItsLast(string day, string kinds)
    {
        var grounds = Read("Wajong Granted UWV 2026-07-15 -; JobAgreement Ended UWV 2026-07-01 2026-07-31; Wsw Refused UWV 2026-01-01 -; Ioaw Requested - 2026-01-01 -");
        Assert.Equal(kinds, string.Join(' ', Ground.KindsOn(grounds, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void SomebodyAlwaysHasAKindAndNoneOnlyAlone() => Always.Holds(
        from grounds in Lists from day in Days select (grounds, day),
        t =>
        {
            var kinds = Ground.KindsOn(t.grounds, t.day);
            Assert.NotEmpty(kinds);
            Assert.Equal(kinds.Distinct().Order(), kinds);
            Assert.True(kinds.Count == 1 || !kinds.Contains(GroundKind.None));
            Assert.All(kinds.Where(k => k != GroundKind.None), k => Assert.Contains(t.grounds, g => g.Kind == k && g.HoldsOn(t.day)));
        });

    [Fact]
    public void NothingChangesBeforeTheNextChangeAndNothingAfterTheLast() => Always.Holds(
        from grounds in Lists from day in Days select (grounds, day),
        t =>
        {
            var next = Ground.NextChange(t.grounds, t.day);
            Assert.True(next is null || next > t.day);
            for (var day = t.day; day < (next ?? Day.AddDays(70)); day = day.AddDays(1)) Assert.Equal(Ground.KindsOn(t.grounds, t.day), Ground.KindsOn(t.grounds, day));
        });

    [Fact]
    public void TheNextChangeIsTheDayAfterALastDayOrAFirstDay()
    {
        var grounds = Read("Wajong Ended UWV 2026-01-01 2026-07-31; Wsw Granted UWV 2026-09-01 9999-12-31; Ioaw Requested - 2026-07-05 -");
        Assert.Equal(new DateOnly(2026, 8, 1), Ground.NextChange(grounds, Day));
        Assert.Equal(new DateOnly(2026, 9, 1), Ground.NextChange(grounds, new(2026, 8, 1)));
        Assert.Null(Ground.NextChange(grounds, new(2026, 9, 1)));
    }

    /// <summary>Grounds as text: kind, status, source, first day, last day; a dash for what is not there.</summary>
    internal static IReadOnlyList<Ground> Read(string text)
    {
        static DateOnly? Date(string t) => t == "-" ? null : DateOnly.ParseExact(t, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return
        [
            .. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(p => new Ground(
                Enum.Parse<GroundKind>(p[0]), Enum.Parse<GroundStatus>(p[1]), p[2] == "-" ? null : Line.Parse(p[2]), Date(p[3]), Date(p[4]))),
        ];
    }
}
