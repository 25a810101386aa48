using Matching.Domain.Geography;
using Matching.Domain.People;

namespace Matching.Domain.Employers;

/// <summary>What is known of an employer's organisation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of employer it is.</param>
/// <param name="PsoStep">Its step on the Prestatieladder Socialer Ondernemen (PSO-trede); null when it has none.</param>
/// <param name="Postcode">Where it is; null when that is not known.</param>
public sealed record EmployerDetails(Line Name, EmployerKind Kind, PsoStep? PsoStep, PostalCode? Postcode);
