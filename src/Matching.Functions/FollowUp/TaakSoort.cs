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

    /// <summary>Speak to this person or the employer: a contact moment has come, or nobody answered.</summary>
    ContactHouden = WorkTaskKind.HoldContact,

    /// <summary>See what is the matter in a placement that needs extra attention.</summary>
    ExtraAandacht = WorkTaskKind.ExtraAttention,

    /// <summary>Decide on an application for wage subsidy.</summary>
    LksBesluiten = WorkTaskKind.DecideSubsidy,

    /// <summary>Measure the loonwaarde before the forfait ends.</summary>
    LoonwaardeMeten = WorkTaskKind.MeasureWageValue,

    /// <summary>Measure the loonwaarde again.</summary>
    LoonwaardeOpnieuwMeten = WorkTaskKind.ReassessWageValue,

    /// <summary>Announce that the minimum wage changes with age.</summary>
    MinimumloonAanpassen = WorkTaskKind.AdaptMinimumWage,

    /// <summary>Decide what follows the trial.</summary>
    ProefplaatsingAfronden = WorkTaskKind.DecideAfterTrial,

    /// <summary>Decide what follows the contract.</summary>
    ContractAfloop = WorkTaskKind.DecideAfterContract,

    /// <summary>Arrange who stays with the person when guidance ends or becomes less.</summary>
    BegeleidingRegelen = WorkTaskKind.ArrangeGuidance,

    /// <summary>Look at a step up with a person who does well.</summary>
    StapVooruitBespreken = WorkTaskKind.ReviewStepUp,

    /// <summary>Call a person whose placement ended.</summary>
    BelNaPlaatsing = WorkTaskKind.CallAfterPlacement,

    /// <summary>Arrange the return that a person has a right to.</summary>
    TerugkeerRegelen = WorkTaskKind.ArrangeReturn,

    /// <summary>A message did not arrive.</summary>
    BerichtNietAangekomen = WorkTaskKind.MessageRefused,

    /// <summary>Send a letter on paper.</summary>
    BriefSturen = WorkTaskKind.SendLetter,

    /// <summary>Call with a message.</summary>
    BerichtVertellen = WorkTaskKind.TellMessage,

    /// <summary>Agree how to keep in touch.</summary>
    BerichtenGestopt = WorkTaskKind.MessagesStopped,

    /// <summary>Call the employer about an introduction.</summary>
    BelWerkgever = WorkTaskKind.CallEmployer,
}
