namespace Matching.Search;

/// <summary>Arithmetic in millionths: whole numbers, rounded down, so that sums are exact and growing a factor never lowers a product.</summary>
internal static class Millionths
{
    public const int One = 1_000_000;

    public static int Multiply(int amount, int factor) => (int)((long)amount * factor / One);

    /// <summary>Splits a total in proportion to shares; the parts add up to exactly the total. Equal shares differ by at most 1.</summary>
    public static int[] Split(int total, ReadOnlySpan<double> shares)
    {
        int[] parts = new int[shares.Length];
        double sum = 0;
        foreach (double share in shares)
        {
            sum += share;
        }

        if (sum <= 0)
        {
            return parts;
        }

        double cumulative = 0;
        int given = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            cumulative += shares[i];
            int upTo = i == parts.Length - 1 ? total : (int)Math.Round(total * (cumulative / sum));
            parts[i] = upTo - given;
            given = upTo;
        }

        return parts;
    }
}
