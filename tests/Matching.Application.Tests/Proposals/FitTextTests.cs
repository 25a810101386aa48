using System.Text.RegularExpressions;
using Matching.Application.Competences;
using Matching.Application.Proposals;
using Matching.Domain.Competences;
using Matching.Domain.Conditions;
using Matching.Domain.Proposals;

namespace Matching.Application.Tests.Proposals;

public sealed partial class FitTextTests
{
    private const string Asked = "mt:groen-snoeien";
    private const string Held = "mt:groen-maaien";

    private static readonly CompetenceCatalogue Catalogue = CompetenceCatalogue.Starter();
    private static readonly FitText Text = new(Catalogue);

    [Theory]
    [InlineData(FitBand.VeryWell, "past heel goed bij deze vacature")]
    [InlineData(FitBand.Well, "past goed bij deze vacature")]
    [InlineData(FitBand.Partly, "past voor een deel bij deze vacature")]
    [InlineData(FitBand.Little, "past een beetje bij deze vacature")]
    public void ABandIsSaidInWords(FitBand band, string said) => Assert.Equal(said, FitText.Say(band));

    [Theory]
    [InlineData(Nearness.Exact, "‘Heggen en struiken snoeien’ staat in het profiel: zelfstandig, getoond op het werk.")]
    [InlineData(Nearness.Narrower, "Gevraagd is ‘Heggen en struiken snoeien’; in het profiel staat ‘Gras maaien’, een onderdeel daarvan: zelfstandig, getoond op het werk.")]
    [InlineData(Nearness.Broader, "Gevraagd is ‘Heggen en struiken snoeien’; in het profiel staat het bredere ‘Gras maaien’: zelfstandig, getoond op het werk.")]
    [InlineData(Nearness.Sibling, "Gevraagd is ‘Heggen en struiken snoeien’; in het profiel staat ‘Gras maaien’, werk van dezelfde soort: zelfstandig, getoond op het werk.")]
    [InlineData(Nearness.Related, "Gevraagd is ‘Heggen en struiken snoeien’; in het profiel staat ‘Gras maaien’, dat ermee verwant is: zelfstandig, getoond op het werk.")]
    [InlineData(Nearness.Together, "Gevraagd is ‘Heggen en struiken snoeien’; in het profiel staat ‘Gras maaien’, dat daar vaak mee samengaat: zelfstandig, getoond op het werk.")]
    public void WhatIsHeldIsSaidWithHowNearItIs(Nearness nearness, string said) =>
        Assert.Equal(said, Text.Say(Part(nearness, CompetenceLevel.Independent, CompetenceLevel.Independent, Evidence.ShownAtWork)));

    [Theory]
    [InlineData(Importance.Required, "‘Heggen en struiken snoeien’ staat niet in het profiel. Vraag ernaar, of kijk of het op het werk te leren is.")]
    [InlineData(Importance.Desired, "‘Heggen en struiken snoeien’ is welkom en staat niet in het profiel; het is op het werk te leren.")]
    public void WhatIsMissingIsSaidWithWhatToDo(Importance importance, string said) =>
        Assert.Equal(said, Text.Say(new FitPart(Ask(CompetenceLevel.Independent, importance), null, Nearness.None, 10, 0)));

    [Theory]
    [InlineData(CompetenceLevel.WithHelp, CompetenceLevel.TeachesOthers, "‘Heggen en struiken snoeien’ staat in het profiel: met hulp, zelf genoemd. Gevraagd is het niveau ‘leert het anderen’.")]
    [InlineData(CompetenceLevel.AfterInstruction, CompetenceLevel.Independent, "‘Heggen en struiken snoeien’ staat in het profiel: na uitleg, zelf genoemd. Gevraagd is het niveau ‘zelfstandig’.")]
    [InlineData(CompetenceLevel.Experienced, CompetenceLevel.Experienced, "‘Heggen en struiken snoeien’ staat in het profiel: ervaren, zelf genoemd.")]
    [InlineData(CompetenceLevel.TeachesOthers, CompetenceLevel.WithHelp, "‘Heggen en struiken snoeien’ staat in het profiel: leert het anderen, zelf genoemd.")]
    public void ALevelIsNamedAsAskedOnlyWhenItFallsShort(CompetenceLevel held, CompetenceLevel asked, string said) =>
        Assert.Equal(said, Text.Say(Part(Nearness.Exact, held, asked, Evidence.Stated)));

    [Fact]
    public void EveryReasonCanBeReadAloud() => Assert.All(EveryPart(), part => AssertReadable(Text.Say(part)));

