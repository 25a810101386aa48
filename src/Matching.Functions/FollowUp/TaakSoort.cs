using Matching.Domain.FollowUp;

namespace Matching.Functions.FollowUp;

/// <summary>What a task asks, as the API writes it.</summary>
public enum TaakSoort
{
    /// <summary>Call the candidate.</summary>
    BelKandidaat = WorkTaskKind.CallCandidate,

    /// <summary>Tell the candidate how it ended.</summary>
    VertelKandidaat = WorkTaskKind.TellCandidate,

    /// <summary>Complete the profile.</summary>
    ProfielAanvullen = WorkTaskKind.CompleteProfile,

    /// <summary>Go through the profile.</summary>
    ProfielBijwerken = WorkTaskKind.UpdateProfile,

    /// <summary>Confirm a referral.</summary>
    VerwijzingBevestigen = WorkTaskKind.ConfirmReferral,

    /// <summary>Confirm the new contact person.</summary>
    ContactpersoonBevestigen = WorkTaskKind.NewContactPerson,

    /// <summary>Choose the next step.</summary>
    VolgendeStapKiezen = WorkTaskKind.DecideNextStep,

    /// <summary>Look again.</summary>
    OpnieuwBekijken = WorkTaskKind.LookAgain,

    /// <summary>What somebody planned.</summary>
    EigenTaak = WorkTaskKind.Manual,

    /// <summary>A message did not arrive.</summary>
    BerichtNietAangekomen = WorkTaskKind.MessageRefused,
}
