namespace Matching.Search;

/// <summary>What an engine has learned from the profiles it indexes; the weights of a plan follow from it.</summary>
internal interface IConceptCounts
{
    int Profiles { get; }

    /// <summary>The number of profiles that hold a concept.</summary>
    int Holders(int concept);
}
