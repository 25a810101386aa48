using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Matching.Azure.Storage;
using Matching.Domain.Grounds;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;

namespace Matching.Application.Tests.Codecs;

public sealed class PlacementCodecTests() : RowCodecTests<Placement>(PlacementGen.Placement, LongPlacement.Agreed, p => !p.Status.IsTerminal())
{
    private static readonly IRowCodec<Placement> Rows = Codec.Of<Placement>();

    /// <summary>Otherwise a property that is forgotten both here and in the row would go unnoticed.</summary>
    [Fact]
    public void Every_property_of_a_placement_has_several_values_among_those_that_go_through_the_row()
    {
        var values = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var state in PlacementGen.Placement.Sample(200, 20)) Look(state);
        Assert.True(values.Count > 100, $"Only {values.Count} properties were seen.");
        Assert.Equal([], values.Where(v => v.Value.Count < 2).Select(v => v.Key).Order(StringComparer.Ordinal));

        void Look(object value)
        {
            foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0))
            {
                var held = property.GetValue(value);
                var name = $"{property.DeclaringType!.Name}.{property.Name}";
                if (!values.TryGetValue(name, out var seen)) values.Add(name, seen = new(StringComparer.Ordinal));
                if (seen.Count < 2) seen.Add(Codec.Describe(held));
                foreach (var inner in held is string or null ? [] : held is IEnumerable many ? many.Cast<object>() : [held])
                {
                    if (inner.GetType() is { IsClass: true, Namespace: { } space } && space.StartsWith("Matching", StringComparison.Ordinal)) Look(inner);
                }
            }
        }
    }

    [Fact]
    public void What_is_empty_or_usual_takes_no_room_and_is_read_as_such()
    {
        var text = Rows.Write(LongPlacement.Agreed);
        foreach (var name in new[] { "asGroup", "formerCoaches", "absences", "requests", "signals", "formerSubsidies", "extensions", "note", "by" })
            Assert.DoesNotContain($"\"{name}\":", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.Equal(Codec.Describe(LongPlacement.Agreed), Codec.Describe(Rows.Read(Rows.Schema, text)));
    }

    [Theory]
    [InlineData("work")]
    [InlineData("coaches")]
    public void A_placement_without_hours_or_without_a_coach_is_refused(string list)
    {
        var row = JsonNode.Parse(Rows.Write(LongPlacement.Agreed))!;
        row[list] = new JsonArray();
        Assert.Throws<CorruptRowException>(() => Rows.Read(Rows.Schema, row.ToJsonString()));
    }

    [Fact]
    public void A_plan_with_two_next_contacts_or_a_number_twice_is_refused()
    {
        var agreed = LongPlacement.Agreed;
        var next = Assert.Single(agreed.Plan.Moments);
        Assert.Throws<CorruptRowException>(() => Again(next with { Number = 2 }));
        Assert.Throws<CorruptRowException>(() => Again(next with { Status = ContactStatus.Held }));

        Placement Again(ContactMoment other) => Rows.Read(Rows.Schema, Rows.Write(agreed with { Plan = agreed.Plan with { Moments = [next, other] } }));
    }

    [Fact]
    public void A_template_of_which_no_plan_can_be_made_is_refused()
    {
        var agreed = LongPlacement.Agreed;
        var template = DefaultTemplates.For(Route.Supported, GuidanceRegime.Medium) with { AnswerDays = 1 };
        Assert.Throws<CorruptRowException>(() => Rows.Read(Rows.Schema, Rows.Write(agreed with { Plan = agreed.Plan with { Template = template } })));
    }
}