    [Fact]
    public void NoTwoKindsOfReasonSoundTheSame()
    {
        var reasons = EveryPart().Where(p => p.Asked.Level == CompetenceLevel.WithHelp).Select(Text.Say).ToList();
        Assert.Equal((6 * 5 * 3) + 2, reasons.Distinct().Count());
    }

    [Fact]
    public void NoLabelOfTheStarterTaxonomyHasAWordThatScreensAvoid() =>
        Assert.All(Catalogue.Taxonomy.Concepts.SelectMany(c => c.Synonyms.Append(c.Label)), label => Assert.DoesNotMatch(Avoided(), label));

    [Fact]
    public void ACodeThatTheTaxonomyDoesNotKnowIsShownAsItIs()
    {
        var part = new FitPart(new(ConceptId.Parse("x:oud"), CompetenceLevel.WithHelp, Importance.Required), null, Nearness.None, 10, 0);
        Assert.StartsWith("‘x:oud’ staat niet in het profiel.", Text.Say(part), StringComparison.Ordinal);
    }

    [Fact]
    public void TheStrongestReasonsComeFirstAndWhatAddsNothingIsLeftOut()
    {
        var fit = new Fit(
            60,
            [
                new(Ask(CompetenceLevel.WithHelp, Importance.Required), null, Nearness.None, 900, 0),
                Part(Nearness.Related, CompetenceLevel.WithHelp, CompetenceLevel.WithHelp, Evidence.Stated) with { Weight = 500, Contribution = 10 },
                Part(Nearness.Exact, CompetenceLevel.WithHelp, CompetenceLevel.WithHelp, Evidence.Stated) with { Weight = 50, Contribution = 30 },
                Part(Nearness.Sibling, CompetenceLevel.WithHelp, CompetenceLevel.WithHelp, Evidence.Stated) with { Weight = 50, Contribution = 20 },
            ]);
        Assert.Equal([Text.Say(fit.Parts[2]), Text.Say(fit.Parts[3])], Text.Strongest(fit, 2));
        Assert.Equal([Text.Say(fit.Parts[2]), Text.Say(fit.Parts[3]), Text.Say(fit.Parts[1])], Text.Strongest(fit, 9));
    }

    [Fact]
    public void OnlyWhatIsUnknownIsAsked() =>
        Assert.Equal(
            ["Op welke dagen?"],
            FitText.ToAsk([new(Condition.Hours, Verdict.Met, "Dat past."), new(Condition.Days, Verdict.Unknown, "Op welke dagen?"), new(Condition.Travel, Verdict.NotMet, "Te ver.")]));

    private static void AssertReadable(string text)
    {
        Assert.Matches("^[‘A-Z].*[.]$", text);
        Assert.DoesNotMatch(Avoided(), text);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("mt:", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9_{}]|[.]{2}|[;:,] *[.]", text);
        Assert.Equal(text.Count(c => c == '‘'), text.Count(c => c == '’'));
    }

    private static IEnumerable<FitPart> EveryPart()
    {
        foreach (var importance in Enum.GetValues<Importance>())
        {
            yield return new FitPart(Ask(CompetenceLevel.WithHelp, importance), null, Nearness.None, 10, 0);
            foreach (var nearness in Enum.GetValues<Nearness>().Where(n => n != Nearness.None))
            {
                foreach (var held in Enum.GetValues<CompetenceLevel>())
                {
                    foreach (var asked in Enum.GetValues<CompetenceLevel>())
                    {
                        foreach (var evidence in Enum.GetValues<Evidence>())
                        {
                            var part = Part(nearness, held, asked, evidence);
                            yield return part with { Asked = part.Asked with { Importance = importance } };
                        }
                    }
                }
            }
        }
    }

    private static FitPart Part(Nearness nearness, CompetenceLevel held, CompetenceLevel asked, Evidence evidence) => new(
        Ask(asked, Importance.Required),
        new(ConceptId.Parse(nearness == Nearness.Exact ? Asked : Held), held, evidence),
        nearness,
        100,
        50);

    private static AskedCompetence Ask(CompetenceLevel level, Importance importance) => new(ConceptId.Parse(Asked), level, importance);

    /// <summary>What no screen says, and what would put a number on a person.</summary>
    [GeneratedRegex(
        @"doelgroeper|wsw|nugger|moeilijk plaatsbaar|arbeidsgehandicapte|\bsignaal|terugval|\brisico|\bbesluit|afstand tot de arbeidsmarkt|loonwaarde|uitkering|%|procent|\bscore",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Avoided();
}
