namespace Matching.Compat.Tests.Signatures;

public sealed class SignatureTests
{
    [Fact]
    public void A_signature_has_all_that_a_callers_compiler_looks_at()
    {
        var lines = Signature.AllOf(typeof(Sample<>).Assembly)
            .Where(l => l.Contains(nameof(SignatureTests) + ".Sample<T>", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        string[] expected =
        [
            "Matching.Compat.Tests.Signatures.SignatureTests.Sample<T>: protected Sample<T>(int? count = null)".Replace("Sample<T>(", "Sample(", StringComparison.Ordinal),
            "Matching.Compat.Tests.Signatures.SignatureTests.Sample<T>: protected virtual string Text { get; }",
            "Matching.Compat.Tests.Signatures.SignatureTests.Sample<T>: public List<T> Items { get; protected set; }",
            "Matching.Compat.Tests.Signatures.SignatureTests.Sample<T>: public override string ToString()",
            "Matching.Compat.Tests.Signatures.SignatureTests.Sample<T>: public static bool TryFind<TKey>(TKey key, out T[] found, DayOfWeek day = DayOfWeek.Monday, CancellationToken token = default) where TKey : struct, IComparable<TKey>",
            "abstract class Matching.Compat.Tests.Signatures.SignatureTests.Sample<T> : IDisposable where T : class, new()",
        ];
        Assert.Equal(expected, lines.Where(l => !l.Contains("Dispose", StringComparison.Ordinal) || l.StartsWith("abstract", StringComparison.Ordinal)));
    }

    public abstract class Sample<T> : IDisposable
        where T : class, new()
    {
        private readonly int? _count;

        protected Sample(int? count = null) => _count = count;

        public List<T> Items { get; protected set; } = [];

        protected virtual string Text => "";

        public static bool TryFind<TKey>(TKey key, out T[] found, DayOfWeek day = DayOfWeek.Monday, CancellationToken token = default)
            where TKey : struct, IComparable<TKey>
        {
            found = [];
            return key.CompareTo(default) == (int)day && !token.IsCancellationRequested;
        }

        public abstract void Dispose();

        public override string ToString() => $"{_count}{Text}";
    }
}
