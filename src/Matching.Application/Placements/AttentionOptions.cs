using Matching.Domain.Placements.Attention;
using Matching.Domain.Results;

namespace Matching.Application.Placements;

/// <summary>When a placement asks for attention, and who hears of it when. What is not given is as <see cref="AttentionTable.Default"/> has it.</summary>
public sealed class AttentionOptions
{
    /// <summary>The least sum that is amber: 1 or more.</summary>
    public int AmberFrom { get; set; } = AttentionTable.Default.AmberFrom;

    /// <summary>The least sum that is red: more than <see cref="AmberFrom"/>.</summary>
    public int RedFrom { get; set; } = AttentionTable.Default.RedFrom;

    /// <summary>How much the kinds count, by the name of a <see cref="SignalKind"/>, for instance <c>SadFace</c>.</summary>
    public IDictionary<string, SignalWeightOptions> Signals { get; } = new Dictionary<string, SignalWeightOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Working days after which the task about a red placement is due: 1 to 5.</summary>
    public int DueAfterWorkingDays { get; set; } = EscalationTerms.Default.DueAfter;

    /// <summary>Working days after which it goes to the next when nobody picked it up: more than <see cref="DueAfterWorkingDays"/>, at most 10.</summary>
    public int PassAfterWorkingDays { get; set; } = EscalationTerms.Default.PassAfter;

    /// <summary>The table, or every error in Dutch with the setting as field.</summary>
    public Result<AttentionTable> ToTable()
    {
        var errors = new List<FieldError>();
        var weights = Enum.GetValues<SignalKind>().ToDictionary(kind => kind, AttentionTable.Default.WeightOf);
        foreach (var (name, given) in Signals)
        {
            if (Setting.TryRead<SignalKind>(name, out var kind))
                weights[kind] = new(given.Points ?? weights[kind].Points, given.FadeDays ?? weights[kind].FadeDays);
            else
                errors.Add(new($"{nameof(Signals)}:{name}", $"Kies {Setting.Names<SignalKind>()}."));
        }

        var table = AttentionTable.Create(weights, AmberFrom, RedFrom);
        if (table.Failure is Failure.Invalid invalid) errors.AddRange(invalid.Errors.Select(error => error with { Field = SettingOf(error.Field) }));
        return errors.Count == 0 ? table : new Failure.Invalid(errors);
    }

    /// <summary>The terms of an escalation, or the error in Dutch.</summary>
    public Result<EscalationTerms> ToTerms()
    {
        var terms = new EscalationTerms(DueAfterWorkingDays, PassAfterWorkingDays);
        return terms.IsValid
            ? terms
            : new Failure.Invalid(
                [new(nameof(PassAfterWorkingDays), "Geef DueAfterWorkingDays van 1 tot en met 5, en PassAfterWorkingDays daarboven, tot en met 10.")]);
    }

    private static string SettingOf(string field) => field switch
    {
        "oranje" => nameof(AmberFrom),
        "rood" => nameof(RedFrom),
        _ => $"{nameof(Signals)}:{field}",
    };
}

/// <summary>How much one kind counts; what is not given is as the default has it.</summary>
public sealed class SignalWeightOptions
{
    /// <summary>Points on the first day: 1 to 100.</summary>
    public int? Points { get; set; }

    /// <summary>Days after which nothing is left: 1 to 730.</summary>
    public int? FadeDays { get; set; }
}
