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

    /// <summary>Street and town; null when not known.</summary>
    public Address? Address { get; init; }

    /// <summary>How the person wants to be reached; null for e-mail where there is an address, and else a call.</summary>
    public ContactChannel? Channel { get; init; }

    /// <summary>In what language the person wants to read messages.</summary>
    public MessageLanguage Language { get; init; } = MessageLanguage.Dutch;

    /// <summary>The person's number in another administration; nobody else has it. Null when there is none.</summary>
    public ExternalReference? Reference { get; init; }

    /// <summary>People close to the candidate; may be empty.</summary>
    public IReadOnlyList<RelatedPerson> Related { get; init; } = [];

    /// <summary>How the person is reached: as wished where that is possible, else by e-mail where there is an address, else by a call.</summary>
    public ContactChannel ReachedBy => Channel switch
    {
        ContactChannel.Sms when Phone is not null => ContactChannel.Sms,
        ContactChannel.Letter when Address is not null && Postcode is not null => ContactChannel.Letter,
        ContactChannel.Call => ContactChannel.Call,
        _ when Email is not null => ContactChannel.Email,
        _ => ContactChannel.Call,
    };

    /// <summary>The full years that somebody has lived on a day.</summary>
    public int AgeOn(DateOnly day)
    {
        var years = day.Year - BirthDate.Year;
        return BirthDate.AddYears(years) > day ? years - 1 : years;
    }

    /// <summary>Whether the person is not of age yet.</summary>
    public bool IsMinorOn(DateOnly day) => AgeOn(day) < 18;

    /// <summary>Everything that does not fit together; empty when all is well.</summary>
    /// <param name="today">Today in the Netherlands.</param>
    public IReadOnlyList<FieldError> Check(DateOnly today)
    {
        var errors = new List<FieldError>();
        if (BirthDate > today.AddYears(-14) || BirthDate < today.AddYears(-100))
            errors.Add(new("geboortedatum", "Geef een geboortedatum van iemand van 14 tot 100 jaar."));
        if (Email is null && Phone is null)
            errors.Add(new("email", "Geef een e-mailadres of een telefoonnummer; anders kan niemand deze persoon bereiken."));
        if (Channel == ContactChannel.Email && Email is null) errors.Add(new("kanaal", "Voor berichten per e-mail is een e-mailadres nodig."));
        if (Channel is ContactChannel.Sms or ContactChannel.Call && Phone is null) errors.Add(new("kanaal", "Voor sms en bellen is een telefoonnummer nodig."));
        if (Channel == ContactChannel.Letter && (Address is null || Postcode is null)) errors.Add(new("kanaal", "Voor brieven zijn een adres en een postcode nodig."));
        if (Related.Count > RelatedPerson.MaximumPerPerson) errors.Add(new("naasten", $"Noem ten hoogste {RelatedPerson.MaximumPerPerson} naasten."));
        for (var i = 0; i < Related.Count; i++)
        {
            if (Related[i].GetsMessages && Related[i].Email is null && Related[i].Phone is null)
                errors.Add(new($"naasten[{i}].email", "Geef een e-mailadres of een telefoonnummer; anders kan deze naaste geen berichten krijgen."));
        }

        return errors;
    }
}
