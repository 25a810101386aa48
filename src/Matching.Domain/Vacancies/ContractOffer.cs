namespace Matching.Domain.Vacancies;

/// <summary>What contract the work comes with.</summary>
/// <param name="Kind">For a time or for good.</param>
/// <param name="Months">For <see cref="ContractKind.FixedTerm"/>: how long, 1 to 36 months; null when not named.</param>
/// <param name="CanBecomePermanent">Whether it can go on for good; null when not named.</param>
public sealed record ContractOffer(ContractKind Kind, int? Months, bool? CanBecomePermanent);

/// <summary>Kinds of contract.</summary>
public enum ContractKind
{
    /// <summary>For a time (bepaalde tijd).</summary>
    FixedTerm = 1,

    /// <summary>For good (onbepaalde tijd).</summary>
    Permanent = 2,
}
