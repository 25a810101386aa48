using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.Domain;
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

namespace Matching.Application.Messages;

/// <summary>Messages as JSON, each with the name and version of its schema.</summary>
public static class MessageCodec
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 4, AllowDuplicateProperties = false };

    /// <summary>Writes a message.</summary>
    public static string Write(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (schema, fields) = message switch
        {
            Message.MatchVacancy m => ("match-vacancy/1", new JsonObject { ["vacancyId"] = m.VacancyId.Value }),
            Message.MatchCandidate m => ("match-candidate/1", new JsonObject { ["candidateId"] = m.CandidateId.Value }),
            Message.AskCandidate m => ("ask-candidate/1", new JsonObject { ["proposalId"] = m.ProposalId.Value }),
            Message.Introduce m => ("introduce/1", new JsonObject { ["proposalId"] = m.ProposalId.Value }),
            Message.AskUpdate m => ("ask-update/1", new JsonObject { ["candidateId"] = m.CandidateId.Value }),
            Message.SendReferral m => ("send-referral/1", new JsonObject { ["referralId"] = m.ReferralId.Value }),
            Message.FollowProposal m => ("follow-proposal/1", new JsonObject { ["proposalId"] = m.ProposalId.Value }),
            Message.FollowPlacement m => ("follow-placement/1", new JsonObject { ["placementId"] = m.PlacementId.Value }),
            Message.AskHowItGoes m => ("ask-how-it-goes/1", new JsonObject { ["placementId"] = m.PlacementId.Value, ["moment"] = m.Moment, ["whom"] = m.Whom.ToString() }),
            Message.RemindHowItGoes m => ("remind-how-it-goes/1", new JsonObject { ["placementId"] = m.PlacementId.Value, ["moment"] = m.Moment }),
            Message.TellAfterPlacement m => ("tell-after-placement/1", new JsonObject { ["placementId"] = m.PlacementId.Value }),
            Message.TellContact m => ("tell-contact/1", new JsonObject { ["candidateId"] = m.CandidateId.Value }),
            Message.Due m => ("due/1", new JsonObject { ["aggregate"] = m.Aggregate.ToString(), ["aggregateId"] = m.AggregateId, ["what"] = m.What }),
            Message.SendDigest m => ("send-digest/1", new JsonObject { ["workerId"] = m.WorkerId.Value, ["day"] = Write(m.Day), ["since"] = Write(m.Since) }),
            Message.TellUrgent m => ("tell-urgent/1", new JsonObject { ["taskId"] = m.TaskId.Value }),
            Message.AlignCalendar m => ("align-calendar/1", new JsonObject { ["placementId"] = m.PlacementId.Value, ["moment"] = m.Moment }),
            Message.ContinueImport m => ("continue-import/1", new JsonObject { ["importId"] = m.ImportId.Value, ["fromLine"] = m.FromLine }),
            Message.FollowCoaches m => ("follow-coaches/1", new JsonObject { ["candidateId"] = m.CandidateId.Value }),
            Message.ContinueReplacement m => ("continue-replacement/1", new JsonObject { ["replacementId"] = m.ReplacementId.Value, ["done"] = m.Done }),
            Message.OpenTask m => ("open-task/1", Fields(m)),
            Message.DropTask m => ("drop-task/1", new JsonObject { ["taskId"] = m.TaskId.Value, ["because"] = m.Because.ToString(), ["again"] = m.Again }),
            Message.ContactLeft m => ("contact-left/1", new JsonObject { ["employerId"] = m.EmployerId.Value, ["contactId"] = m.ContactId.Value }),
            Message.ContactActivated m => ("contact-activated/1", new JsonObject { ["employerId"] = m.EmployerId.Value, ["contactId"] = m.ContactId.Value }),
            Message.EraseUnregistered m => ("erase-unregistered/1", new JsonObject { ["personId"] = m.PersonId.Value }),
            Message.Flush m => ("flush/1", new JsonObject { ["aggregate"] = m.Aggregate.ToString(), ["aggregateId"] = m.AggregateId }),
            _ => throw new ArgumentOutOfRangeException(nameof(message), message.GetType().Name, "A message without a schema."),
        };
        fields.Insert(0, "id", message.Id.Value);
        fields.Insert(0, "schema", schema);
        return fields.ToJsonString();
    }

    /// <summary>Reads a message; false when it is not one that this version knows.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Message? message)
    {
        message = null;
        if (string.IsNullOrEmpty(text)) return false;
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return false;
            if (!Id<Message>.TryParse(Text(document, "id"), out var id)) return false;
            message = Text(document, "schema") switch
            {
                "match-vacancy/1" when Id<Vacancy>.TryParse(Text(document, "vacancyId"), out var vacancy) => new Message.MatchVacancy(id, vacancy),
                "match-candidate/1" when Id<Candidate>.TryParse(Text(document, "candidateId"), out var candidate) => new Message.MatchCandidate(id, candidate),
                "ask-candidate/1" when Id<Proposal>.TryParse(Text(document, "proposalId"), out var proposal) => new Message.AskCandidate(id, proposal),
                "introduce/1" when Id<Proposal>.TryParse(Text(document, "proposalId"), out var introduced) => new Message.Introduce(id, introduced),
                "ask-update/1" when Id<Candidate>.TryParse(Text(document, "candidateId"), out var asked) => new Message.AskUpdate(id, asked),
                "send-referral/1" when Id<Referral>.TryParse(Text(document, "referralId"), out var referral) => new Message.SendReferral(id, referral),
                "follow-proposal/1" when Id<Proposal>.TryParse(Text(document, "proposalId"), out var followed) => new Message.FollowProposal(id, followed),
                "follow-placement/1" when Id<Placement>.TryParse(Text(document, "placementId"), out var placement) => new Message.FollowPlacement(id, placement),
                "ask-how-it-goes/1" when Id<Placement>.TryParse(Text(document, "placementId"), out var placement)
                    && TryCount(document, "moment", out var moment)
                    && TryEnum<AskedPerson>(document, "whom", out var whom) => new Message.AskHowItGoes(id, placement, moment, whom),
                "remind-how-it-goes/1" when Id<Placement>.TryParse(Text(document, "placementId"), out var reminded)
                    && TryCount(document, "moment", out var remindedMoment) => new Message.RemindHowItGoes(id, reminded, remindedMoment),
                "tell-after-placement/1" when Id<Placement>.TryParse(Text(document, "placementId"), out var placement) => new Message.TellAfterPlacement(id, placement),
                "tell-contact/1" when Id<Candidate>.TryParse(Text(document, "candidateId"), out var told) => new Message.TellContact(id, told),
                "send-digest/1" when Id<Worker>.TryParse(Text(document, "workerId"), out var worker)
                    && TryDay(document, "day", out var day)
                    && TryDay(document, "since", out var since) => new Message.SendDigest(id, worker, day, since),
                "tell-urgent/1" when Id<WorkTask>.TryParse(Text(document, "taskId"), out var urgent) => new Message.TellUrgent(id, urgent),
                "align-calendar/1" when Id<Placement>.TryParse(Text(document, "placementId"), out var planned)
                    && TryCount(document, "moment", out var contactMoment) => new Message.AlignCalendar(id, planned, contactMoment),
                "due/1" when TryEnum<AggregateKind>(document, "aggregate", out var kind)
                    && Id<Message>.TryParse(Text(document, "aggregateId"), out var aggregate)
                    && Id<Message>.TryParse(Text(document, "what"), out var what) => new Message.Due(id, kind, aggregate.Value, what.Value),
                "follow-coaches/1" when Id<Candidate>.TryParse(Text(document, "candidateId"), out var followed) => new Message.FollowCoaches(id, followed),
                "continue-replacement/1" when Id<CaseloadReplacement>.TryParse(Text(document, "replacementId"), out var replacement)
                    && TryCount(document, "done", out var done) => new Message.ContinueReplacement(id, replacement, done),
                "continue-import/1" when Id<Import>.TryParse(Text(document, "importId"), out var import)
                    && TryCount(document, "fromLine", out var line) => new Message.ContinueImport(id, import, line),
                "open-task/1" => ReadOpenTask(document, id),
                "drop-task/1" when Id<WorkTask>.TryParse(Text(document, "taskId"), out var task)
                    && TryEnum<DropReason>(document, "because", out var reason)
                    && document.RootElement.TryGetProperty("again", out var again)
                    && again.ValueKind is JsonValueKind.True or JsonValueKind.False => new Message.DropTask(id, task, reason, again.GetBoolean()),
                "contact-left/1" when Id<Employer>.TryParse(Text(document, "employerId"), out var employer)
                    && Id<EmployerContact>.TryParse(Text(document, "contactId"), out var contact) => new Message.ContactLeft(id, employer, contact),
                "contact-activated/1" when Id<Employer>.TryParse(Text(document, "employerId"), out var employer)
                    && Id<EmployerContact>.TryParse(Text(document, "contactId"), out var contact) => new Message.ContactActivated(id, employer, contact),
                "erase-unregistered/1" when Id<Person>.TryParse(Text(document, "personId"), out var person) => new Message.EraseUnregistered(id, person),
                "flush/1" when TryEnum<AggregateKind>(document, "aggregate", out var kind)
                    && Id<Message>.TryParse(Text(document, "aggregateId"), out var aggregate) => new Message.Flush(id, kind, aggregate.Value),
                _ => null,
            };
            return message is not null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // The last two: halves of characters, escaped or as they are.
            return false;
        }
    }

    private static JsonObject Fields(Message.OpenTask message)
    {
        var fields = new JsonObject
        {
            ["kind"] = message.Kind.ToString(),
            ["subjectKind"] = message.About.Kind.ToString(),
            ["subjectId"] = message.About.Id,
            ["ownerId"] = message.OwnerId.Value,
            ["dueOn"] = Write(message.DueOn),
            ["cause"] = message.Cause,
        };
        if (message.CandidateId is { } candidate) fields["candidateId"] = candidate.Value;
        return fields;
    }

    private static Message.OpenTask? ReadOpenTask(JsonDocument document, Id<Message> id)
    {
        if (!TryEnum<WorkTaskKind>(document, "kind", out var kind) || kind == WorkTaskKind.Manual) return null;
        if (!TryEnum<SubjectKind>(document, "subjectKind", out var subjectKind)) return null;
        if (!TaskSubject.TryParse(subjectKind, Text(document, "subjectId"), out var subject)) return null;
        if (!Id<Worker>.TryParse(Text(document, "ownerId"), out var owner)) return null;
        if (!TryDay(document, "dueOn", out var due)) return null;
        if (!Id<Message>.TryParse(Text(document, "cause"), out var cause)) return null;
        if (!document.RootElement.TryGetProperty("candidateId", out _)) return new(id, kind, subject, null, owner, due, cause.Value);
        return Id<Candidate>.TryParse(Text(document, "candidateId"), out var candidate) ? new(id, kind, subject, candidate, owner, due, cause.Value) : null;
    }

    private static bool TryEnum<T>(JsonDocument document, string name, out T value)
        where T : struct, Enum => Enum.TryParse(Text(document, name), out value) && Enum.IsDefined(value);

    private static string Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static bool TryDay(JsonDocument document, string name, out DateOnly day) =>
        DateOnly.TryParseExact(Text(document, name), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryCount(JsonDocument document, string name, out int count)
    {
        count = 0;
        return document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out count) && count >= 0;
    }

    private static string? Text(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
