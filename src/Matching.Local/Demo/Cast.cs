using Matching.Functions.Proposals;
using Matching.Functions.Vacancies;

namespace Matching.Local.Demo;

/// <summary>What one scene leaves to the next.</summary>
internal sealed class Cast
{
    /// <summary>Proposals of the week before that nobody answered.</summary>
    public List<MatchvoorstelInLijst> Silent { get; } = [];

    /// <summary>The vacancy that was posted on Monday.</summary>
    public Vacature? Posted { get; set; }

    /// <summary>Who said yes to that vacancy, best fit first.</summary>
    public List<Matchvoorstel> Yes { get; } = [];

    /// <summary>Everybody with whom something happened in the week.</summary>
    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>The two who share one sheltered place.</summary>
    public List<Matchvoorstel> Sharing { get; } = [];

    /// <summary>The Wsw worker who would like to work elsewhere.</summary>
    public Matchvoorstel? Seconded { get; set; }
}
