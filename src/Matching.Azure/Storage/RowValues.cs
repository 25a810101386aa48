using System.Globalization;
using Matching.Domain.Work;

namespace Matching.Azure.Storage;

/// <summary>Values that rows hold as numbers.</summary>
internal static class RowValues
{
    /// <summary>The enum value with this number.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static TEnum ToEnum<TEnum>(int number)
        where TEnum : struct, Enum
    {
        var value = (TEnum)Enum.ToObject(typeof(TEnum), number);
        return Enum.IsDefined(value) ? value : throw new FormatException($"No {typeof(TEnum).Name} has this number.");
    }

    /// <summary>The set of flags with this number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="all">Every flag there is.</param>
    /// <exception cref="FormatException">There is none.</exception>
    public static TEnum ToFlags<TEnum>(int number, TEnum all)
        where TEnum : struct, Enum =>
        (number & ~Convert.ToInt32(all, CultureInfo.InvariantCulture)) == 0
            ? (TEnum)Enum.ToObject(typeof(TEnum), number)
            : throw new FormatException($"No set of {typeof(TEnum).Name} has this number.");

    /// <summary>The set of days with this number.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static Weekdays ToDays(int number) =>
        (number & ~(int)Weekdays.Everyday) == 0 ? (Weekdays)number : throw new FormatException("No set of days has this number.");
}
