using Matching.Domain.Access;
using Matching.Functions.Workers;
using Matching.Local.Region;

namespace Matching.Local.Demo.Year;

/// <summary>A coach is away for a while: one action moves the caseload to a colleague, and one moves it back.</summary>
internal sealed class ReplacementScenes(Stage stage, WorkingDays days)
{
    private static readonly DateOnly Away = new(2027, 2, 1);
    private static readonly DateOnly Back = new(2027, 3, 1);

    private readonly DemoWorker _coach = Stage.Coaches[5];
    private readonly DemoWorker _standIn = Stage.Coaches[4];
    private string _replacement = "";

    public void Plan(Script script)
    {
        script.Add(Away, AppointAsync);
        script.Add(Back, ReturnAsync);
    }

    private async Task AppointAsync(CancellationToken stop)
    {
        var appointed = await stage.Api.As(Role.Lead, RegionStaff.Lead.Id).PostAsync<Caseloadvervanging>(
            $"v1/medewerkers/{_coach.Id}/vervanging",
            new CaseloadvervangingInvoer { VervangerId = _standIn.Id, Vanaf = Away, VerwachtTot = Back, Reden = VervangingReden.Afwezig },
            "demo-vervanging",
            stop);
        _replacement = appointed.Id;
        var read = await SettledAsync(VervangingStatus.Loopt, stop);
        await days.TellAsync(
            $"{_coach.Details.Naam} is een maand afwezig. {RegionStaff.Lead.Details.Naam} wijst {_standIn.Details.Naam} aan: {read.Overgegaan} mensen hebben meteen een vast gezicht. Omdat het geregeld is, is het geen aandachtspunt.");
    }

    private async Task ReturnAsync(CancellationToken stop)
    {
        await stage.Api.As(Role.Lead, RegionStaff.Lead.Id).PostAsync<Caseloadvervanging>(
            $"v1/vervangingen/{_replacement}/einde", new VervangingEindeInvoer { Einde = VervangingEinde.Terugzetten }, "demo-terug", stop);
        var read = await SettledAsync(VervangingStatus.Beeindigd, stop);
        await days.TellAsync($"{_coach.Details.Naam} is terug, en {read.Teruggegaan} mensen zijn mee terug.");
    }

    private async Task<Caseloadvervanging> SettledAsync(VervangingStatus status, CancellationToken stop)
    {
        await stage.SettleAsync(stop);
        var read = await stage.Api.As(Role.Lead, RegionStaff.Lead.Id).GetAsync<Caseloadvervanging>($"v1/vervangingen/{_replacement}", stop);
        Stage.Require(read.Status == status, "De vervanging hoort doorgevoerd te zijn.");
        return read;
    }
}
