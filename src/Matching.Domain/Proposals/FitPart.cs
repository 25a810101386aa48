using Matching.Domain.Competences;

namespace Matching.Domain.Proposals;

/// <summary>What one asked competence adds to the fit.</summary>
/// <param name="Asked">What is asked.</param>
/// <param name="Held">What the candidate has for it; null when nothing comes near.</param>
/// <param name="Nearness">How near that is.</param>
/// <param name="Weight">What the competence can add at most, in millionths.</param>
/// <param name="Contribution">What it adds, in millionths: 0 to <paramref name="Weight"/>.</param>
public sealed record FitPart(AskedCompetence Asked, HeldCompetence? Held, Nearness Nearness, int Weight, int Contribution);
