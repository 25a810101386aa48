using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Matching.Domain.People;

/// <summary>An e-mail address that can be written to: local part, at sign, domain with a dot; at most 254 characters.</summary>
public readonly record struct EmailAddress
{
    /// <summary>What is valid, in a Dutch sentence.</summary>
    public const string Requirement = "Geef een e-mailadres, bijvoorbeeld naam@voorbeeld.nl.";

    private readonly string? _value;

    private EmailAddress(string value) => _value = value;

    /// <summary>The address, with its domain in lower case.</summary>
    public string Value => _value ?? throw new InvalidOperationException("This address was never set.");

    /// <summary>Reads an address. Quoted local parts and addresses with a display name are refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EmailAddress address)
    {
        address = default;
        var trimmed = text?.Trim();
        if (trimmed is not { Length: >= 6 and <= 254 }) return false;
        var at = trimmed.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > 64 || at != trimmed.LastIndexOf('@')) return false;
        var local = trimmed[..at];
        var domain = trimmed[(at + 1)..];
        if (!IsDotted(local, c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal))) return false;
        if (!domain.Contains('.', StringComparison.Ordinal) || !IsDotted(domain, c => char.IsAsciiLetterOrDigit(c) || c == '-')) return false;
        if (domain.Split('.').Any(label => label.StartsWith('-') || label.EndsWith('-'))) return false;
        address = new EmailAddress($"{local}@{domain.ToLower(CultureInfo.InvariantCulture)}");
        return true;
    }

    /// <summary>Reads an address that is known to be valid.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static EmailAddress Parse(string text) => TryParse(text, out var address) ? address : throw new FormatException(Requirement);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";

    private static bool IsDotted(string text, Func<char, bool> allowed) =>
        text.Split('.').All(part => part.Length > 0 && part.All(allowed));
}
