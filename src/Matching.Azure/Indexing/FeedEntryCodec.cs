using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.Application.Indexing;
using Matching.Azure.Storage;
using Matching.Domain.Candidates;
using Matching.Domain.Vacancies;

namespace Matching.Azure.Indexing;

/// <summary>Feed entries as one line of JSON, with the same row types that the tables have.</summary>
public sealed class FeedEntryCodec
{
    private readonly IRowCodec<Candidate> _candidates;
    private readonly IRowCodec<Vacancy> _vacancies;

    /// <summary>Makes the codec.</summary>
    public FeedEntryCodec(IRowCodec<Candidate> candidates, IRowCodec<Vacancy> vacancies)
    {
        _candidates = candidates;
        _vacancies = vacancies;
    }

    /// <summary>Writes an entry, without a line end.</summary>
    public string Write(FeedEntry entry)
    {
        var (schema, body) = entry switch
        {
            FeedEntry.OfCandidate(var candidate) => (_candidates.Schema, _candidates.Write(candidate)),
            FeedEntry.OfVacancy(var vacancy) => (_vacancies.Schema, _vacancies.Write(vacancy)),
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };
        return new JsonObject { ["schema"] = schema, ["body"] = JsonNode.Parse(body) }.ToJsonString();
    }

    /// <summary>Reads an entry.</summary>
    /// <exception cref="CorruptRowException">It cannot be read.</exception>
    public FeedEntry Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var schema = document.RootElement.GetProperty("schema").GetString() ?? "";
            var body = document.RootElement.GetProperty("body").GetRawText();
            if (string.Equals(schema, _candidates.Schema, StringComparison.Ordinal)) return new FeedEntry.OfCandidate(_candidates.Read(schema, body));
            if (string.Equals(schema, _vacancies.Schema, StringComparison.Ordinal)) return new FeedEntry.OfVacancy(_vacancies.Read(schema, body));
            throw new CorruptRowException($"A feed entry of schema {schema}.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new CorruptRowException($"A feed entry that cannot be read ({e.GetType().Name}).");
        }
    }
}
