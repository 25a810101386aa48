using Matching.Domain;
using Matching.Domain.People;

namespace Matching.Application.Notifications;

/// <summary>Something in somebody's calendar.</summary>
/// <param name="Key">Our own key of it, in the form of <see cref="Id{T}"/>: the same however often it moves.</param>
/// <param name="Calendar">Address of the worker in whose calendar it stands.</param>
/// <param name="Day">The day in the Netherlands.</param>
/// <param name="Start">The time on a Dutch clock at which it begins.</param>
/// <param name="Length">How long it takes: more than zero, at most a day.</param>
/// <param name="Subject">Neutral: others see calendars too.</param>
public sealed record CalendarEvent(string Key, EmailAddress Calendar, DateOnly Day, TimeOnly Start, TimeSpan Length, Line Subject);
