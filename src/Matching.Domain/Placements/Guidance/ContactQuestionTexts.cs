namespace Matching.Domain.Placements.Guidance;

/// <summary>The questions in Dutch. None names a person, an employer or the reason for asking: phones are shared.</summary>
public static class ContactQuestionTexts
{
    /// <summary>The question to the candidate, to be answered by a face.</summary>
    public static string ToCandidate(this ContactQuestion question) => question switch
    {
        ContactQuestion.FirstDay => "Hoe ging je eerste werkdag?",
        ContactQuestion.GoingWell => "Hoe gaat het op je werk?",
        ContactQuestion.WorkAndColleagues => "Hoe gaat het met je werk en je collega's?",
        ContactQuestion.HoursAndTravel => "Hoe gaat het met je werktijden en met het reizen naar je werk?",
        ContactQuestion.Review => "Je werkt nu een tijd op deze plek. Hoe gaat het?",
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    /// <summary>The question to the employer, to be answered in words.</summary>
    public static string ToEmployer(this ContactQuestion question) => question switch
    {
        ContactQuestion.FirstDay => "Hoe ging de eerste werkdag?",
        ContactQuestion.GoingWell => "Hoe gaat het op het werk?",
        ContactQuestion.WorkAndColleagues => "Hoe gaat het werk, en hoe gaat het met de collega's?",
        ContactQuestion.HoursAndTravel => "Passen de werktijden, en lukt het om op tijd te komen?",
        ContactQuestion.Review => "Wat gaat er goed, en wat kan beter?",
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };
}
