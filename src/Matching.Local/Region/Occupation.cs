using Matching.Functions.Competences;
using Matching.Functions.Work;

namespace Matching.Local.Region;

/// <summary>Work that is done in the region: what it takes, and what somebody who likes it says.</summary>
/// <param name="Key">Name in this code.</param>
/// <param name="Field">Field of work: the part of the taxonomy that most of it belongs to.</param>
/// <param name="Title">What employers call it.</param>
/// <param name="Core">What it takes, as <c>concept:level</c>, without the prefix of the taxonomy.</param>
/// <param name="Welcome">What is welcome.</param>
/// <param name="Load">How heavy it is.</param>
/// <param name="Tasks">The work as tasks, divided by semicolons.</param>
/// <param name="Wish">What somebody says who likes it.</param>
internal sealed record Occupation(string Key, string Field, string Title, string Core, string Welcome, Belasting Load, string Tasks, string Wish)
{
    /// <summary>What it takes.</summary>
    public IReadOnlyList<(string Concept, int Level)> Needed { get; } = Read(Core);

    /// <summary>What is welcome.</summary>
    public IReadOnlyList<(string Concept, int Level)> Extra { get; } = Read(Welcome);

    /// <summary>What an employer asks.</summary>
    public IReadOnlyList<GevraagdeCompetentie> Asked =>
    [
        .. Needed.Select(c => new GevraagdeCompetentie { Competentie = c.Concept, Niveau = c.Level }),
        .. Extra.Select(c => new GevraagdeCompetentie { Competentie = c.Concept, Niveau = c.Level, Belang = Belang.Gewenst }),
    ];

    private static IReadOnlyList<(string Concept, int Level)> Read(string text) =>
        [.. text.Split(' ').Select(part => part.Split(':')).Select(part => ("mt:" + part[0], part[1][0] - '0'))];
}
