using Matching.Domain.Access;
using Matching.Domain.Time;
using Matching.Functions.Employers;
using Matching.Functions.FollowUp;
using Matching.Functions.Placements;

namespace Matching.Local.Demo.Year;

/// <summary>Somebody for whom it goes less and less well: two sad faces, a contact that is missed, and the contact person who leaves. It is seen, and somebody acts.</summary>
internal sealed class LessWellScenes(Stage stage, WorkingDays days, Script script)
{
    private const int LooksBackAfterDays = 63;

    private AtWork _person = null!;
    private bool _red;

    /// <summary>From now on this is the person.</summary>
    public void Plan(AtWork person)
    {
        _person = person;
        foreach (var answer in new (string, string?)?[] { ("blij", null), ("verdrietig", "Het is te druk."), ("verdrietig", "Ik kan het niet bijhouden."), null, ("gaat-wel", "Het gaat beter."), ("blij", "Ik heb er weer zin in.") })
            person.Answers.Enqueue(answer);
        person.Own = SeeToAsync;
    }

    private async Task<bool> SeeToAsync(TaakInLijst task, CancellationToken stop)
    {
        if (task.Soort == TaakSoort.ExtraAandacht) return true;
        if (_red || task.Soort != TaakSoort.ContactHouden) return false;
        var read = await days.ReadAsync(_person, stop);
        if (read.Begeleidingsplan.Contactmomenten.SingleOrDefault(m => m is { Status: ContactmomentStatus.Gevraagd, StilteOpgemerktOp: not null }) is not { } silent) return false;
        _red = true;
        await MissAsync(silent, stop);
        await LeaveAsync(stop);
        script.Add(days.Today.AddWorkingDays(1), HelpAsync);
        return true;
    }

    private async Task MissAsync(Contactmoment silent, CancellationToken stop)
    {
        await days.ActAsync(_person, $"contactmomenten/{silent.Nummer}/gemist", new GemistInvoer { Notitie = "Twee keer gebeld; neemt niet op." }, stop);
        await days.TellAsync($"{_person.Name} antwoordt niet op de vraag hoe het gaat. {_person.Coach.Details.Naam} krijgt een taak en belt, maar krijgt niemand te pakken.");
    }

    private async Task LeaveAsync(CancellationToken stop)
    {
        var contact = await stage.FirstContactAsync(_person.Employer.Id, stop);
        await stage.Api.As(Role.Employer, _person.Employer.Id).PostAsync<Werkgever>(
            $"v1/werkgevers/{_person.Employer.Id}/contactpersonen/{contact.Id}/vertrek", new VertrekInvoer(), "demo-vertrek-contact", stop);
        await stage.SettleAsync(stop);
        var read = await days.ReadAsync(_person, stop);
        Stage.Require(read.Aandacht.Niveau == Aandachtsniveau.ExtraAandachtNodig, "Dit hoort op te vallen.");
        await days.TellAsync($"{contact.Naam}, de vaste contactpersoon bij {_person.Employer.Details.Naam}, vertrekt. {read.Aandacht.Woorden}:");
        foreach (var line in read.Aandacht.Regels) await stage.SayAsync($"  {line.Tekst} ({line.Punten} punten)");
        await days.TellAsync(string.Create(Stage.Dutch,
            $"{_person.Coach.Details.Naam} krijgt een taak, uiterlijk {read.Aandacht.Oppakken!.Uiterlijk:d MMMM}. Anders gaat die naar de teamleider. Werkgever en Inkomen zien hier niets van."));
    }

    /// <summary>The coach goes there, and somebody new is there to turn to.</summary>
    private async Task HelpAsync(CancellationToken stop)
    {
        var successor = new ContactpersoonInvoer { Naam = "Wilma Lankhorst", Telefoon = "0575 000 109", Email = "bouwpunt-wilma@voorbeeld.nl" };
        var employer = await stage.Api.As(Role.Adviser, Stage.Adviser.Id).PostAsync<Werkgever>($"v1/werkgevers/{_person.Employer.Id}/contactpersonen", successor, "demo-opvolger", stop);
        await stage.SettleAsync(stop);
        var known = employer.Contactpersonen.Single(c => c.Naam == successor.Naam);
        await days.ActAsync(_person, "contactpersoon", new PlaatsingContactInvoer { ContactpersoonId = known.Id }, stop);
        await days.ActAsync(_person, "contactmomenten", new ContactInvoer
        {
            Datum = days.Today,
            Met = ContactMet.Beiden,
            Hoe = ContactHoe.Bezoek,
            Notitie = "Samen gesproken. Voortaan eerst één taak afmaken; Wilma is het vaste gezicht.",
            Indruk = Gezicht.GaatWel,
        }, stop);
        await days.ActAsync(_person, "begeleiding", new BegeleidingInvoer { Regime = Begeleidingsregime.Intensief }, stop);
        var helped = await days.ActAsync(_person, "aandachtspunten/afhandeling", null, stop);
        await stage.SettleAsync(stop);
        Stage.Require(helped.Aandacht is { Niveau: not Aandachtsniveau.ExtraAandachtNodig, Oppakken.Stand: OppakkenStand.Opgepakt or OppakkenStand.Voorbij }, "Het hoort opgepakt te zijn.");
        await days.TellAsync(
            $"{_person.Coach.Details.Naam} gaat langs en spreekt af: eerst één taak tegelijk, {successor.Naam} is het nieuwe vaste gezicht, en de begeleiding wordt intensief. {helped.Aandacht.Woorden} ({helped.Aandacht.Punten} punten); de taak is weg.");
        script.Add(days.Today.AddDays(LooksBackAfterDays), LookBackAsync);
    }

    private async Task LookBackAsync(CancellationToken stop)
    {
        var read = await days.ActAsync(_person, "contactmomenten", new ContactInvoer
        {
            Datum = days.Today,
            Met = ContactMet.Kandidaat,
            Hoe = ContactHoe.Telefoon,
            Notitie = "Het gaat weer goed, en met Wilma klikt het.",
            Indruk = Gezicht.Blij,
        }, stop);
        Stage.Require(read.Aandacht.Niveau == Aandachtsniveau.GeenBijzonderheden, "Het hoort weer goed te gaan.");
        await days.TellAsync($"{_person.Coach.Details.Naam} belt {_person.Name}: het gaat weer goed. {read.Aandacht.Woorden} ({read.Aandacht.Punten} punten).");
    }
}
