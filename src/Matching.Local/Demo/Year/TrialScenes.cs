using Matching.Functions.Placements;
using Matching.Functions.Proposals;
using Matching.Functions.Vacancies;

namespace Matching.Local.Demo.Year;

/// <summary>A trial that leads to a contract; the guidance goes on as it was.</summary>
internal sealed class TrialScenes(Stage stage, Cast cast, AtWork trying, WorkingDays days)
{
    private static readonly DateOnly Agreed = new(2026, 10, 19);
    private static readonly DateOnly From = new(2026, 10, 26);

    public void Plan(Script script) => script.Add(Agreed, SignAsync);

    private async Task SignAsync(CancellationToken stop)
    {
        await stage.AdviseAsync(cast.Yes[0].Id, "plaatsing", new Plaatsingsafspraak { Uren = 24, Start = From }, stop);
        await stage.SettleAsync(stop);
        var contract = new Arbeidscontract { Soort = ContractSoort.OnbepaaldeTijd, Van = From };
        var signed = await days.ActAsync(trying, "contract", contract, stop);
        Stage.Require(signed is { Status: PlaatsingStatus.Loopt, Contract: not null }, "De plaatsing hoort met een contract door te gaan.");
        await days.TellAsync(string.Create(Stage.Dutch,
            $"De proefplaatsing van {trying.Name} is geslaagd: vanaf {From:d MMMM} een vast contract, {signed.Werk[^1].UrenPerWeek:0} uur. De begeleiding loopt gewoon door."));
    }
}
