using FsCheck.Fluent;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Vacancies;

public sealed class PlacesTests
{
    [Fact]
    public void TwoPartTimersShareOnePlaceOf31HoursAndMoreThanThatIsRefused()
    {
        var packing = Open(PlaceSharing.Shared, 1, HoursRange.Of(8, 31), 31);
        var half = packing.Fill(Place("vst-14", 20)).Value;
        Assert.Equal((VacancyStatus.Open, 2, 20m, 31m), (half.Status, half.Version, half.HoursTaken, half.HoursInAll));

        var full = half.Fill(Place("vst-22", 11)).Value;
        Assert.Equal((VacancyStatus.Filled, 3, 31m), (full.Status, full.Version, full.HoursTaken));

        var refused = Assert.IsType<Failure.Refused>(full.Fill(Place("vst-22", 16)).Failure);
        Assert.Equal(("plaats-bezet", "31 van 31 uur bezet. Kies minder uren, of vraag de werkgever om meer uren."), (refused.Code, refused.Message));
    }

    [Fact]
    public void OfThreePlacesTwoAreFilledAndOneStaysOpen()
    {
        var vacancy = Open(PlaceSharing.Single, 3, HoursRange.Of(24, 24)).Fill(Place("vst-1", 24)).Value.Fill(Place("vst-2", 24)).Value;
        Assert.Equal((VacancyStatus.Open, true), (vacancy.Status, vacancy.HasRoom));

        var full = vacancy.Fill(Place("vst-3", 24)).Value;
        Assert.Equal((VacancyStatus.Filled, false), (full.Status, full.HasRoom));
        Assert.False(full.IsOpenOn(Sample.Today));
        var refused = Assert.IsType<Failure.Refused>(full.Fill(Place("vst-4", 24)).Failure);
        Assert.Equal(("plaats-bezet", "3 van 3 plaatsen bezet. Vraag de werkgever of er een plaats bij kan."), (refused.Code, refused.Message));
    }

    [Fact]
    public void APlaceThatComesFreeOpensTheVacancyAgain()
    {
        var full = Open(PlaceSharing.Single, 1, HoursRange.Of(24, 24)).Fill(Place("vst-1", 24)).Value;
        var free = full.Free(Id<Proposal>.Parse("vst-1")).Value;
        Assert.Equal((VacancyStatus.Open, 3), (free.Status, free.Version));
        Assert.Empty(free.Filled);
        Assert.Equal("geen-plaats", Assert.IsType<Failure.Refused>(free.Free(Id<Proposal>.Parse("vst-1")).Failure).Code);
    }

    [Fact]
    public void MorePlacesOpenAFilledVacancyAndFewerFillIt()
    {
        var full = Open(PlaceSharing.Single, 1, HoursRange.Of(24, 24)).Fill(Place("vst-1", 24)).Value;
        var more = full.Change(full.Details with { Places = 2 }, Sample.Today).Value;
        Assert.Equal(VacancyStatus.Open, more.Status);
        Assert.Equal(VacancyStatus.Filled, more.Change(full.Details, Sample.Today).Value.Status);
    }

    [Fact]
    public void AClosedVacancyStaysClosedWhenAPlaceComesFree()
    {
        var closed = Open(PlaceSharing.Single, 1, HoursRange.Of(24, 24)).Fill(Place("vst-1", 24)).Value.Close().Value;
        Assert.Equal("vacature-gesloten", Assert.IsType<Failure.Refused>(closed.Fill(Place("vst-2", 24)).Failure).Code);
        Assert.Equal(VacancyStatus.Closed, closed.Free(Id<Proposal>.Parse("vst-1")).Value.Status);
    }

    [Fact]
    public void WhateverIsFilledAndFreedNoPlaceIsGivenTwice() => Always.Holds(
        from sharing in Gen.Elements(Enum.GetValues<PlaceSharing>())
        from places in Gen.Choose(1, 4)
        from least in Gen.Choose(4, 60)
        from most in Gen.Choose(least, 160)
        from whole in Gen.Choose(most, 160)
        from steps in (
            from fill in Gen.Elements(true, true, false)
            from who in Gen.Choose(1, 6)
            from quarters in Gen.Choose(4, 160)
            select (fill, who, quarters)).ArrayOf(20)
        select (sharing, places, least, most, whole, steps),
        c =>
        {
            var vacancy = Open(c.sharing, c.places, HoursRange.Of(c.least / 4m, c.most / 4m), c.sharing == PlaceSharing.Shared ? c.whole / 4m : null);
            var expected = new Dictionary<Id<Proposal>, WorkAgreement>();
            foreach (var (fill, who, quarters) in c.steps)
            {
                var place = Place($"vst-{who}", quarters / 4m);
                var before = vacancy with { };
                var others = expected.Where(e => e.Key != place.ProposalId).ToList();
                var fits = c.sharing == PlaceSharing.Shared
                    ? others.Sum(e => e.Value.Hours.Quarters) + quarters <= c.places * c.whole
                    : others.Count < c.places;
                var allowed = fill ? fits : expected.ContainsKey(place.ProposalId);
                var result = fill ? vacancy.Fill(place) : vacancy.Free(place.ProposalId);
                Assert.Equal(before, vacancy);
                Assert.Equal(allowed, result.Failure is null);
                if (result.Failure is Failure.Refused refused) Assert.Matches(@"^[A-Z0-9].+\.$", refused.Message);
                if (!allowed) continue;
                if (fill) expected[place.ProposalId] = place.Agreement;
                else expected.Remove(place.ProposalId);
                vacancy = result.Value;
                Assert.Equal(before.Version + 1, vacancy.Version);
                Assert.Equal(expected.OrderBy(e => e.Key), vacancy.Filled.Select(f => KeyValuePair.Create(f.ProposalId, f.Agreement)).OrderBy(e => e.Key));
                var room = c.sharing == PlaceSharing.Shared
                    ? expected.Values.Sum(a => a.Hours.Quarters) + c.least <= c.places * c.whole
                    : expected.Count < c.places;
                Assert.Equal(room ? VacancyStatus.Open : VacancyStatus.Filled, vacancy.Status);
            }
        });

    private static Vacancy Open(PlaceSharing sharing, int places, HoursRange hours, decimal? hoursAPlace = null)
    {
        var details = Sample.VacancyDetails with
        {
            Sharing = sharing,
            Places = places,
            Hours = hours,
            HoursAPlace = hoursAPlace is { } whole ? WeeklyHours.Of(whole) : null,
            Days = Weekdays.Everyday,
        };
        return Vacancy.Post(Sample.Vacancy.Id, Sample.Vacancy.EmployerId, details, Sample.Today, Sample.Now).Value;
    }

    private static FilledPlace Place(string proposal, decimal hours) => new(
        Id<Proposal>.Parse(proposal), Id<Candidate>.Parse("kand" + proposal[3..]), new WorkAgreement(WeeklyHours.Of(hours), Weekdays.None, Sample.Today), Sample.ByAdviser);
}
