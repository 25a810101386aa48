using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Application.Tests.Promises;
using Matching.Domain.FollowUp;

namespace Matching.Application.Tests.FollowUp;

public sealed class TaskRequestTests
{
    private static readonly TaskSubject About = TaskSubject.Of(Samples.Proposed.Id);

    [Fact]
    public void The_same_cause_asks_the_same_with_the_same_message()
    {
        var first = Assert.IsType<Message.OpenTask>(For("stilte").Message);
        Assert.Equal(first, For("stilte").Message);
        Assert.NotEqual(first.Id, For("bel-eerst").Message.Id);
        Assert.Equal(QueueName.FollowUps, first.Queue);
    }

    [Fact]
    public void What_is_taken_back_is_what_was_asked()
    {
        var dropped = Assert.IsType<Message.DropTask>(TaskRequest.Drop(WorkTaskKind.CallCandidate, About, "stilte", DropReason.Settled).Message);
        Assert.Equal(Samples.Task.Id, dropped.TaskId);
        Assert.NotEqual(For("stilte").Message.Id, dropped.Id);
        Assert.Equal(QueueName.FollowUps, dropped.Queue);
    }

    [Theory]
    [InlineData(WorkTaskKind.CallCandidate, "Geen antwoord van De Vries")]
    [InlineData(WorkTaskKind.CallCandidate, "")]
    [InlineData(WorkTaskKind.Manual, "stilte")]
    public void A_request_that_could_not_be_read_back_is_not_made(WorkTaskKind kind, string cause) => Assert.Throws<ArgumentException>(() =>
        TaskRequest.For(kind, About, null, Samples.Task.OwnerId, Samples.Task.Due, cause));

    private static Effect.Send For(string cause) =>
        TaskRequest.For(WorkTaskKind.CallCandidate, About, Samples.Candidate.Id, Samples.Task.OwnerId, Samples.Task.Due, cause);
}
