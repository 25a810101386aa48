using Matching.Domain.FollowUp;

namespace Matching.Functions.FollowUp;

/// <summary>Where a task stands, as the API writes it.</summary>
public enum TaakStatus
{
    /// <summary>Open.</summary>
    Open = WorkTaskStatus.Open,

    /// <summary>Done.</summary>
    Afgerond = WorkTaskStatus.Done,

    /// <summary>Dropped.</summary>
    Vervallen = WorkTaskStatus.Dropped,
}
