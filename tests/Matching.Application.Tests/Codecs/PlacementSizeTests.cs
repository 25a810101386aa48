using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Xunit.Abstractions;

namespace Matching.Application.Tests.Codecs;

public sealed class PlacementSizeTests
{
    /// <summary>Characters that a row can hold: 15 properties of 32,000.</summary>
    private const int Room = 480_000;

    private static readonly string Ordinary = string.Concat(Enumerable.Repeat("Het gaat goed; één keer te laat. \"Druk\", zegt zij. ", 6));

    private readonly ITestOutputHelper _output;

    public PlacementSizeTests(ITestOutputHelper output) => _output = output;

    [Theory]
    [InlineData(1, 40_000)]
    [InlineData(5, 120_000)]
    [InlineData(30, 430_000)]
    public void A_placement_with_ordinary_notes_stays_well_below_what_a_row_holds(int years, int most)
    {
        var placement = LongPlacement.After(years, Ordinary);
        Assert.True(placement.Plan.Moments.Count >= years * 12, $"{placement.Plan.Moments.Count} contacts");
        Assert.InRange(Size(placement, $"{years} years"), 1, most);
    }

    [Fact]
    public void Thirty_years_with_as_much_text_as_a_plan_takes_stay_below_what_a_row_holds()
    {
        // Each of these takes more room in the row than in the note.
        var full = string.Concat(Enumerable.Repeat("\"é\"\n€ en nog wat. ", 200))[..(GuidancePlan.MaximumNote - 1)] + ".";
        var placement = LongPlacement.After(30, full);
        var text = placement.Plan.Moments.Sum(m => (m.Employer?.What.Value.Length ?? 0) + (m.Record?.What.Note.Value.Length ?? 0));
        Assert.InRange(text, GuidancePlan.MaximumText - GuidancePlan.MaximumNote, GuidancePlan.MaximumText);
        Assert.InRange(Size(placement, "30 years, full"), 1, Room - 40_000);
    }

    private int Size(Placement placement, string what)
    {
        var size = Codec.Of<Placement>().Write(placement).Length;
        _output.WriteLine($"{what}: {size} characters, {placement.Plan.Moments.Count} contacts, {placement.Requests.Count} requests, {placement.Absences.Count} absences, {placement.Subsidy!.Amounts.Count} amounts");
        return size;
    }
}
