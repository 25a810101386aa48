using Matching.Domain.Geography;
using Matching.Domain.People;
using Matching.Domain.Results;

namespace Matching.Domain.Candidates;

/// <summary>What is known of a person.</summary>
public sealed record PersonDetails
{
    /// <summary>Name that the person is called by.</summary>
    public required Line CallName { get; init; }

    /// <summary>Surname.</summary>
    public required Line Surname { get; init; }

    /// <summary>Day of birth.</summary>
    public required DateOnly BirthDate { get; init; }

    /// <summary>Address for messages; null when the person does not use e-mail.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Number for calls; null when there is none.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>Postcode of the home.</summary>
    public PostalCode? Postcode { get; init; }

    /// <summary>Everything that does not fit together; empty when all is well.</summary>
    /// <param name="today">Today in the Netherlands.</param>
    public IReadOnlyList<FieldError> Check(DateOnly today)
    {
        var errors = new List<FieldError>();
        if (BirthDate > today.AddYears(-14) || BirthDate < today.AddYears(-100))
            errors.Add(new("geboortedatum", "Geef een geboortedatum van iemand van 14 tot 100 jaar."));
        if (Email is null && Phone is null)
            errors.Add(new("email", "Geef een e-mailadres of een telefoonnummer; anders kan niemand deze persoon bereiken."));
        return errors;
    }
}
