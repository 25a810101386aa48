using Matching.Domain.Candidates;
using Matching.Domain.People;

namespace Matching.Domain.Tests.Candidates;

public sealed class StoppedMessagesTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 9, 1);

    private static readonly PersonDetails Noor = new()
    {
        CallName = Line.Parse("Noor"),
        Surname = Line.Parse("de Vries"),
        BirthDate = new DateOnly(2008, 9, 3),
        Email = EmailAddress.Parse("noor@example.nl"),
        Channel = ContactChannel.Email,
    };

    private static readonly Person Person = Person.Register(Id<Candidate>.Parse("kand-1"), Noor, Day).Value;

    [Fact]
    public void Who_stops_messages_is_called_also_without_a_number_on_record()
    {
        var stopped = Person.Stop(Now)!;

        Assert.Equal(ContactChannel.Call, stopped.Details.ReachedBy);
        Assert.Equal(new StoppedMessages(Now, ContactChannel.Email), stopped.Stopped);
        Assert.Equal(Person.Version + 1, stopped.Version);
        Assert.Null(stopped.Stop(Now.AddDays(1)));
    }

    [Fact]
    public void Who_wants_messages_again_gets_them_as_before()
    {
        var resumed = Person.Stop(Now)!.Resume()!;

        Assert.Equal(Person with { Version = 3 }, resumed);
        Assert.Null(resumed.Resume());
    }

    [Theory]
    [InlineData(ContactChannel.Email, false)]
    [InlineData(ContactChannel.Sms, false)]
    [InlineData(ContactChannel.Call, true)]
    public void A_coach_undoes_it_by_choosing_another_way(ContactChannel channel, bool stays)
    {
        var changed = Person.Stop(Now)!.Change(Noor with { Channel = channel, Phone = PhoneNumber.Parse("06 00000001") }, Day).Value;

        Assert.Equal(stays, changed.Stopped is not null);
        Assert.Equal(channel, changed.Details.ReachedBy);
    }

    [Theory]
    [InlineData(RelationKind.Parent, true, true, false)]
    [InlineData(RelationKind.SchoolMentor, true, true, false)]
    [InlineData(RelationKind.Representative, true, true, true)]
    [InlineData(RelationKind.Volunteer, true, true, true)]
    [InlineData(RelationKind.Parent, false, false, false)]
    [InlineData(RelationKind.Representative, false, false, false)]
    public void Parents_and_mentors_get_messages_until_the_birthday_and_only_where_the_record_says_so(RelationKind kind, bool gets, bool before, bool after)
    {
        var related = new RelatedPerson(kind, Line.Parse("Kim"), null, EmailAddress.Parse("kim@example.nl"), gets, null);
        var (last, birthday) = (new DateOnly(2026, 9, 2), new DateOnly(2026, 9, 3));

        Assert.Equal(before, related.GetsMessagesOn(last, Noor.IsMinorOn(last)));
        Assert.Equal(after, related.GetsMessagesOn(birthday, Noor.IsMinorOn(birthday)));
    }

    [Fact]
    public void Nobody_gets_messages_after_the_last_day()
    {
        var related = new RelatedPerson(RelationKind.Representative, Line.Parse("Kim"), null, EmailAddress.Parse("kim@example.nl"), true, Day);

        Assert.True(related.GetsMessagesOn(Day, false));
        Assert.False(related.GetsMessagesOn(Day.AddDays(1), false));
    }
}
