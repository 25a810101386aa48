namespace Matching.Domain.FollowUp;

/// <summary>What a task is called on a screen: the same for everybody, so that it tells nothing about a person.</summary>
public static class WorkTaskTitles
{
    /// <summary>The title of a kind of task, in Dutch.</summary>
    public static string ToDutch(this WorkTaskKind kind) => kind switch
    {
        WorkTaskKind.CallCandidate => "Bel deze kandidaat: er is nog geen ja of nee op de vraag over werk.",
        WorkTaskKind.TellCandidate => "Vertel deze kandidaat hoe het is afgelopen.",
        WorkTaskKind.CompleteProfile => "Vul het profiel van deze kandidaat aan.",
        WorkTaskKind.UpdateProfile => "Loop het profiel van deze kandidaat na: het is een tijd niet bevestigd.",
        WorkTaskKind.ConfirmReferral => "Vraag de partner of de verwijzing is aangekomen.",
        WorkTaskKind.NewContactPerson => "Vraag de werkgever wie de nieuwe contactpersoon is.",
        WorkTaskKind.DecideNextStep => "Kies de volgende stap voor deze kandidaat.",
        WorkTaskKind.LookAgain => "Bekijk dit matchvoorstel opnieuw: de gekozen dag is er.",
        WorkTaskKind.HoldContact => "Neem contact op: er is een contactmoment in deze plaatsing.",
        WorkTaskKind.ExtraAttention => "Deze plaatsing heeft extra aandacht nodig. Neem vandaag of morgen contact op.",
        WorkTaskKind.DecideSubsidy => "Besluit op de aanvraag voor loonkostensubsidie.",
        WorkTaskKind.MeasureWageValue => "Meet de loonwaarde voordat het forfait eindigt.",
        WorkTaskKind.ReassessWageValue => "Meet de loonwaarde opnieuw: dat is zo afgesproken met de werkgever.",
        WorkTaskKind.AdaptMinimumWage => "Het minimumloon verandert door de leeftijd. Vertel het de werkgever en pas de betaling aan.",
        WorkTaskKind.DecideAfterTrial => "De proefplaatsing loopt af. Spreek af wat erna komt.",
        WorkTaskKind.DecideAfterContract => "Het contract loopt af. Spreek af wat erna komt.",
        WorkTaskKind.ArrangeGuidance => "De begeleiding wordt minder of stopt. Regel wie erbij blijft.",
        WorkTaskKind.ReviewStepUp => "Het gaat goed. Bespreek of een stap naar meer regulier werk past.",
        WorkTaskKind.CallAfterPlacement => "Bel deze kandidaat: de plaatsing is beëindigd.",
        WorkTaskKind.ArrangeReturn => "Regel de terugkeer: deze kandidaat heeft daar recht op.",
        WorkTaskKind.Manual => "Eigen taak",
        WorkTaskKind.MessageRefused => "Dit bericht kwam niet aan: controleer het adres of het nummer, en bel.",
        WorkTaskKind.SendLetter => "Stuur deze brief: de tekst staat klaar.",
        WorkTaskKind.TellMessage => "Bel met dit bericht: de tekst staat klaar.",
        WorkTaskKind.CallEmployer => "Er is nog niets gehoord over een kennismaking. Bel de werkgever.",
        WorkTaskKind.MessagesStopped => "Deze kandidaat wil geen berichten meer. Bel en spreek af hoe u contact houdt.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
