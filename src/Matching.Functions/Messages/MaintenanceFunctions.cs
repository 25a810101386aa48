using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Application.StuckMessages;
using Matching.Domain;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Matching.Functions.Messages;

/// <summary>Endpoints for administrators, and the timer.</summary>
public sealed class MaintenanceFunctions
{
    private readonly RepairMessages _repair;
    private readonly RebuildViews _rebuild;
    private readonly RunAgenda _agenda;
    private readonly NightlyRound _round;
    private readonly SendDigests _digests;
    private readonly EraseLetters _letters;
    private readonly ReadSentLetters _sent;

    /// <summary>Makes the endpoints.</summary>
    public MaintenanceFunctions(RepairMessages repair, RebuildViews rebuild, RunAgenda agenda, NightlyRound round, SendDigests digests, EraseLetters letters, ReadSentLetters sent)
    {
        _digests = digests;
        _letters = letters;
        _sent = sent;
        _agenda = agenda;
        _round = round;
        _repair = repair;
        _rebuild = rebuild;
    }

    /// <summary>
    /// Every quarter of an hour: collects messages that the host set aside, before they expire there, and does what has fallen due since
    /// the morning; by night it does the round, on the morning of a working day it asks for the digests, and once a day it erases old letters. One timer for all, because each costs two transactions a minute for its lock.
    /// </summary>
    [Function(nameof(EveryQuarter))]
    public async Task EveryQuarter([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(timer);
        await _repair.CollectAsync(stop);
        await _agenda.RunInDaytimeAsync(stop);
        await _round.RunAtNightAsync(stop);
        await _digests.RunInMorningAsync(stop);
        await _letters.RunDailyAsync(stop);
    }

    /// <summary>Does at once what is due.</summary>
    [Function(nameof(RunDue))]
    public async Task<IResult> RunDue([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/beheer/agenda")] HttpRequest request)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => ApiAnswer.Ok(new AgendaUitgevoerd { Berichten = await _agenda.RunAsync(call.Stop) }));
    }

    /// <summary>Does the round at once.</summary>
    [Function(nameof(RunRound))]
    public async Task<IResult> RunRound([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/beheer/ronde")] HttpRequest request)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () => ApiAnswer.Ok(RondeGedaan.From(await _round.RunAsync(call.Stop))));
    }

    /// <summary>Lists stuck messages, newest first.</summary>
    [Function(nameof(ListStuckMessages))]
    public async Task<IResult> ListStuckMessages(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/beheer/vastgelopen-berichten")] HttpRequest request)
    {
        var call = new ApiCall(request);
        return await call.AnswerListAsync(async () => (await _repair.ListAsync(call.Stop)).Select(VastgelopenBericht.From));
    }

    /// <summary>Sends a stuck message again, as it was or repaired.</summary>
    [Function(nameof(ReplayMessage))]
    public async Task<IResult> ReplayMessage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/beheer/vastgelopen-berichten/{id}/opnieuw")] HttpRequest request, string id)
    {
        var call = new ApiCall(request);
        var message = call.RouteId<StuckMessage>(id);
        var input = await call.BodyAsync<OpnieuwInvoer, OpnieuwInvoer>((body, _) => body);
        return await call.AnswerAsync(
            () => _repair.ReplayAsync(call.Actor, message, input.Bericht, call.Stop),
            replayed => ApiAnswer.Ok(VastgelopenBericht.From(replayed)));
    }

    /// <summary>Lists what was sent, newest first.</summary>
    [Function(nameof(ListSentLetters))]
    public async Task<IResult> ListSentLetters([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/beheer/verzonden")] HttpRequest request)
    {
        var call = new ApiCall(request);
        var recipient = call.Query<Id<Message>>("ontvanger", Id<Message>.TryParse, Id<Message>.Requirement);
        var status = (SentStatus?)call.QueryChoice<VerzendStatus>("status");
        return await call.AnswerPageAsync(() => _sent.ListAsync(recipient?.Value, status, call.Stop), VerzondenBericht.From);
    }

    /// <summary>Makes every list again from the aggregates.</summary>
    [Function(nameof(RebuildLists))]
    public async Task<IResult> RebuildLists([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/beheer/lijsten")] HttpRequest request)
    {
        var call = new ApiCall(request);
        return await call.AnswerAsync(async () =>
        {
            var (kept, removed) = await _rebuild.RunAsync(call.Stop);
            return ApiAnswer.Ok(new LijstenHerbouwd { Regels = kept, Verwijderd = removed });
        });
    }
}
