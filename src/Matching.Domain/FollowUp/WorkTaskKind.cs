namespace Matching.Domain.FollowUp;

/// <summary>What a task asks of a person.</summary>
public enum WorkTaskKind
{
    /// <summary>Call the candidate: no answer came, or the candidate wants to be called first (belKandidaat).</summary>
    CallCandidate = 1,

    /// <summary>Tell the candidate how it ended (vertelKandidaat).</summary>
    TellCandidate,

    /// <summary>Complete the profile: something that matters is unknown (profielAanvullen).</summary>
    CompleteProfile,

    /// <summary>Go through the profile: nobody confirmed it for a while (profielBijwerken).</summary>
    UpdateProfile,

    /// <summary>Ask the partner whether a referral arrived (verwijzingBevestigen).</summary>
    ConfirmReferral,

    /// <summary>Ask the employer who the new contact person is (contactpersoonBevestigen).</summary>
    NewContactPerson,

    /// <summary>Choose the next step for the candidate (volgendeStapKiezen).</summary>
    DecideNextStep,

    /// <summary>Look again at a proposal that was put off: the day has come (opnieuwBekijken).</summary>
    LookAgain,

    /// <summary>What somebody planned, for the own list or a colleague's (eigenTaak).</summary>
    Manual,

    /// <summary>A message to somebody was refused: check the address and call (berichtNietAangekomen).</summary>
    MessageRefused,
}
