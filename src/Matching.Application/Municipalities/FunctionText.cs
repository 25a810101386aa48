using Matching.Domain.Municipalities;

namespace Matching.Application.Municipalities;

/// <summary>Functions in words for people.</summary>
public static class FunctionText
{
    /// <summary>What a function is, in Dutch, to stand within a sentence.</summary>
    public static string Of(MunicipalFunction function) => function switch
    {
        MunicipalFunction.FindAndDiagnose => "uitzoeken wat iemand kan",
        MunicipalFunction.Develop => "ontwikkelen",
        MunicipalFunction.Match => "werk zoeken dat past",
        MunicipalFunction.ApproachEmployers => "werkgevers benaderen",
        MunicipalFunction.Outflow => "een eigen dienstverband en detachering",
        MunicipalFunction.SubsidyAndGuidance => "loonkostensubsidie en begeleiding op het werk",
        MunicipalFunction.WithoutIndication => "hulp zonder indicatie",
        MunicipalFunction.Sheltered => "beschut werk",
        MunicipalFunction.Wsw => "Wsw",
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };
}
