using Matching.Domain.Access;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Referrals;
using Matching.Domain.Results;
using Matching.Domain.Workers;

namespace Matching.Domain.Tests.Referrals;

public sealed class ReferralTests
{
    // Where each trigger leads from each state; in lower case: the code with which it is refused.
    private const string Expected = """
        from       Confirm                  Decline                  Remind                   Close                    Replace
        Sent       Confirmed                Declined                 Reminded                 Withdrawn                nog-geen-antwoord
        Reminded   Confirmed                Declined                 Reminded                 Withdrawn                nog-geen-antwoord
        Confirmed  al-bevestigd             Declined                 al-bevestigd             al-bevestigd             al-bevestigd
        Declined   Confirmed                al-afgewezen             al-afgewezen             Closed                   Closed
        Withdrawn  verwijzing-ingetrokken   verwijzing-ingetrokken   verwijzing-ingetrokken   verwijzing-ingetrokken   verwijzing-ingetrokken
        Closed     verwijzing-afgesloten    verwijzing-afgesloten    verwijzing-afgesloten    verwijzing-afgesloten    verwijzing-afgesloten
        """;

    private static readonly Id<Partner> Social = Id<Partner>.Parse("sociale-dienst");
    private static readonly Actor ByPartner = new(Role.Partner, Social.Value);
    private static readonly Id<Referral> Later = Id<Referral>.Parse("verw-2");

    private static readonly IReadOnlyList<(ReferralStatus From, ReferralTrigger Trigger, string Outcome)> Pairs = Read();

    private static readonly Municipality Municipality = new()
    {
        Id = Id<Municipality>.Parse("gem-voorst"),
        Version = 1,
        Name = Line.Parse("Voorst"),
        Partners =
        [
            new(Social, Line.Parse("Sociale dienst"), new ContactPerson(Line.Parse("Kim"), PhoneNumber.Parse("055 1234567")), null),
            new(Id<Partner>.Parse("uwv"), Line.Parse("UWV"), new ContactPerson(Line.Parse("Bo"), PhoneNumber.Parse("055 1234568")), null),
        ],
        Functions = [new(MunicipalFunction.Match, [GroundKind.None], [Social], Sample.Today, Sample.Today.AddDays(30))],
    };

    private static readonly ReferralRequest Request = new(MunicipalFunction.Match, Route.Regular, Social, Prose.Parse("Zoekt werk in de zorg."));

    public static TheoryData<ReferralStatus, ReferralTrigger, ReferralStatus> Allowed { get; } = new();

    public static TheoryData<ReferralStatus, ReferralTrigger, string> Refused { get; } = new();

    static ReferralTests()
    {
        foreach (var (from, trigger, outcome) in Pairs)
        {
            if (char.IsUpper(outcome[0])) Allowed.Add(from, trigger, Enum.Parse<ReferralStatus>(outcome));
            else Refused.Add(from, trigger, outcome);
        }
    }

