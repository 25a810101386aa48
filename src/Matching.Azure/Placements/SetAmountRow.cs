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

    public static SetAmountRow Of(SetAmount one) => new()
    {
        From = one.From,
        PerMonth = one.Amount?.PerMonth.Value,
        Derivation = one.Amount is { } amount ? RowLists.Write(amount.Derivation, DerivationLineRow.Of) : null,
        Reason = one.Reason,
    };

    public SetAmount ToDomain() =>
        new(From, PerMonth is { } amount ? new(Euro.Of(amount), RowLists.Read(Derivation, d => d.ToDomain())) : null, Reason);
}

/// <summary>A step in how an amount came about, as it is stored.</summary>
internal sealed class DerivationLineRow
{
    public required string Description { get; set; }

    public required decimal Euros { get; set; }

    public required string Source { get; set; }

    public static DerivationLineRow Of(DerivationLine line) => new() { Description = line.Description, Euros = line.Euros, Source = line.Source };

    public DerivationLine ToDomain() => new(Description, Euros, Source);
}
