namespace Matching.Domain.Employers;

/// <summary>A step on the Prestatieladder Socialer Ondernemen (PSO-trede).</summary>
public enum PsoStep
{
    /// <summary>Aspirant status.</summary>
    Aspirant = 1,

    /// <summary>Step 1 (trede 1).</summary>
    Step1,

    /// <summary>Step 2 (trede 2).</summary>
    Step2,

    /// <summary>Step 3 (trede 3), the highest.</summary>
    Step3,
}
