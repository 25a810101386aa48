using Matching.Application.Messages;
using Matching.Application.Placements;
using Matching.Application.Storage;
using Matching.Application.Vacancies;
using Matching.Domain;
using Matching.Domain.Employers;
using Matching.Domain.Vacancies;

namespace Matching.Application.Employers;

/// <summary>
/// Sees to it that an employer's open vacancies name somebody who can be called, and that introductions go on with whoever takes over: goes
/// by who the contacts are now, so that messages may come twice and in any order.
/// </summary>
public sealed class ContactChanges
{
    private readonly IAggregateStore<Employer> _employers;
    private readonly Ledger<Vacancy> _vacancies;
    private readonly IntroductionContacts _introductions;
    private readonly FollowPeople _placements;
    private readonly IViewStore _views;

    /// <summary>Makes the use case.</summary>
    public ContactChanges(IAggregateStore<Employer> employers, Ledger<Vacancy> vacancies, IntroductionContacts introductions, FollowPeople placements, IViewStore views)
    {
        _employers = employers;
        _vacancies = vacancies;
        _introductions = introductions;
        _placements = placements;
        _views = views;
    }

    /// <summary>Hands the vacancies and introductions of a contact who left to whoever takes over, if that can be told.</summary>
    public Task HandleAsync(Message.ContactLeft message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return HandOverAsync(message.Id, message.EmployerId, cancellationToken);
    }

    /// <summary>Hands the vacancies and introductions that a contact takes over from those who left to that contact.</summary>
    public Task HandleAsync(Message.ContactActivated message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return HandOverAsync(message.Id, message.EmployerId, cancellationToken);
    }

    private async Task HandOverAsync(Id<Message> message, Id<Employer> id, CancellationToken cancellationToken)
    {
        if (await _employers.FindAsync(id, cancellationToken) is not { State: var employer }) return;
        foreach (var row in await _views.ReadAsync(VacancyLists.Of(id), openOnly: true, cancellationToken))
        {
            await _vacancies.ChangeOnceAsync(
                Id<Vacancy>.Parse(row.Key),
                message,
                vacancy => employer.NowFor(vacancy.ContactId) is { } now && now.Id != vacancy.ContactId && vacancy.ChangeContact(now).TryGet(out var changed, out _)
                    ? new(changed, "contactpersoon-gewijzigd", new Effect.Project())
                    : null,
                cancellationToken);
        }

        await _introductions.FollowAllAsync(message, employer, cancellationToken);
        await _placements.FollowAsync(employer, cancellationToken);
    }
}
