using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Matching.Application.Messages;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Imports;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Vacancies;
using Matching.Domain.Workers;

namespace Matching.Application.Tests.Codecs;

public sealed class MessageCodecTests
{
    private static readonly Gen<Message> Messages =
        from id in DomainGen.IdOf<Message>()
        from vacancy in DomainGen.IdOf<Vacancy>()
        from candidate in DomainGen.IdOf<Candidate>()
        from proposal in DomainGen.IdOf<Proposal>()
        from referral in DomainGen.IdOf<Referral>()
        from placement in DomainGen.IdOf<Placement>()
        from whom in DomainGen.Any<AskedPerson>()
        from person in DomainGen.IdOf<Person>()
        from import in DomainGen.IdOf<Import>()
        from replacement in DomainGen.IdOf<CaseloadReplacement>()
        from lines in Gen.Choose(0, int.MaxValue)
        from employer in DomainGen.IdOf<Employer>()
        from contact in DomainGen.IdOf<EmployerContact>()
        from kind in DomainGen.Any<AggregateKind>()
        from asked in Gen.Elements(Enum.GetValues<WorkTaskKind>().Where(k => k != WorkTaskKind.Manual))
        from about in DomainGen.Subject
        from owner in DomainGen.IdOf<Worker>()
        from day in DomainGen.Day
        from reason in DomainGen.Any<DropReason>()
        from yes in Gen.Elements(true, false)
        from message in Gen.Elements<Message>(
            new Message.MatchVacancy(id, vacancy),
            new Message.MatchCandidate(id, candidate),
            new Message.AskCandidate(id, proposal),
            new Message.ContactLeft(id, employer, contact),
            new Message.ContactActivated(id, employer, contact),
            new Message.SendReferral(id, referral),
            new Message.FollowProposal(id, proposal),
            new Message.FollowPlacement(id, placement),
            new Message.AskHowItGoes(id, placement, lines, whom),
            new Message.RemindHowItGoes(id, placement, lines),
            new Message.TellAfterPlacement(id, placement),
            new Message.TellContact(id, candidate),
            new Message.EraseUnregistered(id, person),
            new Message.ContinueImport(id, import, lines),
            new Message.OpenTask(id, asked, about, yes ? candidate : null, owner, day, "stilte"),
            new Message.DropTask(id, WorkTask.IdFor(asked, about, "stilte"), reason, yes),
            new Message.FollowCoaches(id, candidate),
            new Message.SendDigest(id, owner, day, DateOnly.MinValue),
            new Message.TellUrgent(id, WorkTask.IdFor(asked, about, "stilte")),
            new Message.AlignCalendar(id, placement, lines),
            new Message.ContinueReplacement(id, replacement, lines),
            new Message.Introduce(id, proposal),
            new Message.AskUpdate(id, candidate),
            new Message.Due(id, kind, candidate.Value, "stilte"),
            new Message.Flush(id, kind, vacancy.Value))
        select message;

