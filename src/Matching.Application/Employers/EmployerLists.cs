using Matching.Application.Storage;
using Matching.Domain.Employers;

namespace Matching.Application.Employers;

/// <summary>The list that an employer is in: that of all employers, for advisers and coaches.</summary>
public sealed class EmployerLists : IProjector<Employer>
{
    /// <summary>The list of all employers. Open are those for which an adviser has to find, or confirm, a contact.</summary>
    public const string All = "werkgevers";

    /// <inheritdoc/>
    public IEnumerable<ViewRow> Project(Employer state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var toConfirm = state.Contacts.Count(c => c.Status == EmployerContactStatus.Proposed);
        var body = ViewBody.Write(new EmployerItem(
            state.Id.Value,
            state.Details.Name.Value,
            state.Details.Kind,
            state.Details.PsoStep,
            state.NeedsContact,
            toConfirm));
        return [new(All, state.Id.Value, state.Version, state.NeedsContact || toConfirm > 0, body)];
    }
}

/// <summary>An employer in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name of the organisation.</param>
/// <param name="Kind">What kind of employer it is.</param>
/// <param name="PsoStep">Its step on the Prestatieladder Socialer Ondernemen; null when it has none.</param>
/// <param name="NeedsContact">Whether everybody who could be called has left.</param>
/// <param name="ToConfirm">How many successors wait for an adviser.</param>
public sealed record EmployerItem(string Id, string Name, EmployerKind Kind, PsoStep? PsoStep, bool NeedsContact, int ToConfirm);
