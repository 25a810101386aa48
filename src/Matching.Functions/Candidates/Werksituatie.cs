using Matching.Domain.Candidates;

namespace Matching.Functions.Candidates;

/// <summary>Whether somebody looks for work, or works, as the API writes it.</summary>
public enum Werksituatie
{
    /// <summary>Looks for work.</summary>
    ZoektWerk = WorkSituation.LooksForWork,

    /// <summary>Works and is open to a step up.</summary>
    OpenVoorStap = WorkSituation.OpenToStepUp,

    /// <summary>Works.</summary>
    Werkt = WorkSituation.InWork,
}
