using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Imports;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;

namespace Matching.Application.Messages;

/// <summary>Messages as JSON, each with the name and version of its schema.</summary>
public static class MessageCodec
{
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
            Message.Due m => ("due/1", new JsonObject { ["aggregate"] = m.Aggregate.ToString(), ["aggregateId"] = m.AggregateId, ["what"] = m.What }),
            Message.ContinueImport m => ("continue-import/1", new JsonObject { ["importId"] = m.ImportId.Value, ["fromLine"] = m.FromLine }),
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
                "due/1" when Enum.TryParse<AggregateKind>(Text(document, "aggregate"), out var kind)
                    && Enum.IsDefined(kind)
                    && Id<Message>.TryParse(Text(document, "aggregateId"), out var aggregate)
                    && Id<Message>.TryParse(Text(document, "what"), out var what) => new Message.Due(id, kind, aggregate.Value, what.Value),
                "continue-import/1" when Id<Import>.TryParse(Text(document, "importId"), out var import)
                    && document.RootElement.TryGetProperty("fromLine", out var from)
                    && from.ValueKind == JsonValueKind.Number
                    && from.TryGetInt32(out var line)
                    && line >= 0 => new Message.ContinueImport(id, import, line),
                "erase-unregistered/1" when Id<Person>.TryParse(Text(document, "personId"), out var person) => new Message.EraseUnregistered(id, person),
                "flush/1" when Enum.TryParse<AggregateKind>(Text(document, "aggregate"), out var kind)
                    && Enum.IsDefined(kind)
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

    private static string? Text(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
