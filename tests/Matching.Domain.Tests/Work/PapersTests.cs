using FsCheck.Fluent;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Work;

public sealed class DrivingLicencesTests
{
    [Theory]
    [InlineData("AM", "AM")]
    [InlineData("A1", "AM A1")]
    [InlineData("A2", "AM A1 A2")]
    [InlineData("A", "AM A1 A2 A")]
    [InlineData("B", "AM B")]
    [InlineData("BPlus", "AM B BPlus")]
    [InlineData("BE", "AM B BPlus BE")]
    [InlineData("C1", "AM B C1")]
    [InlineData("C1E", "AM B BPlus BE C1 C1E")]
    [InlineData("C", "AM B C1 C")]
    [InlineData("CE", "AM B BPlus BE C1 C1E C CE")]
    [InlineData("D1", "AM B D1")]
    [InlineData("D1E", "AM B BPlus BE D1 D1E")]
    [InlineData("D", "AM B D1 D")]
    [InlineData("DE", "AM B BPlus BE D1 D1E D DE")]
    [InlineData("T", "AM T")]
    [InlineData("None", "")]
    [InlineData("All", "AM A1 A2 A B BPlus BE C1 C1E C CE D1 D1E D DE T")]
    public void EachIncludesWhatTheLawSays(string held, string included) => Assert.Equal(
        included.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(DrivingLicences.None, (all, name) => all | Enum.Parse<DrivingLicences>(name)),
        Enum.Parse<DrivingLicences>(held).WithIncluded());

    [Fact]
    public void WhatIsIncludedIncludesNothingMoreAndTogetherIncludeWhatEachDoes() => Always.Holds(
        from one in Gen.Choose(0, (int)DrivingLicences.All) from other in Gen.Choose(0, (int)DrivingLicences.All) select ((DrivingLicences)one, (DrivingLicences)other),
        c =>
        {
            var (one, other) = c;
            Assert.Equal(one.WithIncluded(), one.WithIncluded().WithIncluded());
            Assert.Equal(one.WithIncluded() | other.WithIncluded(), (one | other).WithIncluded());
            Assert.Equal(one, one & one.WithIncluded());
        });

    [Theory]
    [InlineData(DrivingLicences.None, "")]
    [InlineData(DrivingLicences.B, "B")]
    [InlineData(DrivingLicences.BPlus | DrivingLicences.B, "B en B+")]
    [InlineData(DrivingLicences.T | DrivingLicences.C | DrivingLicences.AM, "AM, C en T")]
    public void AreReadAloud(DrivingLicences licences, string text) => Assert.Equal(text, licences.ToDutchText());

    [Fact]
    public void AllIsEveryOne() => Assert.Equal(DrivingLicences.All, Enum.GetValues<DrivingLicences>().Where(l => l != DrivingLicences.All).Aggregate((all, l) => all | l));
}

public sealed class CertificatesTests
{
    [Fact]
    public void FullSafetyIncludesBasicSafetyAndNothingElseIncludesAnything() => Always.Holds(
        Gen.Choose(0, (int)Certificates.All).Select(c => (Certificates)c),
        held => Assert.Equal(held.HasFlag(Certificates.VcaFull) ? held | Certificates.VcaBasic : held, held.WithIncluded()));

    [Theory]
    [InlineData(Certificates.None, "")]
    [InlineData(Certificates.Vog, "VOG")]
    [InlineData(Certificates.VcaBasic | Certificates.Vog, "VOG en VCA basis")]
    [InlineData(Certificates.Code95 | Certificates.Forklift | Certificates.Haccp, "heftruckcertificaat, HACCP en code 95")]
    public void AreReadAloud(Certificates certificates, string text) => Assert.Equal(text, certificates.ToDutchText());

    [Fact]
    public void AllIsEveryOneAndEachHasWordsOfItsOwn()
    {
        List<Certificates> each = [.. Enum.GetValues<Certificates>().Where(c => c is not (Certificates.All or Certificates.None))];
        Assert.Equal(Certificates.All, each.Aggregate((all, c) => all | c));
        Assert.Equal(each.Count, each.Select(c => c.ToDutchText()).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Count());
    }
}

public sealed class WorkplaceFeaturesTests
{
    [Fact]
    public void AllIsEveryOneAndEachHasWordsOfItsOwn()
    {
        List<WorkplaceFeatures> each = [.. Enum.GetValues<WorkplaceFeatures>().Where(f => f is not (WorkplaceFeatures.All or WorkplaceFeatures.None))];
        Assert.Equal(WorkplaceFeatures.All, each.Aggregate((all, f) => all | f));
        Assert.Equal(each.Count, each.Select(f => f.ToDutchText()).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("een klein team en extra pauzes", (WorkplaceFeatures.SmallTeam | WorkplaceFeatures.ExtraBreaks).ToDutchText());
    }
}

public sealed class DayTimesTests
{
    [Fact]
    public void AreTwoDifferentWholeMinutesAndMayEndTheNextDay()
    {
        Assert.True(new DayTimes(new(8, 30), new(17, 0)).IsValid);
        Assert.True(new DayTimes(new(22, 0), new(6, 0)).IsValid);
        Assert.False(new DayTimes(new(8, 30), new(8, 30)).IsValid);
        Assert.False(new DayTimes(new(8, 30, 1), new(17, 0)).IsValid);
        Assert.Equal("08.30 tot 17.00 uur", new DayTimes(new(8, 30), new(17, 0)).ToString());
    }
}
