using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Domain;
using Matching.Domain.Imports;

namespace Matching.Application.Imports;

/// <summary>Deletes the files of imports that have had their time.</summary>
public sealed class ExpireImports : IDueHandler
{
    private readonly ContinueImports _imports;

    /// <summary>Makes the handler.</summary>
    public ExpireImports(ContinueImports imports) => _imports = imports;

    /// <inheritdoc/>
    public AggregateKind Kind => AggregateKind.Imports;

    /// <inheritdoc/>
    public Task HandleAsync(Message.Due due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        return _imports.ExpireAsync(Id<Import>.Parse(due.AggregateId), due.Id, cancellationToken);
    }
}
