using System.Globalization;
using Matching.Application.Storage;
using Matching.Domain.Candidates;
using Matching.Domain.Grounds;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Microsoft.Extensions.Options;

namespace Matching.Application.Proposals;

/// <summary>
/// Whether every target group gets its part of the proposals, by month. Proposals are counted from a list that has a row for each, the
/// eligible by one pass over the live candidates: a report costs a storage transaction for each thousand of either.
/// </summary>
public sealed class ReportExposure
{
    private readonly IViewStore _views;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly FairnessOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public ReportExposure(IViewStore views, IAggregateStore<Candidate> candidates, IOptions<FairnessOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _views = views;
        _candidates = candidates;
        _options = options.Value;
        _clock = clock;
    }

    /// <summary>Reports on a month.</summary>
    /// <param name="month">Any day of the month; null for this month in the Netherlands.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Result<MonthExposure>> ReportAsync(DateOnly? month, CancellationToken cancellationToken)
    {
        var today = _clock.GetUtcNow().ToDutchDay();
        var (present, asked) = (First(today), First(month ?? today));
        if (asked > present) return new Failure.Invalid([new("maand", "Deze maand is nog niet begonnen. Kies deze maand of een eerdere.")]);
        var rows = await _views.ReadAsync(ProposalLists.MadeIn(asked), openOnly: false, cancellationToken);
        var eligible = new List<IReadOnlyList<GroundKind>?>();
        await foreach (var candidate in _candidates.AllAsync(liveOnly: true, cancellationToken))
        {
            if (Exposure.IsEligible(candidate)) eligible.Add(Exposure.KindsOf(candidate, today));
        }

        var exposure = Exposure.Of(rows.Select(row => ViewBody.Read<ProposedGrounds>(row.Body).Kinds), eligible, _options.WarnBelow, _options.SmallestGroup);
        return new MonthExposure(asked, exposure, Explain(exposure, asked == present));
    }

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    private string Explain(Exposure exposure, bool present)
    {
        var counted = "Geteld zijn alle voorstellen die in deze maand zijn gemaakt, met de grondslagen van die dag; wie er meer heeft, telt bij elke mee. ";
        var against = present
            ? "In aanmerking komt wie nu meedoet, werk of een stap vooruit zoekt en niet op ‘nog niet’ staat."
            : "Van een eerdere maand is niet bewaard wie toen in aanmerking kwam: vergeleken is met wie nu in aanmerking komt.";
        var few = exposure.Proposals < _options.SmallestGroup
            ? string.Create(CultureInfo.InvariantCulture, $" Er zijn minder dan {_options.SmallestGroup} voorstellen: te weinig om bij te waarschuwen.")
            : "";
        return counted + against + few;
    }
}

/// <summary>The exposure of a month.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="Exposure">What each group got.</param>
/// <param name="Text">How it was counted, in Dutch sentences.</param>
public sealed record MonthExposure(DateOnly Month, Exposure Exposure, string Text);
