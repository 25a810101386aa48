namespace Matching.Search;

/// <summary>Level and evidence of a held competence in one number, 0 to 14.</summary>
internal static class Grade
{
    public const int Count = 15;

    public static int Of(int level, Evidence evidence) => ((level - 1) * 3) + ((int)evidence - 1);

    public static int Level(int grade) => (grade / 3) + 1;

    public static Evidence Evidence(int grade) => (Evidence)((grade % 3) + 1);

    /// <summary>The highest level and the strongest evidence of both.</summary>
    public static int LeastUpperBound(int one, int other) => (Math.Max(one / 3, other / 3) * 3) + Math.Max(one % 3, other % 3);

    public static bool IsValid(int level, Evidence evidence) => level is >= 1 and <= 5 && evidence is >= Search.Evidence.Said and <= Search.Evidence.ShownAtWork;
}
