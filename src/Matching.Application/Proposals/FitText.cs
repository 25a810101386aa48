using System.Globalization;
using Matching.Application.Competences;
using Matching.Domain.Competences;
using Matching.Domain.Conditions;
using Matching.Domain.Proposals;
using Matching.Domain.Time;

namespace Matching.Application.Proposals;

/// <summary>The reasons of a proposal in Dutch that a coach can read aloud.</summary>
public sealed class FitText
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly CompetenceCatalogue _catalogue;

    /// <summary>Makes the texts from the labels of a catalogue.</summary>
    public FitText(CompetenceCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>The fit in words.</summary>
    public static string Say(FitBand band) => band switch
    {
        FitBand.VeryWell => "past heel goed bij deze vacature",
        FitBand.Well => "past goed bij deze vacature",
        FitBand.Partly => "past voor een deel bij deze vacature",
        FitBand.Little => "past een beetje bij deze vacature",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    /// <summary>Who comes first where the work can be sheltered.</summary>
    public const string ShelteredFirst = "Deze plek is voor beschut werk; mensen met dat besluit gaan voor.";

    /// <summary>Who comes first of those who fit equally well; the end of a sentence.</summary>
    public const string LongestFirst = "bij gelijk passen gaat voor wie het langst wacht.";

    /// <summary>Since when somebody waits, and who comes first.</summary>
    /// <param name="waitingSince">Since when, in UTC.</param>
    /// <param name="canBeSheltered">Whether the work can be sheltered.</param>
    public static string SayOrder(DateTimeOffset waitingSince, bool canBeSheltered)
    {
        var since = waitingSince.ToDutchDay().ToString("MMMM yyyy", Dutch);
        return $"{(canBeSheltered ? ShelteredFirst + " " : "")}Zoekt werk sinds {since}; {LongestFirst}";
    }

    /// <summary>What somebody has for a competence, or that it is missing.</summary>
    public string Say(FitPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var asked = _catalogue.LabelOf(part.Asked.Concept);
        if (part.Held is not { } held)
        {
            return part.Asked.Importance == Importance.Required
                ? $"‘{asked}’ staat niet in het profiel. Vraag ernaar, of kijk of het op het werk te leren is."
                : $"‘{asked}’ is welkom en staat niet in het profiel; het is op het werk te leren.";
        }

        var has = _catalogue.LabelOf(held.Concept);
        var how = $"{Say(held.Level)}, {Say(held.Evidence)}";
        var shortfall = held.Level < part.Asked.Level ? $" Gevraagd is het niveau ‘{Say(part.Asked.Level)}’." : "";
        return part.Nearness switch
        {
            Nearness.Exact => $"‘{asked}’ staat in het profiel: {how}.{shortfall}",
            Nearness.Narrower => $"Gevraagd is ‘{asked}’; in het profiel staat ‘{has}’, een onderdeel daarvan: {how}.{shortfall}",
            Nearness.Broader => $"Gevraagd is ‘{asked}’; in het profiel staat het bredere ‘{has}’: {how}.{shortfall}",
            Nearness.Sibling => $"Gevraagd is ‘{asked}’; in het profiel staat ‘{has}’, werk van dezelfde soort: {how}.{shortfall}",
            Nearness.Related => $"Gevraagd is ‘{asked}’; in het profiel staat ‘{has}’, dat ermee verwant is: {how}.{shortfall}",
            Nearness.Together => $"Gevraagd is ‘{asked}’; in het profiel staat ‘{has}’, dat daar vaak mee samengaat: {how}.{shortfall}",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
    }

    /// <summary>The strongest reasons, most telling first.</summary>
    public IReadOnlyList<string> Strongest(Fit fit, int count)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return [.. fit.Parts.Where(p => p.Contribution > 0).OrderByDescending(p => p.Contribution).Take(count).Select(Say)];
    }

    /// <summary>What the person has of exactly what is asked, best mastered first, as sentences.</summary>
    public IReadOnlyList<string> Mastered(Fit fit, int count)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return
        [
            .. fit.Parts
                .Where(p => p.Nearness == Nearness.Exact)
                .OrderByDescending(p => p.Held!.Level)
                .ThenByDescending(p => p.Held!.Evidence)
                .ThenBy(p => p.Asked.Concept.Value, StringComparer.Ordinal)
                .Take(count)
                .Select(Say),
        ];
    }

    /// <summary>What has to be asked: the conditions of which it is unknown whether they are met.</summary>
    public static IReadOnlyList<string> ToAsk(IEnumerable<ConditionOutcome> conditions) =>
        [.. conditions.Where(c => c.Verdict == Verdict.Unknown).Select(c => c.Reason)];

    /// <summary>A level in words.</summary>
    public static string Say(CompetenceLevel level) => level switch
    {
        CompetenceLevel.WithHelp => "met hulp",
        CompetenceLevel.AfterInstruction => "na uitleg",
        CompetenceLevel.Independent => "zelfstandig",
        CompetenceLevel.Experienced => "ervaren",
        CompetenceLevel.TeachesOthers => "leert het anderen",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>Evidence in words.</summary>
    public static string Say(Domain.Competences.Evidence evidence) => evidence switch
    {
        Domain.Competences.Evidence.ShownAtWork => "getoond op het werk",
        Domain.Competences.Evidence.Certificate => "met certificaat",
        Domain.Competences.Evidence.Stated => "zelf genoemd",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };
}
