namespace Matching.Domain.Competences;

/// <summary>How much an employer asks for a competence.</summary>
public enum Importance
{
    /// <summary>Needed for the work (vereist).</summary>
    Required = 1,

    /// <summary>Welcome, can be learnt at work (gewenst).</summary>
    Desired = 2,
}
