namespace Matching.Search;

/// <summary>
/// The prices of an optimum: the proof that it is one. No edge is worth more than the places of its vacancy earn and its candidate
/// costs, unless it was chosen; a vacancy, candidate or coach that has room earns or costs nothing.
/// </summary>
/// <param name="Scale">How much a millionth of fit counts for in the prices.</param>
/// <param name="Earns">What the places of every vacancy earn, by the vacancy's key.</param>
/// <param name="CheapestOther">What the cheapest candidate costs who has no edge to a vacancy, by its key; null when there is nobody.</param>
/// <param name="Supply">Every coach, and every candidate without one, with the price and the cap.</param>
internal sealed record AssignmentPrices(
    long Scale,
    IReadOnlyDictionary<string, long> Earns,
    IReadOnlyDictionary<string, long?> CheapestOther,
    IReadOnlyList<(long Price, int Cap)> Supply)
{
    /// <summary>How much greater the total could be at most with edges that were not given.</summary>
    /// <param name="demand">For every vacancy: its key, its cap and what an edge that was not given is worth at most, in millionths; below 0 when all were given.</param>
    /// <param name="everything">True for parts that name every vacancy for which such an edge could matter, false for those that matter most.</param>
    /// <returns>All together, rounded up, and for every vacancy its own part; in millionths.</returns>
    /// <remarks>
    /// Prices that leave no edge worth more than its ends bound every total (duality). Those of the optimum do once the vacancies earn more by
    /// what further edges are worth above the price. Where people are scarce it takes less to raise the price of the cheapest first.
    /// </remarks>
    public (long Total, decimal[] Parts) MostMissed(IReadOnlyList<(string Vacancy, int Cap, int Worth)> demand, bool everything)
    {
        (string Vacancy, int Cap, decimal Above)[] open =
        [
            .. demand.Select(d => (d.Vacancy, d.Cap, d.Worth < 0 ? 0 : Math.Max(0, ((decimal)d.Worth * Scale) - Earns[d.Vacancy]))),
        ];
        // Nobody has more proposals than there are places.
        int places = (int)Math.Min(int.MaxValue, open.Sum(d => (long)d.Cap));
        (long Price, int Cap)[] supply = [.. Supply.Select(s => (s.Price, Math.Min(s.Cap, places)))];
        decimal floor = CheapestFloor(open, supply);
        (decimal Total, decimal[] Parts) plain = At(open, supply, 0);
        (decimal Total, decimal[] Parts) raised = At(open, supply, floor);
        decimal[] parts = everything || plain.Total <= raised.Total ? plain.Parts : raised.Parts;
        return ((long)Math.Ceiling(Math.Min(plain.Total, raised.Total) / Scale), [.. parts.Select(p => p / Scale)]);
    }

    private (decimal Total, decimal[] Parts) At((string Vacancy, int Cap, decimal Above)[] open, (long Price, int Cap)[] supply, decimal floor)
    {
        decimal[] parts =
        [
            .. open.Select(d => CheapestOther[d.Vacancy] is { } other ? d.Cap * Math.Max(0, d.Above - Math.Max(floor, other)) : 0),
        ];
        return (parts.Sum() + supply.Sum(s => s.Cap * Math.Max(0, floor - s.Price)), parts);
    }

    /// <summary>The least price for anybody at which raising it further would cost more than it saves.</summary>
    private static decimal CheapestFloor((string Vacancy, int Cap, decimal Above)[] open, (long Price, int Cap)[] supply)
    {
        (decimal At, long Cap)[] steps = [.. supply.Select(s => ((decimal)s.Price, (long)s.Cap)), .. open.Select(d => (d.Above, (long)d.Cap))];
        Array.Sort(steps, (a, b) => a.At.CompareTo(b.At));
        long slope = -open.Sum(d => (long)d.Cap);
        foreach ((decimal at, long cap) in steps)
        {
            slope += cap;
            if (slope >= 0)
            {
                return at;
            }
        }

        return 0;
    }
}
