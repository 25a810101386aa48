namespace Matching.Domain.Placements;

/// <summary>What has to be done before a day in a placement. The values are stored: they never change.</summary>
public enum DeadlineKind
{
    /// <summary>Decide on an application for wage subsidy, within five weeks (Participatiewet 10d.12).</summary>
    DecideSubsidy = 1,

    /// <summary>Measure the loonwaarde before the forfait ends (Participatiewet 10d.5).</summary>
    MeasureWageValue,

    /// <summary>The forfait ends soon and nobody measured: somebody else has to see to it.</summary>
    MeasurementOverdue,

    /// <summary>Measure the loonwaarde again, on the day that was agreed with the employer.</summary>
    ReassessWageValue,

    /// <summary>The minimum wage changes with the person's age soon: tell the employer and adapt the payment.</summary>
    MinimumWageByAge,

    /// <summary>The trial ends.</summary>
    TrialEnds,

    /// <summary>The contract ends.</summary>
    ContractEnds,

    /// <summary>The guidance ends, or becomes less.</summary>
    GuidanceEnds,

    /// <summary>Look whether more regular work is within reach.</summary>
    ReviewStepUp,
}
