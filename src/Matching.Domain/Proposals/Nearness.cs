namespace Matching.Domain.Proposals;

/// <summary>How near what somebody has is to what is asked, nearest first.</summary>
public enum Nearness
{
    /// <summary>The same competence.</summary>
    Exact = 1,

    /// <summary>A narrower one: a part of what is asked.</summary>
    Narrower,

    /// <summary>A broader one.</summary>
    Broader,

    /// <summary>One under the same broader competence.</summary>
    Sibling,

    /// <summary>One that the taxonomy relates to it.</summary>
    Related,

    /// <summary>One that often goes together with it in the profiles of this region.</summary>
    Together,

    /// <summary>Nothing that comes near.</summary>
    None,
}
