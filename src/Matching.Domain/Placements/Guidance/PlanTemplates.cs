using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.Results;

namespace Matching.Domain.Placements.Guidance;

/// <summary>The templates of an organisation: those of its municipalities, those for all of them, and <see cref="DefaultTemplates"/> for the rest.</summary>
public sealed class PlanTemplates
{
    private readonly IReadOnlyDictionary<(Id<Municipality>? Municipality, Route Route, GuidanceRegime Regime), PlanTemplate> _configured;

    private PlanTemplates(IReadOnlyDictionary<(Id<Municipality>?, Route, GuidanceRegime), PlanTemplate> configured) => _configured = configured;

    /// <summary>Nothing but the defaults.</summary>
    public static PlanTemplates Defaults { get; } = new(new Dictionary<(Id<Municipality>?, Route, GuidanceRegime), PlanTemplate>());

    /// <summary>Takes what is configured; refused when a template has gaps or two are for the same. The fields begin with <c>[i]</c>.</summary>
    /// <param name="configured">Each template with its municipality; null for all of them.</param>
    public static Result<PlanTemplates> Create(IReadOnlyList<(Id<Municipality>? Municipality, PlanTemplate Template)> configured)
    {
        ArgumentNullException.ThrowIfNull(configured);
        var errors = new List<FieldError>();
        var byKey = new Dictionary<(Id<Municipality>?, Route, GuidanceRegime), PlanTemplate>();
        for (var i = 0; i < configured.Count; i++)
        {
            var (municipality, template) = configured[i];
            errors.AddRange(template.Check().Select(error => error with { Field = $"[{i}].{error.Field}" }));
            if (!byKey.TryAdd((municipality, template.Route, template.Regime), template))
                errors.Add(new($"[{i}]", "Voor deze gemeente, route en begeleiding is er al een sjabloon."));
        }

        return errors.Count == 0 ? new PlanTemplates(byKey) : new Failure.Invalid(errors);
    }

    /// <summary>The template for somebody: the municipality's own, else the one for all municipalities, else the default.</summary>
    public PlanTemplate For(Id<Municipality>? municipality, Route route, GuidanceRegime regime) =>
        _configured.GetValueOrDefault((municipality, route, regime))
        ?? _configured.GetValueOrDefault((null, route, regime))
        ?? DefaultTemplates.For(route, regime);
}
