namespace Matching.Local.Demo.Year;

/// <summary>What happens on which day.</summary>
internal sealed class Script
{
    private readonly SortedDictionary<DateOnly, List<Func<CancellationToken, Task>>> _scenes = [];

    /// <summary>Adds a scene to a day.</summary>
    public void Add(DateOnly day, Func<CancellationToken, Task> scene)
    {
        if (!_scenes.TryGetValue(day, out var scenes)) _scenes[day] = scenes = [];
        scenes.Add(scene);
    }

    /// <summary>The scenes of a day.</summary>
    public IReadOnlyList<Func<CancellationToken, Task>> On(DateOnly day) => _scenes.TryGetValue(day, out var scenes) ? [.. scenes] : [];

    /// <summary>The next day on which something happens: the day of a scene, or the one on which something is due.</summary>
    public DateOnly Next(DateOnly today, DateOnly due) => _scenes.Keys.Where(day => day > today).Append(due).Min();
}
