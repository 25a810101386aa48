using Matching.Domain.Candidates;

namespace Matching.Domain.Tests.Candidates;

public sealed class CompletenessTests
{
    [Fact]
    public void AProfileOfWhichEverythingIsKnownMissesNothing() =>
        Assert.Equal((100, 0), (Completeness.Of(Sample.Profile).Percent, Completeness.Of(Sample.Profile).Missing.Count));

    [Fact]
    public void AProfileOfWhichNothingIsKnownIsAListOfQuestions()
    {
        var nothing = Completeness.Of(new MatchingProfile { Competences = [] });
        Assert.Equal(0, nothing.Percent);
        Assert.Equal(15, nothing.Missing.Select(m => m.Field).Distinct(StringComparer.Ordinal).Count());
        Assert.All(nothing.Missing, m => Assert.Matches(@"^[A-Z].+\?$", m.Message));
    }

    [Fact]
    public void EachThingThatIsNotKnownIsAskedByItself()
    {
        var full = Sample.Profile;
        Dictionary<string, MatchingProfile> without = new(StringComparer.Ordinal)
        {
            ["competenties"] = full with { Competences = [] },
            ["uren"] = full with { Hours = null },
            ["dagen"] = full with { Days = null },
            ["beschikbaarVanaf"] = full with { AvailableFrom = null },
            ["postcodegebied"] = full with { Home = null },
            ["reizen"] = full with { Travel = null },
            ["reizen.zelfstandig"] = full with { TravelsAlone = null },
            ["gemeenteId"] = full with { Municipality = null },
            ["grondslagen"] = full with { Grounds = null },
            ["toeAanWerk"] = full with { Readiness = null },
            ["rijbewijzen"] = full with { Licences = null },
            ["certificaten"] = full with { Certificates = null },
            ["taalniveau"] = full with { Dutch = null },
            ["nodigOpWerkplek"] = full with { Needs = null },
            ["zwaarsteWerk"] = full with { MaximumLoad = null },
        };
        Assert.All(without, w =>
        {
            Assert.Equal([w.Key], Completeness.Of(w.Value).Missing.Select(m => m.Field));
            Assert.Equal(93, Completeness.Of(w.Value).Percent);
        });
    }
}
