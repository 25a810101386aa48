using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Geography;

namespace Matching.Domain.Tests.Geography;

public sealed class PostalCodeTests
{
    [Theory]
    [InlineData("7311KZ", "7311 KZ")]
    [InlineData(" 7311 kz ", "7311 KZ")]
    [InlineData("1000aa", "1000 AA")]
    [InlineData("9999\tZZ", "9999 ZZ")]
    [InlineData("7411 SB", "7411 SB")]
    public void ReadsWhatPeopleType(string text, string canonical)
    {
        Assert.True(PostalCode.TryParse(text, out var code));
        Assert.Equal(canonical, code.ToString());
        Assert.Equal(canonical[..4], code.Area.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7311")]
    [InlineData("0999 AB")]
    [InlineData("7311 SA")]
    [InlineData("7311 sd")]
    [InlineData("7311 SS")]
    [InlineData("7311 A1")]
    [InlineData("7311 ABC")]
    [InlineData("73 11 AB")]
    [InlineData("+731 AB")]
    [InlineData("7311 ÄB")]
    [InlineData("٧٣١١ AB")]
    public void RefusesWhatIsNoPostcode(string? text) => Assert.False(PostalCode.TryParse(text, out _));

    [Fact]
    public void EveryValidPostcodeIsReadBackFromItsText() =>
        Prop.ForAll(Arb.From(Codes()), code => PostalCode.TryParse(code.ToString(), out var read) && read == code)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(7UL, 3UL));

    [Fact]
    public void AnyTextIsReadWithoutAnException() =>
        Prop.ForAll<string?>(text => !PostalCode.TryParse(text, out var code) || code.ToString().Length == 7)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(11UL, 3UL));

    private static Gen<PostalCode> Codes() =>
        from number in Gen.Choose(PostalArea.Min, PostalArea.Max)
        from letters in Gen.Choose('A', 'Z').Select(c => (char)c).ArrayOf(2).Select(pair => new string(pair))
        where letters is not ("SA" or "SD" or "SS")
        select PostalCode.TryParse($"{number} {letters}", out var code) ? code : throw new InvalidOperationException(letters);
}

public sealed class PostalAreaTests
{
    [Theory]
    [InlineData(999)]
    [InlineData(10000)]
    public void RefusesNumbersOutOfRange(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => PostalArea.Of(number));

    [Theory]
    [InlineData("0731")]
    [InlineData("731")]
    [InlineData("73111")]
    [InlineData("7 31")]
    [InlineData("-731")]
    [InlineData(null)]
    public void RefusesWhatIsNoArea(string? text) => Assert.False(PostalArea.TryParse(text, out _));

    [Fact]
    public void EveryAreaIsReadBackFromItsText()
    {
        for (var number = PostalArea.Min; number <= PostalArea.Max; number++)
        {
            Assert.True(PostalArea.TryParse(PostalArea.Of(number).ToString(), out var area));
            Assert.Equal(number, area.Number);
        }
    }

    [Fact]
    public void AreasAreOrderedByNumber() =>
        Assert.True(PostalArea.Of(1000) < PostalArea.Of(7311) && PostalArea.Of(7311) <= PostalArea.Of(7311) && PostalArea.Of(9999) > PostalArea.Of(7311));
}

