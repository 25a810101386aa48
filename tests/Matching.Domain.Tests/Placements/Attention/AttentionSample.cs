using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Placements.Attention;

namespace Matching.Domain.Tests.Placements.Attention;

/// <summary>Signals as they could come.</summary>
internal static class AttentionSample
{
    public static readonly DateOnly Start = new(2026, 3, 2);
    public static readonly AttentionTable Table = AttentionTable.Default;

    /// <summary>Up to a dozen signals within half a year, each with a cause of its own, some of them handled.</summary>
    public static readonly Gen<List<Signal>> Lists =
        (from kind in Gen.Elements(Enum.GetValues<SignalKind>())
         from day in Gen.Choose(0, 180)
         from handled in Gen.Choose(-60, 60)
         select new Signal(kind, Start.AddDays(day), "x") { HandledOn = handled >= 0 ? Start.AddDays(day + handled) : null })
        .ListOf()
        .Select(signals => signals.Take(12).Select((signal, i) => signal with { Cause = string.Create(CultureInfo.InvariantCulture, $"oorzaak-{i}") }).ToList());

    public static readonly Gen<DateOnly> Days = Gen.Choose(-10, 400).Select(Start.AddDays);

    public static Signal Signal(SignalKind kind, int month, int day, string? cause = null) =>
        new(kind, new(2026, month, day), cause ?? string.Create(CultureInfo.InvariantCulture, $"oorzaak-{kind}-{month}-{day}"));
}
