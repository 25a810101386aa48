using Matching.Domain.Candidates;

namespace Matching.Application.Notifications;

/// <summary>What a coach sends on paper or says.</summary>
/// <param name="Channel">A letter or a call.</param>
/// <param name="To">Whom, with address or phone number as far as they are known.</param>
/// <param name="Content">What it says.</param>
/// <param name="WrittenAt">When it was written, in UTC: it is kept as long as the text of any message.</param>
public sealed record CoachText(ContactChannel Channel, string To, LetterContent Content, DateTimeOffset WrittenAt);
