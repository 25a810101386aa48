namespace Matching.Application.Notifications;

/// <summary>When candidates are written to.</summary>
public sealed class ContactHoursOptions
{
    /// <summary>
    /// Whether messages go at any hour and as many as there are: for a development machine, where nobody is woken. Not together with real mail.
    /// </summary>
    public bool AtAnyTime { get; set; }
}
