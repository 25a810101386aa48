namespace Matching.Domain.Geography;

/// <summary>A Dutch postcode: four digits from 1000 and two letters, not SA, SD or SS. A <c>default</c> value is 1000 AA.</summary>
public readonly record struct PostalCode
{
    /// <summary>What a valid postcode is, in Dutch.</summary>
    public const string Requirement =
        "Een postcode heeft vier cijfers, de eerste geen 0, en twee letters (niet SA, SD of SS), bijvoorbeeld 7311 KZ.";

    private readonly byte _first;
    private readonly byte _second;

    private PostalCode(PostalArea digits, char first, char second)
    {
        Area = digits;
        _first = (byte)(first - 'A');
        _second = (byte)(second - 'A');
    }

    /// <summary>The four digits.</summary>
    public PostalArea Area { get; }

    /// <summary>The two letters, upper case.</summary>
    public string Letters => new([(char)('A' + _first), (char)('A' + _second)]);

    /// <summary>Reads a postcode in any case, with or without spaces around it and between digits and letters.</summary>
    public static bool TryParse(string? text, out PostalCode value)
    {
        value = default;
        var code = text.AsSpan().Trim();
        if (code.Length < 6 || !PostalArea.TryParse(code[..4].ToString(), out var digits)) return false;
        var letters = code[4..].TrimStart();
        if (letters.Length != 2 || !char.IsAsciiLetter(letters[0]) || !char.IsAsciiLetter(letters[1])) return false;
        var first = char.ToUpperInvariant(letters[0]);
        var second = char.ToUpperInvariant(letters[1]);
        if (first == 'S' && second is ('A' or 'D' or 'S')) return false;
        value = new PostalCode(digits, first, second);
        return true;
    }

    /// <summary>Reads a postcode that is known to be valid.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static PostalCode Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Requirement);

    /// <summary>The canonical form: "7311 KZ".</summary>
    public override string ToString() => $"{Area} {Letters}";
}
