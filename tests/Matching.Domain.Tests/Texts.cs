using FsCheck;
using FsCheck.Fluent;

namespace Matching.Domain.Tests;

/// <summary>Texts that somebody could send, sensible or not.</summary>
internal static class Texts
{
    /// <summary>Any string at all: null, empty, half surrogate pairs, control characters, and things that look almost right.</summary>
    public static Gen<string?> Anything { get; } = Gen.OneOf<string?>(
        Gen.Constant<string?>(null),
        Gen.Choose(0, char.MaxValue).Select(c => (char)c).ArrayOf().Select(chars => (string?)new string(chars)),
        From("abzABZ0189-"),
        From("0123456789 +-()"),
        From("ab1.-@!+_ "),
        From("aé‘ \t\r\n\v\f\0\u001f\u007f\u0085\u00a0\u2028\u2029\u202e\ud83d\ude00"));

    /// <summary>Well-formed texts of any kind.</summary>
    public static Gen<string> WellFormed { get; } = Gen.OneOf(
        From("abc").Select(text => text!),
        Gen.Elements("a", "é", "日", "\U0001F600", " ", "\0", "|").ArrayOf().Select(parts => string.Concat(parts)));

    private static Gen<string?> From(string characters) => Gen.Elements(characters.ToCharArray()).ArrayOf().Select(chars => (string?)new string(chars));
}
