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

    /// <summary>Speak to this person or the employer: a contact moment has come, or nobody answered (contactHouden).</summary>
    HoldContact,

    /// <summary>See what is the matter in a placement that needs extra attention (extraAandacht).</summary>
    ExtraAttention,

    /// <summary>Decide on an application for wage subsidy (lksBesluiten).</summary>
    DecideSubsidy,

    /// <summary>Measure the loonwaarde before the forfait ends (loonwaardeMeten).</summary>
    MeasureWageValue,

    /// <summary>Measure the loonwaarde again (loonwaardeOpnieuwMeten).</summary>
    ReassessWageValue,

    /// <summary>Announce that the minimum wage changes with age (minimumloonAanpassen).</summary>
    AdaptMinimumWage,

    /// <summary>Decide what follows the trial (proefplaatsingAfronden).</summary>
    DecideAfterTrial,

    /// <summary>Decide what follows the contract (contractAfloop).</summary>
    DecideAfterContract,

    /// <summary>Arrange who stays with the person when guidance ends or becomes less (begeleidingRegelen).</summary>
    ArrangeGuidance,

    /// <summary>Look at a step up with a person who does well (stapVooruitBespreken).</summary>
    ReviewStepUp,

    /// <summary>Call a person whose placement ended (belNaPlaatsing).</summary>
    CallAfterPlacement,

    /// <summary>Arrange the return that a person has a right to (terugkeerRegelen).</summary>
    ArrangeReturn,

    /// <summary>A message to somebody was refused: check the address and call (berichtNietAangekomen).</summary>
    MessageRefused,

    /// <summary>Send a letter on paper, of which the text is ready (briefSturen).</summary>
    SendLetter,

    /// <summary>Call with a message, of which the text is ready (berichtVertellen).</summary>
    TellMessage,

    /// <summary>Agree how to keep in touch: the person wants no messages any more (berichtenGestopt).</summary>
    MessagesStopped,

    /// <summary>Call the employer: nothing was heard about somebody who was introduced (belWerkgever).</summary>
    CallEmployer,
}
