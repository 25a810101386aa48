using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.Results;

/// <summary>A value, or the reason why there is none.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly struct Result<T>
    where T : notnull
{
    private readonly T? _value;

    private Result(T? value, Failure? failure)
    {
        _value = value;
        Failure = failure;
    }

    /// <summary>The reason, or null when there is a value.</summary>
    public Failure? Failure { get; }

    /// <summary>A success.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator Result<T>(Failure failure) => new(default, failure);

    /// <summary>Gives the value, or the failure.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Failure? failure)
    {
        if (_value is null && Failure is null) throw new InvalidOperationException("This result was never set.");
        value = _value;
        failure = Failure;
        return failure is null;
    }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is a failure.</exception>
    public T Value => TryGet(out var value, out var failure) ? value : throw new InvalidOperationException($"No value: {failure.GetType().Name}.");

    /// <summary>Goes on with the value, or passes the failure along.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(next);
        return TryGet(out var value, out var failure) ? next(value) : failure;
    }

    /// <summary>Turns the value into another, or passes the failure along.</summary>
    public Result<TNext> Map<TNext>(Func<T, TNext> map)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(map);
        return TryGet(out var value, out var failure) ? map(value) : failure;
    }
}
