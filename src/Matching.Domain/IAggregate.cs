namespace Matching.Domain;

/// <summary>Something that is loaded, changed and saved as a whole.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IAggregate<TSelf> : IIdentified
    where TSelf : IAggregate<TSelf>
{
    /// <summary>Its id.</summary>
    Id<TSelf> Id { get; }

    /// <summary>Counts the changes, from 1.</summary>
    int Version { get; }
}
