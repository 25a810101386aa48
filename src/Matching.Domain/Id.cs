using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Matching.Domain;

/// <summary>Something that has an <see cref="Id{T}"/> of its own.</summary>
public interface IIdentified
{
    /// <summary>What a generated id starts with, for instance <c>vac</c>, so that people recognise what an id is of.</summary>
    static abstract string IdPrefix { get; }
}

/// <summary>
/// Opaque id of one <typeparamref name="T"/>: 1 to 64 lower-case letters, digits and hyphens, beginning with a letter or digit.
/// It says nothing about a person and is safe in a URL, a log line, a queue message and a table key.
/// </summary>
/// <typeparam name="T">What it is the id of; ids of different things do not mix.</typeparam>
public readonly record struct Id<T> : IComparable<Id<T>>
    where T : IIdentified
{
    /// <summary>Most characters an id can have.</summary>
    public const int MaximumLength = 64;

    /// <summary>What a valid id looks like, in a Dutch sentence.</summary>
    public const string Requirement = "Gebruik 1 tot 64 kleine letters, cijfers en streepjes.";

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    private readonly string? _value;

    private Id(string value) => _value = value;

    /// <summary>The id as text.</summary>
    public string Value => _value ?? throw new InvalidOperationException("This id was never set.");

    /// <summary>Orders by ordinal comparison.</summary>
    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;

    /// <summary>Orders by ordinal comparison.</summary>
    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;

    /// <summary>Orders by ordinal comparison.</summary>
    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by ordinal comparison.</summary>
    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an id.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Id<T> id)
    {
        var valid = text is { Length: >= 1 and <= MaximumLength } && text[0] != '-' && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        id = valid ? new Id<T>(text!) : default;
        return valid;
    }

    /// <summary>Reads an id that is known to be valid.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static Id<T> Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException($"No id of a {typeof(T).Name}. {Requirement}");

    /// <summary>The id that follows from these facts: the same facts give the same id, and the id does not tell the facts.</summary>
    /// <param name="facts">What the id follows from, each well-formed text; their order matters.</param>
    public static Id<T> From(params ReadOnlySpan<string> facts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var fact in facts)
        {
            var bytes = Encoding.UTF8.GetBytes(fact);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        var digest = hash.GetHashAndReset();
        var text = new StringBuilder(T.IdPrefix).Append('-');

        // 26 characters of 5 bits carry 130 bits: enough that two sets of facts never meet.
        for (var i = 0; i < 26; i++)
        {
            var bit = i * 5;
            var window = (digest[bit / 8] << 8) | digest[(bit / 8) + 1];
            text.Append(Alphabet[(window >> (11 - (bit % 8))) & 31]);
        }

        return new Id<T>(text.ToString());
    }

    /// <inheritdoc/>
    public int CompareTo(Id<T> other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
