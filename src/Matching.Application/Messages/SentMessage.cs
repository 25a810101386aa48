namespace Matching.Application.Messages;

/// <summary>A message that was sent.</summary>
/// <param name="Queue">Where it is.</param>
/// <param name="TransportId">Id that the queue gave it.</param>
/// <param name="Receipt">Proof that the queue asks for to delete it.</param>
public sealed record SentMessage(QueueName Queue, string TransportId, string Receipt);
