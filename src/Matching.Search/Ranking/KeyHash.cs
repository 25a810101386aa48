namespace Matching.Search;

/// <summary>A hash of keys that is the same on every machine.</summary>
internal static class KeyHash
{
    public static uint Of(ReadOnlySpan<byte> utf8)
    {
        ulong hash = 14695981039346656037;
        foreach (byte b in utf8)
        {
            hash = (hash ^ b) * 1099511628211;
        }

        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        return (uint)(hash >> 32);
    }

    /// <summary>A number from 0 to 255 by which a sample of profiles is drawn.</summary>
    public static byte Sample(uint hash) => (byte)(hash >> 24);

    /// <summary>Profiles with a sample number below this make up a sample of about <paramref name="limit"/> out of <paramref name="holders"/>.</summary>
    public static int SampleBelow(int holders, int limit) => holders <= limit ? 256 : Math.Max(1, (int)(256L * limit / holders));
}
