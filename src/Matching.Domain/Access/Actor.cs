namespace Matching.Domain.Access;

/// <summary>Who does something, and in what capacity.</summary>
/// <param name="Role">Capacity.</param>
/// <param name="Id">Opaque id within that capacity, in the form of <see cref="Id{T}"/>.</param>
public sealed record Actor(Role Role, string Id)
{
    /// <summary>The system itself.</summary>
    public static Actor System { get; } = new(Role.System, "systeem");

    /// <summary>Whether the actor has the given role and id.</summary>
    public bool Is<T>(Role role, Id<T> id)
        where T : IIdentified => Role == role && string.Equals(Id, id.Value, StringComparison.Ordinal);

    /// <summary>Role and id in one text, for audit rows and for deriving ids; no name.</summary>
    public override string ToString() => $"{Role}:{Id}";
}
