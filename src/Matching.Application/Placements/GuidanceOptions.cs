using System.Globalization;
using Matching.Domain;
using Matching.Domain.Municipalities;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Results;

namespace Matching.Application.Placements;

/// <summary>The templates of guidance plans that differ from <see cref="DefaultTemplates"/>.</summary>
public sealed class GuidanceOptions
{
    /// <summary>The templates, each for a municipality or for all.</summary>
    public IList<PlanTemplateOptions> Templates { get; } = [];

    /// <summary>The templates, or every error in Dutch with the setting as field.</summary>
    public Result<PlanTemplates> ToTemplates()
    {
        var errors = new List<FieldError>();
        var read = new List<(Id<Municipality>?, PlanTemplate)>();
        for (var i = 0; i < Templates.Count; i++)
        {
            if (Templates[i].Read(string.Create(CultureInfo.InvariantCulture, $"{nameof(Templates)}:{i}"), errors) is { } one) read.Add(one);
        }

        if (errors.Count > 0) return new Failure.Invalid(errors);
        var templates = PlanTemplates.Create(read);
        return templates.Failure is Failure.Invalid invalid
            ? new Failure.Invalid([.. invalid.Errors.Select(error => error with { Field = nameof(Templates) + error.Field })])
            : templates;
    }
}
