using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Referrals;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Microsoft.Extensions.Logging;

namespace Matching.Application.Referrals;

/// <summary>A coach refers a candidate to a partner, and records what came of it.</summary>
public sealed partial class EditReferrals
{
    private readonly ReferralScope _scope;
    private readonly Ledger<Referral> _ledger;
    private readonly IAggregateStore<Municipality> _municipalities;
    private readonly ReplaceDeclined _replace;
    private readonly TimeProvider _clock;
    private readonly ILogger<EditReferrals> _log;

    /// <summary>Makes the use case.</summary>
    public EditReferrals(
        ReferralScope scope,
        Ledger<Referral> ledger,
        IAggregateStore<Municipality> municipalities,
        ReplaceDeclined replace,
        TimeProvider clock,
        ILogger<EditReferrals> log)
    {
        _scope = scope;
        _ledger = ledger;
        _municipalities = municipalities;
        _replace = replace;
        _clock = clock;
        _log = log;
    }

    /// <summary>Refers a candidate; the letter to the partner is part of it. It takes the place of what other partners declined.</summary>
    public async Task<Result<Referral>> MakeAsync(
        Call call, Id<Candidate> candidate, Id<Municipality> municipality, ReferralRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!await _scope.MayAsync(call.Actor, candidate, cancellationToken)) return new Failure.NotFound();
        if (await _municipalities.FindAsync(municipality, cancellationToken) is not { State: var found })
            return new Failure.Invalid([new("gemeenteId", "Deze gemeente kennen wij niet. Kies een gemeente via /v1/gemeenten.")]);
        var now = _clock.GetUtcNow();
        var made = Referral.Make(call.NewId<Referral>(), candidate, found, request, Id<Worker>.Parse(call.Actor.Id), now.ToDutchDay(), now);
        if (!made.TryGet(out var referral, out var failure)) return failure;
        var send = new Message.SendReferral(Change<Referral>.MessageId(referral, "send"), referral.Id);
        var saved = await _ledger.CreateAsync(call, new(referral, "verwezen", new Effect.Project(), new Effect.Send(send)), cancellationToken);
        if (!saved.TryGet(out referral, out failure)) return failure;
        try
        {
            // Whoever handles the message does this too; here it is done for the coach, who looks at the list next.
            await _replace.RunAsync(referral, send.Id, cancellationToken);
        }
        catch (Exception e)
        {
            LogLeftToMessage(e.GetType().Name, referral.Id.Value);
        }

        return saved;
    }

    /// <summary>Records that the partner takes it up.</summary>
    public Task<Result<Referral>> ConfirmAsync(Call call, Id<Referral> id, Line? note, CancellationToken cancellationToken) =>
        ReplyAsync(call, id, new ReferralAnswer(true, note), cancellationToken);

    /// <summary>Records that the partner cannot do it; it stays open until the coach found another way.</summary>
    public Task<Result<Referral>> DeclineAsync(Call call, Id<Referral> id, Line reason, CancellationToken cancellationToken) =>
        ReplyAsync(call, id, new ReferralAnswer(false, reason), cancellationToken);

    /// <summary>Takes it back, or ends it after a no.</summary>
    public Task<Result<Referral>> CloseAsync(Call call, Id<Referral> id, Line reason, CancellationToken cancellationToken) => ChangeAsync(
        call, id, referral => referral.Close(reason, call.Actor, _clock.GetUtcNow()).Map(next => ReferralChanges.Closed(referral, next)), cancellationToken);

    private Task<Result<Referral>> ReplyAsync(Call call, Id<Referral> id, ReferralAnswer answer, CancellationToken cancellationToken) => ChangeAsync(
        call,
        id,
        referral =>
        {
            var now = _clock.GetUtcNow();
            return referral.Reply(answer, call.Actor, now).Map(next => ReferralChanges.Answered(referral, next, now.ToDutchDay()));
        },
        cancellationToken);

    private async Task<Result<Referral>> ChangeAsync(
        Call call, Id<Referral> id, Func<Referral, Result<Change<Referral>>> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!(await _scope.ReadAsync(call.Actor, id, cancellationToken)).TryGet(out _, out var failure)) return failure;
        return await _ledger.ChangeAsync(id, call, _ => true, decide, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What referral {Id} takes the place of is left to its message after {Error}")]
    private partial void LogLeftToMessage(string error, string id);
}
