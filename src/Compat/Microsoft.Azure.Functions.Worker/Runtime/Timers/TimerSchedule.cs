using System.Globalization;
using NCrontab;

namespace Microsoft.Azure.Functions.Worker.Runtime.Timers;

/// <summary>When a timer runs.</summary>
internal abstract class TimerSchedule
{
    /// <summary>Whether it can run twice within a minute; no status is kept of such timers.</summary>
    public abstract bool IsUnderAMinute { get; }

    /// <summary>The first moment after the given one.</summary>
    public abstract DateTimeOffset Next(DateTimeOffset after);

    /// <returns>Null when the text is no schedule, or one that never comes.</returns>
    public static TimerSchedule? TryParse(string text, TimeZoneInfo zone)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length is 5 or 6)
        {
            string[] six = fields.Length == 6 ? fields : ["0", .. fields];
            var cron = CrontabSchedule.TryParse(string.Join(' ', six), new CrontabSchedule.ParseOptions { IncludingSeconds = true });
            return cron is not null && CronSchedule.Comes(cron) ? new CronSchedule(cron, six, zone) : null;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero ? new IntervalSchedule(interval) : null;
    }
}

/// <summary>Every so often, reckoned from the last time.</summary>
internal sealed class IntervalSchedule : TimerSchedule
{
    private readonly TimeSpan _interval;

    public IntervalSchedule(TimeSpan interval) => _interval = interval;

    public override bool IsUnderAMinute => _interval < TimeSpan.FromMinutes(1);

    public override DateTimeOffset Next(DateTimeOffset after) => after + _interval;
}

/// <summary>An NCRONTAB expression, read on the clock of a time zone.</summary>
internal sealed class CronSchedule : TimerSchedule
{
    private static readonly DateTime Reference = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly CrontabSchedule _cron;
    private readonly TimeZoneInfo _zone;
    private readonly bool _isInterval;

    public CronSchedule(CrontabSchedule cron, string[] fields, TimeZoneInfo zone)
    {
        _cron = cron;
        _zone = zone;
        IsUnderAMinute = !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        _isInterval = fields[2].Any(c => !char.IsAsciiDigit(c) && c != ',');
    }

    public override bool IsUnderAMinute { get; }

    /// <summary>29 February comes within nine years; 31 February does not.</summary>
    public static bool Comes(CrontabSchedule cron) => cron.GetNextOccurrence(Reference, Reference.AddYears(9)) < Reference.AddYears(9);

    public override DateTimeOffset Next(DateTimeOffset after)
    {
        while (true)
        {
            var offset = _zone.GetUtcOffset(after);
            var candidate = new DateTimeOffset(_cron.GetNextOccurrence(after.ToOffset(offset).DateTime), offset);
            if (_zone.GetUtcOffset(candidate) != offset) candidate = AcrossChange(after, candidate, offset);

            // In the hour that comes twice at the end of summer time, an interval goes on and a moment does not repeat.
            if (_isInterval || !IsSecondPass(candidate)) return candidate.ToUniversalTime();
            after = candidate;
        }
    }

    /// <summary>The clock changes between the two: on its new reading the next time is another.</summary>
    private DateTimeOffset AcrossChange(DateTimeOffset after, DateTimeOffset candidate, TimeSpan offset)
    {
        // A moment that the clock skips comes as much later as the clock skipped: that is the candidate as it is.
        if (!_isInterval && _zone.IsInvalidTime(candidate.DateTime)) return candidate;

        var (before, since) = (after, candidate);
        while (since - before > TimeSpan.FromSeconds(1))
        {
            var middle = before + ((since - before) / 2);
            if (_zone.GetUtcOffset(middle) == offset) before = middle;
            else since = middle;
        }

        var changed = _zone.GetUtcOffset(since);
        var first = since.ToOffset(changed).DateTime;
        var onTheSecond = new DateTime(first.Ticks - (first.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Unspecified);
        return new DateTimeOffset(_cron.GetNextOccurrence(onTheSecond.AddSeconds(-1)), changed);
    }

    private bool IsSecondPass(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, _zone);
        return _zone.IsAmbiguousTime(local.DateTime) && local.Offset == _zone.GetAmbiguousTimeOffsets(local.DateTime).Min();
    }
}
