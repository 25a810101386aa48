using Matching.Domain.Placements;
using Matching.Domain.Placements.Subsidy;

namespace Matching.Azure.Placements;

/// <summary>An amount that was set, as it is stored.</summary>
internal sealed class SetAmountRow
{
    public required DateOnly From { get; set; }

    public decimal? PerMonth { get; set; }

    public List<DerivationLineRow>? Derivation { get; set; }

    public string? Reason { get; set; }

    /// <param name="one">The amount.</param>
    /// <param name="texts">The texts that derivations point into.</param>
    public static SetAmountRow Of(SetAmount one, List<string> texts) => new()
    {
        From = one.From,
        PerMonth = one.Amount?.PerMonth.Value,
        Derivation = one.Amount is { } amount ? RowLists.Write(amount.Derivation, line => DerivationLineRow.Of(line, texts)) : null,
        Reason = one.Reason,
    };

    public SetAmount ToDomain(List<string> texts) =>
        new(From, PerMonth is { } amount ? new(Euro.Of(amount), RowLists.Read(Derivation, d => d.ToDomain(texts))) : null, Reason);
}

/// <summary>A step in how an amount came about, as it is stored: its texts by their place among those of the subsidy.</summary>
internal sealed class DerivationLineRow
{
    public required int Text { get; set; }

    public required decimal Euros { get; set; }

    public required int Source { get; set; }

    public static DerivationLineRow Of(DerivationLine line, List<string> texts) =>
        new() { Text = texts.IndexOf(line.Description), Euros = line.Euros, Source = texts.IndexOf(line.Source) };

    public DerivationLine ToDomain(List<string> texts) => new(At(texts, Text), Euros, At(texts, Source));

    private static string At(List<string> texts, int place) => texts[place] ?? throw new FormatException("A derivation without words.");
}