    [Fact]
    public void TheTableAboveNamesEveryPairOnce()
    {
        var every = from status in Enum.GetValues<ReferralStatus>() from trigger in Enum.GetValues<ReferralTrigger>() select (status, trigger);
        Assert.Equal(every.Order(), Pairs.Select(p => (p.From, p.Trigger)).Order());
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void WhatMayHappenLeadsWhereTheTableSaysAndCountsAsAChange(ReferralStatus from, ReferralTrigger trigger, ReferralStatus to)
    {
        Assert.Equal(to, ReferralTransitions.Next(from, trigger));
        var before = In(from);
        var after = Pull(before, trigger).Value;
        Assert.Equal((to, before.Version + 1, before.Id), (after.Status, after.Version, after.Id));
        Assert.Equal(to.AwaitsPartner(), after.LookAgainOn is not null);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void WhatMayNotHappenIsRefusedWithItsCodeAndASentence(ReferralStatus from, ReferralTrigger trigger, string code)
    {
        Assert.Null(ReferralTransitions.Next(from, trigger));
        var refused = Assert.IsType<Failure.Refused>(Pull(In(from), trigger).Failure);
        Assert.Equal(code, refused.Code);
        Assert.Matches(@"^[A-Z].+\.$", refused.Message);
    }

    [Fact]
    public void ANoStaysOpenUntilTheCoachFoundAnotherWay()
    {
        Assert.Equal(
            [ReferralStatus.Sent, ReferralStatus.Reminded, ReferralStatus.Declined],
            Enum.GetValues<ReferralStatus>().Where(s => s.IsOpen()));
        Assert.Equal(Later, Pull(In(ReferralStatus.Declined), ReferralTrigger.Replace).Value.ReplacedBy);
        Assert.Equal("Werkt al elders", Pull(In(ReferralStatus.Declined), ReferralTrigger.Close).Value.Closing!.What.Value);
    }

    [Fact]
    public void AnAnswerIsMissedAfterTenWorkingDaysAndAgainTenLater()
    {
        var sent = In(ReferralStatus.Sent);
        Assert.Equal(Sample.Today.AddDays(14), sent.LookAgainOn);
        Assert.False(sent.IsDue(Sample.Today.AddDays(13)));
        Assert.True(sent.IsDue(Sample.Today.AddDays(14)));
        var twice = sent.Remind(Sample.Today.AddDays(15)).Value.Remind(Sample.Today.AddDays(30)).Value;
        Assert.Equal((2, Sample.Today.AddDays(44)), (twice.Reminders, twice.LookAgainOn!.Value));
        Assert.False(In(ReferralStatus.Confirmed).IsDue(DateOnly.MaxValue));
    }

    [Theory]
    [InlineData("", "sociale-dienst", 0, "reden")]
    [InlineData("Waarom", "onbekend", 0, "partnerId")]
    [InlineData("Waarom", "uwv", 0, "partnerId")]
    [InlineData("Waarom", "sociale-dienst", 31, "partnerId")]
    [InlineData("", "uwv", 0, "reden partnerId")]
    public void OnlyAPartnerThatCarriesTheFunctionTodayIsReferredToAndWithAReason(string reason, string partner, int days, string fields)
    {
        var request = Request with { PartnerId = Id<Partner>.Parse(partner), Reason = Prose.Parse(reason) };
        var made = Referral.Make(Id<Referral>.Parse("verw-1"), Sample.Candidate.Id, Municipality, request, Sample.Coach, Sample.Today.AddDays(days), Sample.Now);
        Assert.Equal(fields.Split(' '), Assert.IsType<Failure.Invalid>(made.Failure).Errors.Select(e => e.Field));
    }

    [Theory]
    [InlineData(ReferralStatus.Sent, true)]
    [InlineData(ReferralStatus.Reminded, true)]
    [InlineData(ReferralStatus.Confirmed, true)]
    [InlineData(ReferralStatus.Declined, true)]
    [InlineData(ReferralStatus.Withdrawn, false)]
    [InlineData(ReferralStatus.Closed, false)]
    public void WhatIsNotOverGoesAlongWithTheCandidateToTheStandInAndBack(ReferralStatus status, bool goes)
    {
        var (standIn, replacement) = (Id<Worker>.Parse("mw-2"), Id<CaseloadReplacement>.Parse("verv-1"));
        var referral = In(status);
        Assert.Equal(!goes, status.IsTerminal());
        Assert.Null(referral.Follow(Sample.Candidate));
        var covered = Sample.Candidate.PutInPlace(replacement, Sample.Coach, standIn, Sample.Today)!;
        var followed = referral.Follow(covered);
        Assert.Equal(goes, followed is not null);
        if (followed is null) return;
        Assert.Equal((standIn, referral.Version + 1, status), (followed.CoachId, followed.Version, followed.Status));
        Assert.Equal([Sample.Coach], followed.FormerCoaches);
        var back = followed.Follow(covered.ChangeBack(replacement, Sample.Today)!)!;
        Assert.Equal(Sample.Coach, back.CoachId);
        Assert.Equal([standIn], back.FormerCoaches);
    }

    private static Referral In(ReferralStatus status) => status switch
    {
        ReferralStatus.Sent => Referral.Make(Id<Referral>.Parse("verw-1"), Sample.Candidate.Id, Municipality, Request, Sample.Coach, Sample.Today, Sample.Now).Value,
        ReferralStatus.Reminded => Pull(In(ReferralStatus.Sent), ReferralTrigger.Remind).Value,
        ReferralStatus.Confirmed => Pull(In(ReferralStatus.Sent), ReferralTrigger.Confirm).Value,
        ReferralStatus.Declined => Pull(In(ReferralStatus.Sent), ReferralTrigger.Decline).Value,
        ReferralStatus.Withdrawn => Pull(In(ReferralStatus.Sent), ReferralTrigger.Close).Value,
        ReferralStatus.Closed => Pull(In(ReferralStatus.Declined), ReferralTrigger.Close).Value,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static Result<Referral> Pull(Referral referral, ReferralTrigger trigger) => trigger switch
    {
        ReferralTrigger.Confirm => referral.Reply(new(true, null), ByPartner, Sample.Now),
        ReferralTrigger.Decline => referral.Reply(new(false, Line.Parse("Geen plek")), Sample.ByCoach, Sample.Now),
        ReferralTrigger.Remind => referral.Remind(Sample.Today),
        ReferralTrigger.Close => referral.Close(Line.Parse("Werkt al elders"), Sample.ByCoach, Sample.Now),
        ReferralTrigger.Replace => referral.Replace(Later),
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };

    private static List<(ReferralStatus, ReferralTrigger, string)> Read()
    {
        var rows = Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var triggers = rows[0].Skip(1).Select(Enum.Parse<ReferralTrigger>).ToList();
        return [.. rows.Skip(1).SelectMany(row => triggers.Select((trigger, i) => (Enum.Parse<ReferralStatus>(row[0]), trigger, row[i + 1])))];
    }
}
