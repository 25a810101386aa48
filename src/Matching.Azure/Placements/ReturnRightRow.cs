using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Placements;

namespace Matching.Azure.Placements;

/// <summary>The right to go back as it is stored.</summary>
internal sealed class ReturnRightRow
{
    public required Route Route { get; set; }

    public required string Where { get; set; }

    public DateOnly? Until { get; set; }

    public static ReturnRightRow Of(ReturnRight right) => new() { Route = right.Route, Where = right.Where.Value, Until = right.Until };

    public ReturnRight ToDomain() => new(Route, Line.Parse(Where), Until);
}
