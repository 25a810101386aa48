using Matching.Domain.Time;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications;

/// <summary>Delivers what nobody just did something for to employers' contact people: in <see cref="OfficeHours"/> only.</summary>
public sealed class EmployerPost
{
    private readonly IPostOffice _post;
    private readonly ContactHoursOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Makes it.</summary>
    public EmployerPost(IPostOffice post, IOptions<ContactHoursOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _post = post;
        _options = options.Value;
        _clock = clock;
    }

    /// <summary>Delivers it. Doing it again shows nothing twice.</summary>
    /// <exception cref="PostponedException">It has to wait.</exception>
    public Task DeliverAsync(Letter letter, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var first = _options.AtAnyTime ? now : now.NextOfficeMoment();
        return first > now ? throw new PostponedException(first - now) : _post.DeliverAsync(letter, cancellationToken);
    }
}
