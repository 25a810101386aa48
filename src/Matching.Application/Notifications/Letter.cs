using Matching.Application.Messages;
using Matching.Domain;
using Matching.Domain.People;

namespace Matching.Application.Notifications;

/// <summary>A message to a person, ready to be delivered.</summary>
/// <param name="Id">Id of the message that caused it: delivering the same one twice shows it once.</param>
/// <param name="Recipient">Opaque id of whom it is for, in the form of <see cref="Id{T}"/>: a candidate, a partner.</param>
/// <param name="Address">Where to; null for a text message.</param>
/// <param name="ReplyTo">Whom an answer by mail reaches.</param>
/// <param name="Content">What it says.</param>
/// <param name="WrittenAt">When it was written, in UTC.</param>
public sealed record Letter(
    Id<Message> Id, string Recipient, EmailAddress? Address, EmailAddress ReplyTo, LetterContent Content, DateTimeOffset WrittenAt)
{
    /// <summary>Neutral: phones are shared.</summary>
    public string Subject => Content.Subject;

    /// <summary>The plain text, with the link in it.</summary>
    public string Text => Content.Text;

    /// <summary>The number that it goes to, for a text message; null for e-mail.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>Whom it concerns in the organisation when it does not arrive; null for the coach of the candidate to whom it goes.</summary>
    public LetterOwner? Owner { get; init; }
}