    [Fact]
    public void Every_message_comes_back_as_it_was() => Prop.ForAll(Messages.ToArbitrary(), message =>
    {
        Assert.True(MessageCodec.TryRead(MessageCodec.Write(message), out var read));
        Assert.Equal(message, read);
        Assert.Equal(message.Queue, read.Queue);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(12UL, 3UL));

    [Fact]
    public void Any_text_is_read_or_refused_but_never_thrown_upon() => Prop.ForAll(DomainGen.AnyString.ToArbitrary(), text =>
    {
        if (MessageCodec.TryRead(text, out var read)) Assert.Equal(read, Again(read));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(13UL, 3UL));

    [Fact]
    public void A_message_with_one_character_changed_is_read_or_refused_but_never_thrown_upon()
    {
        var changes =
            from message in Messages
            from at in Gen.Choose(0, 200)
            from other in Gen.Elements('"', '{', '}', '\\', 'u', 'd', '0', '\ud800', '\u0000', 'é', ',')
            let text = MessageCodec.Write(message)
            select text[..(at % text.Length)] + other + text[((at % text.Length) + 1)..];
        Prop.ForAll(changes.ToArbitrary(), text =>
        {
            if (MessageCodec.TryRead(text, out var read)) Assert.Equal(read, Again(read));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(14UL, 3UL));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"schema":"match-vacancy/2","id":"a","vacancyId":"b"}""")]
    [InlineData("""{"schema":"match-vacancy/1","id":"a"}""")]
    [InlineData("""{"schema":"match-vacancy/1","id":"A","vacancyId":"b"}""")]
    [InlineData("""{"schema":"match-vacancy/1","id":"a","vacancyId":7}""")]
    [InlineData("""{"schema":"match-vacancy/1","id":"a","vacancyId":"b","vacancyId":"c"}""")]
    [InlineData("""{"schema":"match-vacancy/1","id":"\ud800","vacancyId":"b"}""")]
    [InlineData("""{"schema":"match-vacancy/1","id":"a","vacancyId":"\udc00\ud800"}""")]
    [InlineData("""{"schema":"contact-left/1","id":"a","employerId":"b"}""")]
    [InlineData("""{"schema":"contact-activated/1","id":"a","contactId":"b"}""")]
    [InlineData("""{"schema":"follow-proposal/1","id":"a","placementId":"b"}""")]
    [InlineData("""{"schema":"follow-placement/1","id":"a","proposalId":"b"}""")]
    [InlineData("""{"schema":"tell-after-placement/1","id":"a"}""")]
    [InlineData("""{"schema":"ask-how-it-goes/1","id":"a","placementId":"b","moment":1}""")]
    [InlineData("""{"schema":"ask-how-it-goes/1","id":"a","placementId":"b","moment":1,"whom":"Neighbour"}""")]
    [InlineData("""{"schema":"ask-how-it-goes/1","id":"a","placementId":"b","moment":1.5,"whom":"Candidate"}""")]
    [InlineData("""{"schema":"ask-how-it-goes/1","id":"a","placementId":"b","whom":"Candidate"}""")]
    [InlineData("""{"schema":"follow-coaches/1","id":"a"}""")]
    [InlineData("""{"schema":"continue-replacement/1","id":"a","replacementId":"b"}""")]
    [InlineData("""{"schema":"continue-replacement/1","id":"a","replacementId":"b","done":-1}""")]
    [InlineData("""{"schema":"continue-replacement/1","id":"a","replacementId":"b","done":"1"}""")]
    [InlineData("""{"schema":"flush/1","id":"a","aggregate":"Nothing","aggregateId":"b"}""")]
    [InlineData("""{"schema":"flush/1","id":"a","aggregate":"99","aggregateId":"b"}""")]
    [InlineData("""{"schema":"drop-task/1","id":"a","taskId":"b","because":"Settled"}""")]
    [InlineData("""{"schema":"drop-task/1","id":"a","taskId":"b","because":"Bored","again":false}""")]
    [InlineData("""{"schema":"drop-task/1","id":"a","taskId":"b","because":"Settled","again":"true"}""")]
    public void What_is_no_message_is_refused(string? text) => Assert.False(MessageCodec.TryRead(text, out _));

    [Theory]
    [InlineData("kind", "Manual")]
    [InlineData("kind", "Nothing")]
    [InlineData("kind", null)]
    [InlineData("subjectKind", "Nothing")]
    [InlineData("subjectId", "K. de Vries")]
    [InlineData("subjectId", null)]
    [InlineData("candidateId", "K. de Vries")]
    [InlineData("ownerId", "")]
    [InlineData("ownerId", null)]
    [InlineData("dueOn", "1 juli")]
    [InlineData("dueOn", "2026-02-30")]
    [InlineData("dueOn", null)]
    [InlineData("cause", "Geen antwoord")]
    [InlineData("cause", null)]
    public void A_request_for_a_task_with_a_field_wrong_or_missing_is_refused(string field, string? value)
    {
        var fields = JsonNode.Parse("""
            {"schema":"open-task/1","id":"a","kind":"CallCandidate","subjectKind":"Proposal","subjectId":"vst-1","ownerId":"coach-1","dueOn":"2026-09-01","cause":"stilte"}
            """)!.AsObject();
        Assert.IsType<Message.OpenTask>(Again(fields));
        fields.Remove(field);
        if (value is not null) fields[field] = value;

        Assert.Null(Again(fields));

        static Message? Again(JsonObject fields) => MessageCodec.TryRead(fields.ToJsonString(), out var read) ? read : null;
    }

    private static Message? Again(Message message) => MessageCodec.TryRead(MessageCodec.Write(message), out var read) ? read : null;
}
