using System.Globalization;

namespace Matching.Search;

/// <summary>The weights of the scorer and the width of a band. Every value is in millionths unless its remark says otherwise.</summary>
public sealed record RankingOptions
{
    /// <summary>Scores are ordered by band first; within a band the longest waiting comes first. 1 to 1,000,000; 1 switches bands off.</summary>
    public int BandWidth { get; init; } = 20_000;

    /// <summary>The weight of a desired competence against an equally rare required one.</summary>
    public int DesiredWeight { get; init; } = 300_000;

    /// <summary>The weight of a competence grows with this power of its rarity (the logarithm of profiles over holders). 0 to 4,000,000.</summary>
    public int RarityPower { get; init; } = 2_100_000;

    /// <summary>What a special case of what is asked is worth. Below 1,000,000, as every other substitute.</summary>
    public int Narrower { get; init; } = 750_000;

    /// <summary>What something more general than what is asked is worth.</summary>
    public int Broader { get; init; } = 450_000;

    /// <summary>What another special case of the same broader concept is worth.</summary>
    public int Sibling { get; init; } = 600_000;

    /// <summary>What a related concept is worth.</summary>
    public int Related { get; init; } = 750_000;

    /// <summary>What a concept is worth whose holders all hold what is asked, before doubt and the most it can be worth; 0 to 3,000,000. 0 switches learning off.</summary>
    public int Associated { get; init; } = 1_200_000;

    /// <summary>A concept that goes together less than this does not count.</summary>
    public int AssociatedFrom { get; init; } = 250_000;

    /// <summary>The most that a concept that goes together is worth.</summary>
    public int AssociatedMost { get; init; } = 945_000;

    /// <summary>How many profiles that hold both it takes to believe half of what they show, in millionths of a profile. 0 to 1,000,000,000.</summary>
    public int AssociatedDoubt { get; init; } = 1_400_000;

    /// <summary>The least number of profiles that hold both. 1 or more, a plain number.</summary>
    public int AssociatedAtLeast { get; init; } = 2;

    /// <summary>How many concepts that go together count for one that is asked, a plain number. 0 to 1,000.</summary>
    public int AssociatedCount { get; init; } = 80;

    /// <summary>What remains for every level that is missing: two levels short is this factor squared.</summary>
    public int LevelStep { get; init; } = 970_000;

    /// <summary>What a competence is worth when only the person says so.</summary>
    public int Said { get; init; } = 950_000;

    /// <summary>What a competence is worth with a certificate.</summary>
    public int Certificate { get; init; } = 980_000;

    /// <summary>
    /// Reads options by the names of the properties above. Names that do not exist and values that are no whole number or
    /// out of range are errors, in Dutch; what is not named keeps its default.
    /// </summary>
    public static (RankingOptions? Options, IReadOnlyList<string> Errors) FromSettings(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        RankingOptions options = new();
        List<string> errors = [];
        foreach ((string name, string? text) in settings)
        {
            if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value))
            {
                errors.Add($"{name}: '{text}' is geen geheel getal.");
            }
            else if (options.With(name, value) is { } changed)
            {
                options = changed;
            }
            else
            {
                errors.Add($"{name}: deze weging bestaat niet.");
            }
        }

        errors.AddRange(options.Validate());
        return errors.Count > 0 ? (null, errors) : (options, []);
    }

    /// <summary>What is out of range, in Dutch; empty when all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> errors = [];
        Check(nameof(BandWidth), BandWidth, 1, 1_000_000);
        Check(nameof(DesiredWeight), DesiredWeight, 0, 1_000_000);
        Check(nameof(Narrower), Narrower, 0, 999_999);
        Check(nameof(Broader), Broader, 0, 999_999);
        Check(nameof(Sibling), Sibling, 0, 999_999);
        Check(nameof(Related), Related, 0, 999_999);
        Check(nameof(RarityPower), RarityPower, 0, 4_000_000);
        Check(nameof(Associated), Associated, 0, 3_000_000);
        Check(nameof(AssociatedFrom), AssociatedFrom, 1, 999_999);
        Check(nameof(AssociatedMost), AssociatedMost, 0, 999_999);
        Check(nameof(AssociatedDoubt), AssociatedDoubt, 0, 1_000_000_000);
        Check(nameof(AssociatedAtLeast), AssociatedAtLeast, 1, int.MaxValue);
        Check(nameof(AssociatedCount), AssociatedCount, 0, 1_000);
        Check(nameof(LevelStep), LevelStep, 0, 1_000_000);
        Check(nameof(Said), Said, 1, Certificate);
        Check(nameof(Certificate), Certificate, 1, 1_000_000);
        return errors;

        void Check(string name, int value, int least, int most)
        {
            if (value < least || value > most)
            {
                errors.Add($"{name}: {value} ligt niet tussen {least} en {most}.");
            }
        }
    }

    private RankingOptions? With(string name, int value) => name switch
    {
        nameof(BandWidth) => this with { BandWidth = value },
        nameof(DesiredWeight) => this with { DesiredWeight = value },
        nameof(Narrower) => this with { Narrower = value },
        nameof(Broader) => this with { Broader = value },
        nameof(Sibling) => this with { Sibling = value },
        nameof(Related) => this with { Related = value },
        nameof(RarityPower) => this with { RarityPower = value },
        nameof(Associated) => this with { Associated = value },
        nameof(AssociatedFrom) => this with { AssociatedFrom = value },
        nameof(AssociatedMost) => this with { AssociatedMost = value },
        nameof(AssociatedDoubt) => this with { AssociatedDoubt = value },
        nameof(AssociatedAtLeast) => this with { AssociatedAtLeast = value },
        nameof(AssociatedCount) => this with { AssociatedCount = value },
        nameof(LevelStep) => this with { LevelStep = value },
        nameof(Said) => this with { Said = value },
        nameof(Certificate) => this with { Certificate = value },
        _ => null,
    };
}
