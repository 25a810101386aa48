using Matching.Domain.FollowUp;

namespace Matching.Functions.FollowUp;

/// <summary>Why a task need not be done any more, as the API writes it.</summary>
public enum TaakVervallen
{
    /// <summary>Settled in another way.</summary>
    AlGeregeld = DropReason.Settled,

    /// <summary>What it was for is gone.</summary>
    NietMeerNodig = DropReason.NoLongerNeeded,
}
