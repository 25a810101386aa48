using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Proposals;

namespace Matching.Azure.Proposals;

/// <summary>Rounds as rows.</summary>
internal sealed class RoundCodec : JsonRowCodec<Round, RoundRow>
{
    /// <inheritdoc/>
    public override string Schema => "round/1";

    /// <inheritdoc/>
    public override bool IsLive(Round state) => false;

    /// <inheritdoc/>
    protected override RoundRow ToRow(Round state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        Day = state.Day,
        DoneAt = state.DoneAt,
        Vacancies = state.Vacancies,
        Candidates = state.Candidates,
        Proposals = state.Proposals,
    };

    /// <inheritdoc/>
    protected override Round FromRow(RoundRow row) => new(Id<Round>.Parse(row.Id), row.Version, row.Day, row.DoneAt, row.Vacancies, row.Candidates, row.Proposals);
}

/// <summary>A round as it is stored, schema <c>round/1</c>.</summary>
internal sealed class RoundRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required DateOnly Day { get; set; }

    public required DateTimeOffset DoneAt { get; set; }

    public required int Vacancies { get; set; }

    public required int Candidates { get; set; }

    public required int Proposals { get; set; }
}
