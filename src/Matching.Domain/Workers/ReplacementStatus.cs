namespace Matching.Domain.Workers;

/// <summary>How far a replacement is.</summary>
public enum ReplacementStatus
{
    /// <summary>Begins on a later day (gepland).</summary>
    Planned = 1,

    /// <summary>People are going over to who stands in (wordt doorgevoerd).</summary>
    Starting,

    /// <summary>Everybody went over (loopt).</summary>
    Started,

    /// <summary>People are going back (wordt teruggezet).</summary>
    Ending,

    /// <summary>Everybody who was to go back did, or it never began (beëindigd).</summary>
    Ended,

    /// <summary>It stays as it is: nobody goes back (blijvend).</summary>
    Permanent,
}
