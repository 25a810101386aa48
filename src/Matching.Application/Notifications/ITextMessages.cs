namespace Matching.Application.Notifications;

/// <summary>Takes text messages away: letters with a <see cref="Letter.Phone"/>.</summary>
public interface ITextMessages : ILetterCarrier
{
    /// <summary>Whether there is somebody who sends them. If not, the coach calls instead.</summary>
    bool IsOffered { get; }
}
