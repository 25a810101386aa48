namespace Matching.Domain.Placements;

/// <summary>One step in how an amount came about.</summary>
/// <param name="Description">Dutch sentence that says what is reckoned.</param>
/// <param name="Euros">The outcome in euros, not rounded unless the description says so.</param>
/// <param name="Source">The article or publication that it follows from.</param>
public sealed record DerivationLine(string Description, decimal Euros, string Source);
