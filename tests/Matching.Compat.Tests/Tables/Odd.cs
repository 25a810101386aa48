using FsCheck;
using FsCheck.Fluent;

namespace Matching.Compat.Tests.Tables;

/// <summary>Generators of strings and values that break careless code.</summary>
internal static class Odd
{
    private static readonly string[] Pieces =
        ["'", "''", "\"", "%", "%27", "%2F", "&", "=", "+", " ", ";", ",", "(", ")", "$", "@", "{0}", "{", "}", "<", ">", "..", ".", "~",
        ":", "|", "[", "]", "`", "^", "é", "ß", "İ", "ı", "漢", "💶", "\u200f", "a", "A", "z", "0", "-", "_", "*", "!", "odata.", "eq", "true"];

    /// <summary>Text without unpaired surrogates and control characters.</summary>
    public static Gen<string> Text => Gen.Elements(Pieces).ListOf().Select(string.Concat);

    /// <summary>Keys: text without the characters that the service refuses (slash, backslash, number sign, question mark).</summary>
    public static Gen<string> Keys => Text;

    public static Gen<object> Values => Gen.OneOf(
        Text.Select(object (v) => v),
        Gen.Elements('\\', '/', '#', '?', '\n', '\t').ListOf().Select(object (v) => string.Concat(v)),
        ArbMap.Default.GeneratorFor<int>().Select(object (v) => v),
        ArbMap.Default.GeneratorFor<long>().Select(object (v) => v << 20),
        ArbMap.Default.GeneratorFor<double>().Select(object (v) => v),
        ArbMap.Default.GeneratorFor<bool>().Select(object (v) => v),
        ArbMap.Default.GeneratorFor<Guid>().Select(object (v) => v),
        ArbMap.Default.GeneratorFor<byte[]>().Where(v => v is not null).Select(object (v) => v),
        Gen.Choose(0, int.MaxValue).Select(object (v) => DateTimeOffset.UnixEpoch.AddTicks(v * 10_000_003L)));
}
