using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Work;

namespace Matching.Application.Tests.Notifications.Templates;

/// <summary>Messages of every kind, with what may be absent there and absent.</summary>
internal static class SampleMessages
{
    public static Contact Ans { get; } = new(Line.Parse("Ans de Vries"), PhoneNumber.Parse("055 000 02 01"), EmailAddress.Parse("ans@example.nl"));

    public static Uri Link { get; } = new("https://matching.example.nl/v1/k/" + new string('a', ShortMessage.MaximumLink - 33));

    public static WorkQuestion Work { get; } = new()
    {
        Contact = Ans,
        CallName = Line.Parse("Sam"),
        Work = Line.Parse("Medewerker groen"),
        Employer = Line.Parse("Groenbedrijf De Linde"),
        Hours = HoursRange.Of(20, 28.5m),
        StartsOn = new DateOnly(2026, 10, 5),
        NoConsequences = true,
        Link = Link,
        Stop = new Uri("https://matching.example.nl/v1/stop/abc"),
    };

    public static ReferralQuestion Referral { get; } = new()
    {
        Contact = Ans,
        Partner = Line.Parse("Werkplein"),
        Municipality = Line.Parse("Deventer"),
        Reference = "verw-abcdef",
        Function = "beschut werk",
        Organisation = Line.Parse("Werk in de regio"),
        Link = Link,
    };

    public static WorkDigest Digest { get; } = new()
    {
        Contact = Ans,
        Name = Line.Parse("Bo"),
        Day = new DateOnly(2026, 10, 5),
        Proposals =
        [
            new("Sam voor Medewerker groen", ["Kan zelfstandig snoeien", "Werkt graag buiten", "Woont dichtbij"], new Uri("https://matching.example.nl/v1/a?x=1&y=2")),
            new("Kim voor Hulp in de keuken", ["Heeft ervaring in een keuken"], new Uri("https://matching.example.nl/v1/b")),
        ],
        Due = [new TemplateItem("Bel Robin", new Uri("https://matching.example.nl/v1/c"))],
        Attention = [new TemplateItem("Bij Lou gaat het even minder")],
        Waiting = [new TemplateItem("Werkplein: antwoord over een verwijzing")],
        Link = new Uri("https://matching.example.nl/v1/lijst"),
    };

    /// <summary>Every sample by a name.</summary>
    public static IReadOnlyDictionary<string, MessageTemplate> All { get; } = new Dictionary<string, MessageTemplate>(StringComparer.Ordinal)
    {
        ["work"] = Work,
        ["work without more"] = Work with { StartsOn = null, NoConsequences = false, Hours = HoursRange.Of(24, 24), Stop = null },
        ["profile"] = new ProfileCheck { Contact = Ans, CallName = Line.Parse("Sam"), ValidUntil = new DateOnly(2026, 10, 19), Link = Link },
        ["introduction"] = new IntroductionNotice
        {
            Contact = Ans,
            Name = Line.Parse("Robin Jansen"),
            Vacancy = Line.Parse("Medewerker groen"),
            ValidUntil = new DateOnly(2026, 10, 19),
            Organisation = Line.Parse("Werk in de regio"),
            Link = Link,
        },
        ["referral"] = Referral,
        ["first day"] = How(PlacementMoment.FirstDay),
        ["first weeks"] = How(PlacementMoment.FirstWeeks),
        ["later"] = How(PlacementMoment.Later),
        ["employer"] = new HowIsItGoing
        {
            Contact = Ans,
            Name = Line.Parse("Robin Jansen"),
            CallName = Line.Parse("Sam"),
            Organisation = Line.Parse("Werk in de regio"),
            Link = Link,
        },
        ["employer reminder"] = new HowIsItGoingReminder
        {
            Contact = Ans,
            Name = Line.Parse("Robin Jansen"),
            CallName = Line.Parse("Sam"),
            Organisation = Line.Parse("Werk in de regio"),
            Link = Link,
        },
        ["introduction reminder"] = new IntroductionReminder
        {
            Contact = Ans,
            Name = Line.Parse("Robin Jansen"),
            Vacancy = Line.Parse("Medewerker groen"),
            ValidUntil = new DateOnly(2026, 10, 19),
            Organisation = Line.Parse("Werk in de regio"),
            Link = Link,
        },
        ["new contact"] = new NewContactPerson { Contact = Ans, CallName = Line.Parse("Sam"), Former = Line.Parse("Bo Bakker"), IsBack = false },
        ["contact is back"] = new NewContactPerson { Contact = Ans, CallName = Line.Parse("Sam"), Former = null, IsBack = true },
        ["looking again"] = new LookingAgain { Contact = Ans, CallName = Line.Parse("Sam"), CallsOn = new DateOnly(2026, 9, 24) },
        ["nobody"] = new NobodyFound
        {
            Contact = Ans,
            Name = Line.Parse("Robin Jansen"),
            Vacancy = Line.Parse("Medewerker groen"),
            Organisation = Line.Parse("Werk in de regio"),
        },
        ["reminder"] = new AnswerReminder { Contact = Ans, Name = Line.Parse("Sam"), ValidUntil = new DateOnly(2026, 10, 19), Link = Link },
        ["urgent"] = new UrgentNotice { Contact = Ans, Name = Line.Parse("Robin Jansen"), Task = "Bel deze kandidaat: de plaatsing is beëindigd.", Link = Link },
        ["digest"] = Digest,
        ["digest with one thing"] = Digest with { Proposals = [], Attention = [], Waiting = [] },
    };

    /// <summary>Every sample in every language and for every channel in which there is a text of it.</summary>
    public static IEnumerable<(string Sample, MessageLanguage Language, ContactChannel Channel)> Written() =>
        from sample in All
        from language in sample.Value.Spec.Languages
        from channel in sample.Value.Spec.Channels
        select (sample.Key, language, channel);

    private static HowAreYou How(PlacementMoment moment) =>
        new() { Contact = Ans, CallName = Line.Parse("Sam"), Employer = Line.Parse("Groenbedrijf De Linde"), Moment = moment, Link = Link };
}