public sealed class GeoPointTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(5UL, 3UL);

    [Theory]
    [InlineData(90.1, 0)]
    [InlineData(-90.1, 0)]
    [InlineData(0, 180.1)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void RefusesCoordinatesOutOfRange(double latitude, double longitude)
    {
        Assert.False(GeoPoint.TryCreate(latitude, longitude, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeoPoint.Of(latitude, longitude));
    }

    [Fact]
    public void ApeldoornToDeventerIsAboutFourteenKilometres() =>
        Assert.InRange(GeoPoint.Of(52.2092, 5.9698).DistanceInMetresTo(GeoPoint.Of(52.2572, 6.1606)), 13_900, 14_300);

    [Fact]
    public void AQuarterOfTheEarthIsTenThousandKilometres() =>
        Assert.Equal(10_007_557, GeoPoint.Of(0, 0).DistanceInMetresTo(GeoPoint.Of(90, 0)), 1.0);

    [Fact]
    public void APointIsReadBackFromItsText() =>
        Prop.ForAll(Arb.From(Points()), point => GeoPoint.TryParse(point.ToString(), out var read) && read == point).Check(Config);

    [Fact]
    public void DistanceIsZeroToItselfAndTheSameBackward() =>
        Prop.ForAll(Arb.From(Points()), Arb.From(Points()), (a, b) =>
            a.DistanceInMetresTo(a) == 0 && Math.Abs(a.DistanceInMetresTo(b) - b.DistanceInMetresTo(a)) < 1e-3).Check(Config);

    [Fact]
    public void ADetourIsNeverShorter() =>
        Prop.ForAll(Arb.From(Points()), Arb.From(Points()), Arb.From(Points()), (a, b, via) =>
            a.DistanceInMetresTo(b) <= a.DistanceInMetresTo(via) + via.DistanceInMetresTo(b) + 1).Check(Config);

    private static Gen<GeoPoint> Points() =>
        from latitude in Gen.Choose(-9_000_000, 9_000_000)
        from longitude in Gen.Choose(-18_000_000, 18_000_000)
        select GeoPoint.Of(latitude / 100_000.0, longitude / 100_000.0);
}

public sealed class PostalAreaCentresTests
{
    [Theory]
    [InlineData("postcode;latitude;longitude\n7311;52.2149;5.9611\n7411;52.2529;6.1570\n")]
    [InlineData("7311,52.2149,5.9611\r\n7411,52.2529,6.1570")]
    [InlineData("\uFEFF\"PC4\";\"Lon\";\"naam\";\"Lat\"\n\"7311\";\"5,9611\";\"Apeldoorn\";\"52,2149\"\n\n7411;6,1570;Deventer;52,2529\n")]
    [InlineData("postcode\tlat\tlng\n7311\t52.2149\t5.9611\n7411\t52.2529\t6.1570")]
    public void ReadsPublicTables(string text)
    {
        var file = PostalAreaCentresCsv.Parse(text);
        Assert.Empty(file.Errors);
        Assert.Equal(2, file.Centres!.Count);
        Assert.Equal(GeoPoint.Of(52.2149, 5.9611), file.Centres.Find(PostalArea.Of(7311)));
        Assert.Null(file.Centres.Find(PostalArea.Of(7312)));
        Assert.InRange(file.Centres.DistanceInMetres(PostalArea.Of(7311), PostalArea.Of(7411))!.Value, 13_000, 15_000);
        Assert.Null(file.Centres.DistanceInMetres(PostalArea.Of(7311), PostalArea.Of(1000)));
    }

    [Theory]
    [InlineData("", 1, "leeg")]
    [InlineData("postcode;lat\n7311;52", 1, "longitude ontbreekt")]
    [InlineData("7311;52.2", 1, "te weinig velden")]
    [InlineData("7311;52.2;5.9\n73;52.2;5.9", 2, "1000 tot en met 9999")]
    [InlineData("7311;52.2;oost", 1, "lengtegraad")]
    [InlineData("7311;5.9;52.2", 1, "verwisseld")]
    [InlineData("7311;52.2;5.9\n\n7311;52.3;5.9", 3, "meer dan eens")]
    public void AFaultIsReportedWithItsLine(string text, int line, string part)
    {
        var file = PostalAreaCentresCsv.Parse(text);
        Assert.Null(file.Centres);
        Assert.Equal(line, file.Errors[0].Line);
        Assert.Contains(part, file.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AllFaultsAreReportedAtOnce() =>
        Assert.Equal([2, 3, 4, 4], PostalAreaCentresCsv.Parse("7311;52.2;5.9\n7311;52.2;5.9\n7312\nx;y;z").Errors.Select(error => error.Line));

    [Fact]
    public void TheApproximationKnowsEveryNumberInsideTheNetherlands()
    {
        for (var number = PostalArea.Min; number <= PostalArea.Max; number++)
        {
            var centre = PostalAreaCentres.Approximation.Find(PostalArea.Of(number))!.Value;
            Assert.InRange(centre.Latitude, 50.7, 53.6);
            Assert.InRange(centre.Longitude, 3.3, 7.3);
        }
    }

    // Station or town square of the place, from a map.
    [Theory]
    [InlineData(7311, 52.2092, 5.9698)]
    [InlineData(7361, 52.1600, 5.9640)]
    [InlineData(7391, 52.2369, 6.1030)]
    [InlineData(7411, 52.2572, 6.1606)]
    [InlineData(7431, 52.2880, 6.1490)]
    [InlineData(7437, 52.2500, 6.2880)]
    [InlineData(7201, 52.1450, 6.1940)]
    [InlineData(7231, 52.1340, 6.2300)]
    [InlineData(7211, 52.1680, 6.2250)]
    public void InTheDemoRegionTheApproximationIsWithinTwoKilometres(int number, double latitude, double longitude) =>
        Assert.InRange(PostalAreaCentres.Approximation.Find(PostalArea.Of(number))!.Value.DistanceInMetresTo(GeoPoint.Of(latitude, longitude)), 0, 2_000);

    [Theory]
    [InlineData(1012, 52.3731, 4.8926)]
    [InlineData(2611, 52.0116, 4.3571)]
    [InlineData(3011, 51.9225, 4.4792)]
    [InlineData(3511, 52.0907, 5.1214)]
    [InlineData(4811, 51.5888, 4.7760)]
    [InlineData(5611, 51.4381, 5.4752)]
    [InlineData(6211, 50.8514, 5.6910)]
    [InlineData(6511, 51.8425, 5.8528)]
    [InlineData(7511, 52.2215, 6.8937)]
    [InlineData(8011, 52.5168, 6.0830)]
    [InlineData(8911, 53.2012, 5.7999)]
    [InlineData(9711, 53.2194, 6.5665)]
    public void InCitiesTheApproximationIsWithinSixKilometres(int number, double latitude, double longitude) =>
        Assert.InRange(PostalAreaCentres.Approximation.Find(PostalArea.Of(number))!.Value.DistanceInMetresTo(GeoPoint.Of(latitude, longitude)), 0, 6_000);

    [Fact]
    public void NoTwoNumbersOfTheDemoRegionCoincide()
    {
        var demo = Enumerable.Range(7200, 240).Select(number => PostalAreaCentres.Approximation.Find(PostalArea.Of(number))!.Value);
        Assert.Equal(240, demo.Distinct().Count());
    }
}
