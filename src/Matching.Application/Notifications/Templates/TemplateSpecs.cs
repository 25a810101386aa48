namespace Matching.Application.Notifications.Templates;

/// <summary>Every template there is.</summary>
public static class TemplateSpecs
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<TemplateSpec> All { get; } =
    [
        WorkQuestion.Template,
        ProfileCheck.Template,
        IntroductionNotice.Template,
        IntroductionReminder.Template,
        ReferralQuestion.Template,
        HowAreYou.Template,
        HowIsItGoing.Template,
        HowIsItGoingReminder.Template,
        NewContactPerson.Template,
        LookingAgain.Template,
        NobodyFound.Template,
        AnswerReminder.Template,
        WorkDigest.Template,
        UrgentNotice.Template,
    ];
}
