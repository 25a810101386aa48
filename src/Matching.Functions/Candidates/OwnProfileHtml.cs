using System.Globalization;
using System.Text;
using Matching.Application.Candidates;
using Matching.Application.Competences;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Work;
using Matching.Functions.Http;
using Matching.Functions.Notifications;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Candidates;

/// <summary>The pages behind the link to the own profile as HTML.</summary>
internal sealed class OwnProfileHtml
{
    public const string Confirm = "klopt";
    public const string Save = "opslaan";
    public const string Understand = "begrijpen";
    public const string Add = "toevoegen";
    public const string AskToTakeBack = "intrekken";
    public const string TakeBack = "ja-intrekken";

    private const string Title = "Klopt dit nog?";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly CompetenceCatalogue _catalogue;

    /// <summary>Makes the pages with the labels of a catalogue.</summary>
    public OwnProfileHtml(CompetenceCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>The page with its status.</summary>
    /// <param name="page">What to show.</param>
    /// <param name="token">The token of the link, to go back to.</param>
    /// <param name="typed">What was typed, to be shown again; null to show what is known.</param>
    public IResult Page(OwnProfilePage page, string token, OwnProfileForm? typed = null) => page.State switch
    {
        OwnProfilePageState.Shown => Profile(page, 200, ""),
        OwnProfilePageState.Saved => Profile(page, 200, Done("Uw gegevens zijn bewaard. Dank u wel.")),
        OwnProfilePageState.Confirmed => Profile(page, 200, Done("U zei dat alles klopt. Dank u wel.")),
        OwnProfilePageState.Added => Profile(page, 200, Done("Het staat er nu bij. Dank u wel.")),
        OwnProfilePageState.TakenBack => Profile(page, 200, Done($"De toestemming is ingetrokken. {At(page.Permission!)} ziet niets meer van u. {page.Contact.Name} neemt contact met u op.")),
        OwnProfilePageState.NothingToTakeBack => Profile(page, 409, Warning("Deze toestemming is er niet meer. U hoeft niets te doen.")),
        OwnProfilePageState.Invalid => Profile(page, 400, "", typed),
        OwnProfilePageState.Stale => Profile(page, 409, Changed(page.Own!, typed), typed),
        OwnProfilePageState.TryAgain => Profile(page, 503, Warning("Het lukte niet. Er is nog niets bewaard. Druk nog een keer op de knop."), typed),
        OwnProfilePageState.Understood => Html(page, 200, "Begrijpen wij u goed?", Understood(page, token)),
        OwnProfilePageState.AsksToTakeBack => Html(page, 200, "Toestemming intrekken?", AskBack(page, token)),
        OwnProfilePageState.TakesNoPart => Html(page, 410, "U doet nu niet mee", $"<p>Wij zoeken nu geen werk voor u. Wilt u weer meedoen? Bel {LinkHtml.Name(page.Contact)}.</p>"),
        OwnProfilePageState.Expired => Html(page, 410, "Deze link werkt niet meer", $"<p>De link is te oud. Wilt u uw gegevens zien? Bel {LinkHtml.Name(page.Contact)}. U krijgt dan een nieuwe link.</p>"),
        OwnProfilePageState.UnknownLink => Html(page, 404, "Deze link kennen wij niet", "<p>Open de link nog een keer vanuit het bericht. Werkt het weer niet? Bel ons dan.</p>"),
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };

    private static ApiAnswer Html(OwnProfilePage page, int status, string title, string content) => LinkHtml.Page(page.Contact, status, title, content);

    private ApiAnswer Profile(OwnProfilePage page, int status, string message, OwnProfileForm? typed = null)
    {
        var own = page.Own!;
        List<FieldError> errors = [.. page.Errors.Select(e => e with { Field = FieldOf(e.Field, own.Person.Details) })];
        var versions = Versions(OwnProfile.VersionsOf(own));
        var form = $"""
            <form method="post" novalidate>{versions}{Fields(typed ?? OwnProfileForm.Of(own), errors)}
            <button class="ja" name="{OwnProfileForm.Action}" value="{Save}">Opslaan</button></form>
            """;

        // Who has to correct something is not led past everything else first.
        var main = typed is not null ? form : $"""
            <p>Dag {E(own.Person.Details.CallName.Value)}. Dit weten wij van u.</p>
            {Known(own)}
            <form method="post">{versions}<button class="ja" name="{OwnProfileForm.Action}" value="{Confirm}">Dit klopt</button></form>
            <details><summary>Er klopt iets niet: veranderen</summary>{form}</details>
            """;
        var content = $"""
            {message}
            {Summary(errors)}
            {main}
            <div class="kaart"><h2>Wat kunt u nog meer?</h2>
            <form method="post" novalidate>{Area(OwnProfileForm.Can, "Schrijf in uw eigen woorden op wat u kunt", "Bijvoorbeeld: ik kan koken en ramen lappen.", errors.Any(e => e.Field == OwnProfileForm.Can) ? typed?[OwnProfileForm.Can] ?? "" : "", errors)}
            <button name="{OwnProfileForm.Action}" value="{Understand}">Verder</button></form></div>
            {Permissions(own.Permissions)}
            """;
        return LinkHtml.Page(page.Contact, status, Title, content, errors.Count > 0);
    }

    private string Known(OwnRecord own)
    {
        var (profile, details) = (own.Candidate.Profile, own.Person.Details);
        var can = profile.Competences.Count == 0 ? "<p>Dat weten wij nog niet.</p>" : LinkHtml.List(profile.Competences.Select(c => _catalogue.LabelOf(c.Concept)));
        var needs = profile.Needs switch
        {
            null => NotKnown,
            WorkplaceFeatures.None => "niets bijzonders",
            { } features => features.ToDutchText(),
        };
        return $"""
            <div class="kaart"><dl>
            {LinkHtml.Item("Telefoon", details.Phone?.Value ?? "geen")}
            {LinkHtml.Item("E-mail", details.Email?.Value ?? "geen")}
            {LinkHtml.Item("Uren", HoursOf(profile))}
            {LinkHtml.Item("Dagen", DaysOf(profile))}
            {LinkHtml.Item("Beginnen", FromOf(profile))}
            {LinkHtml.Item("Reizen", TravelOf(profile))}
            {LinkHtml.Item("Alleen reizen", AloneOf(profile))}
            {LinkHtml.Item("Wat u graag wilt", profile.Wishes.Value.Length == 0 ? NotKnown : profile.Wishes.Value)}
            <dt>Wat u kunt</dt><dd>{can}</dd>
            {LinkHtml.Item("Wat u nodig heeft op het werk", needs)}
            </dl></div>
            """;
    }

    private const string NotKnown = "weten wij nog niet";

    private static string HoursOf(MatchingProfile profile) => profile.Hours is { } hours ? $"{hours} uur per week" : NotKnown;

    private static string DaysOf(MatchingProfile profile) => profile.Days?.ToDutchText() ?? NotKnown;

    private static string FromOf(MatchingProfile profile) => profile.AvailableFrom is { } day ? "vanaf " + day.ToString("d MMMM yyyy", Dutch) : NotKnown;

    private static string TravelOf(MatchingProfile profile) => profile.Travel is { } travel
        ? string.Create(Dutch, $"{OwnProfileForm.Travel.First(t => t.Means == travel.Means).Text}, tot {travel.MaximumKilometres} kilometer")
        : NotKnown;

    private static string AloneOf(MatchingProfile profile) => profile.TravelsAlone switch
    {
        true => "ja",
        false => "nee",
        null => NotKnown,
    };

    private static string Fields(OwnProfileForm form, IReadOnlyList<FieldError> errors)
    {
        var text = new StringBuilder();
        text.Append(Input(OwnProfileForm.Phone, "Telefoon", "tel", "autocomplete=\"tel\"", "", form, errors));
        text.Append(Input(OwnProfileForm.Email, "E-mail", "email", "autocomplete=\"email\"", "", form, errors));
        text.Append("<fieldset><legend>Hoeveel uur per week kunt en wilt u werken?</legend><div class=\"twee\">");
        text.Append(Input(OwnProfileForm.LeastHours, "Minste uren", "text", "inputmode=\"decimal\"", "", form, errors));
        text.Append(Input(OwnProfileForm.MostHours, "Meeste uren", "text", "inputmode=\"decimal\"", "", form, errors));
        text.Append("</div></fieldset><fieldset><legend>Op welke dagen kunt u werken?</legend>");
        for (var i = 0; i < OwnProfileForm.DayFields.Count; i++)
        {
            var name = OwnProfileForm.DayFields[i];
            text.Append(Choice("checkbox", name, name, "ja", ((Weekdays)(1 << i)).ToDutchText(), form[name].Length > 0));
        }

        text.Append("</fieldset>");
        text.Append(Input(OwnProfileForm.From, "Vanaf welke dag kunt u beginnen?", "date", "", "", form, errors));
        text.Append(Means(form, errors));
        text.Append(Input(OwnProfileForm.Kilometres, "Hoeveel kilometer kunt u reizen?", "text", "inputmode=\"numeric\"", "Van huis naar werk, in een rechte lijn. Een getal van 1 tot en met 100.", form, errors));
        text.Append("<fieldset><legend>Kunt u alleen naar het werk reizen?</legend>");
        foreach (var (value, label) in (IReadOnlyList<(string, string)>)[("ja", "Ja"), ("nee", "Nee"), ("", "Weet ik niet")])
            text.Append(Choice("radio", OwnProfileForm.Alone, $"{OwnProfileForm.Alone}-{(value.Length == 0 ? "onbekend" : value)}", value, label, form[OwnProfileForm.Alone] == value));
        text.Append("</fieldset>");
        text.Append(Area(OwnProfileForm.Wishes, "Wat wilt u graag?", "Bijvoorbeeld: buiten werken, of met dieren.", form[OwnProfileForm.Wishes], errors));
        return text.ToString();
    }

    private static string Input(string name, string label, string type, string more, string hint, OwnProfileForm form, IReadOnlyList<FieldError> errors) =>
        Field(name, label, hint, errors, described => $"<input id=\"{name}\" name=\"{name}\" type=\"{type}\" {more} value=\"{E(form[name])}\"{described}>");

    private static string Area(string name, string label, string hint, string value, IReadOnlyList<FieldError> errors) =>
        Field(name, label, hint, errors, described => $"<textarea id=\"{name}\" name=\"{name}\" rows=\"4\" maxlength=\"{Prose.MaximumLength}\"{described}>\n{E(value)}</textarea>");

    private static string Means(OwnProfileForm form, IReadOnlyList<FieldError> errors)
    {
        var options = OwnProfileForm.Travel.Select(t => $"<option value=\"{t.Value}\"{(form[OwnProfileForm.Means] == t.Value ? " selected" : "")}>{t.Text}</option>");
        return Field(
            OwnProfileForm.Means,
            "Hoe reist u naar het werk?",
            "",
            errors,
            described => $"<select id=\"{OwnProfileForm.Means}\" name=\"{OwnProfileForm.Means}\"{described}><option value=\"\">Weet ik niet</option>{string.Concat(options)}</select>");
    }

    private static string Field(string name, string label, string hint, IReadOnlyList<FieldError> errors, Func<string, string> control)
    {
        var error = errors.FirstOrDefault(e => e.Field == name)?.Message;
        List<string> described = [];
        if (hint.Length > 0) described.Add(name + "-uitleg");
        if (error is not null) described.Add(name + "-fout");
        var attributes = (described.Count > 0 ? $" aria-describedby=\"{string.Join(' ', described)}\"" : "") + (error is null ? "" : " aria-invalid=\"true\"");
        return $"<div class=\"veld\"><label for=\"{name}\">{E(label)}</label>"
            + (hint.Length > 0 ? $"<p class=\"hint\" id=\"{name}-uitleg\">{E(hint)}</p>" : "")
            + (error is null ? "" : $"<p class=\"fout\" id=\"{name}-fout\">{E(error)}</p>")
            + control(attributes)
            + "</div>";
    }

    private static string Choice(string type, string name, string id, string value, string label, bool chosen) =>
        $"<div class=\"keuze\"><input id=\"{id}\" name=\"{name}\" type=\"{type}\" value=\"{E(value)}\"{(chosen ? " checked" : "")}><label for=\"{id}\">{E(label)}</label></div>";

    private static string Summary(IReadOnlyList<FieldError> errors)
    {
        if (errors.Count == 0) return "";
        var items = errors.Select(e => OwnProfileForm.Names.Contains(e.Field, StringComparer.Ordinal) ? $"<li><a href=\"#{e.Field}\">{E(e.Message)}</a></li>" : $"<li>{E(e.Message)}</li>");
        return $"<div class=\"kaart fouten\" role=\"alert\"><h2>Er is nog niets bewaard</h2><p>Verander dit eerst:</p><ul>{string.Concat(items)}</ul></div>";
    }

    private static string Permissions(IReadOnlyList<Permission> permissions)
    {
        if (permissions.Count == 0) return "<div class=\"kaart\"><h2>Wie weet van u?</h2><p>Er is nu geen werkgever die iets van u weet.</p></div>";
        var items = permissions.Select(p => $"""
            <div class="kaart"><p><strong>{E(p.VacancyTitle.Value)}</strong><br>{E(At(p))}</p>
            <p>{E(Says(p))}</p>
            <form method="post"><input type="hidden" name="{OwnProfileForm.Proposal}" value="{p.ProposalId}">
            <button name="{OwnProfileForm.Action}" value="{AskToTakeBack}" aria-label="{E($"Trek toestemming in voor {p.VacancyTitle} bij {At(p)}")}">Trek toestemming in</button></form></div>
            """);
        return "<h2>Wie weet van u?</h2><p>U zei ja tegen dit werk. U mag dat altijd intrekken.</p>" + string.Concat(items);
    }

    private static string At(Permission permission) => permission.EmployerName?.Value ?? "de werkgever";

    private static string Says(Permission permission)
    {
        if (permission.Shared == SharedFacts.None) return "De werkgever weet nog niets van u.";
        List<string> facts = [];
        if (permission.Shared.HasFlag(SharedFacts.CallName)) facts.Add("uw voornaam");
        if (permission.Shared.HasFlag(SharedFacts.Competences)) facts.Add("wat u kunt");
        if (permission.Shared.HasFlag(SharedFacts.HoursAndDays)) facts.Add("wanneer u kunt werken");
        if (permission.Shared.HasFlag(SharedFacts.Phone)) facts.Add("uw telefoonnummer");
        if (permission.Shared.HasFlag(SharedFacts.Needs)) facts.Add("wat u nodig heeft op het werk");
        return $"De werkgever weet: {string.Join(", ", facts)}.";
    }

    private static string AskBack(OwnProfilePage page, string token)
    {
        var permission = page.Permission!;
        return $"""
            <div class="kaart"><p><strong>{E(permission.VacancyTitle.Value)}</strong><br>{E(At(permission))}</p>
            <p>Als u de toestemming intrekt, ziet de werkgever meteen niets meer van u. De werkgever hoort niet waarom. U gaat dan niet verder met dit werk.</p>
            <p>{LinkHtml.Name(page.Contact)} neemt daarna contact met u op. Wij zoeken gewoon verder naar ander werk.</p></div>
            <form method="post"><input type="hidden" name="{OwnProfileForm.Proposal}" value="{permission.ProposalId}">
            <button class="ja" name="{OwnProfileForm.Action}" value="{TakeBack}">Ja, trek de toestemming in</button></form>
            <p><a href="{E(token)}">Nee, terug naar mijn gegevens</a></p>
            """;
    }

    private static string Understood(OwnProfilePage page, string token)
    {
        var back = $"<p><a href=\"{E(token)}\">Terug naar mijn gegevens</a></p>";
        if (page.Understood.Count == 0)
        {
            return $"<p>Wij herkennen hier niets nieuws in. Schrijf het anders op, of bel {LinkHtml.Name(page.Contact)}.</p>" + back;
        }

        var choices = page.Understood.Select((one, i) => Choice("checkbox", OwnProfileForm.ConceptFields[i], OwnProfileForm.ConceptFields[i], one.Id, one.Label, chosen: true));
        return $"""
            <p>Er is nog niets bewaard. Haal het vinkje weg bij wat u niet kunt.</p>
            <form method="post"><div class="kaart"><fieldset><legend>Dit kunt u ook</legend>{string.Concat(choices)}</fieldset></div>
            <button class="ja" name="{OwnProfileForm.Action}" value="{Add}">Zet dit erbij</button></form>
            {back}
            """;
    }

    /// <summary>What stands there now where it differs from what was typed: nothing is overwritten that the candidate did not see.</summary>
    private static string Changed(OwnRecord own, OwnProfileForm? typed)
    {
        const string Meanwhile = "Iemand heeft intussen iets veranderd. Er is nog niets bewaard.";
        if (typed is null) return Warning(Meanwhile + " Kijk of het zo klopt.");
        var (profile, details, now) = (own.Candidate.Profile, own.Person.Details, OwnProfileForm.Of(own));
        (string Label, string Text, IReadOnlyList<string> Fields)[] all =
        [
            ("Telefoon", details.Phone?.Value ?? "geen", [OwnProfileForm.Phone]),
            ("E-mail", details.Email?.Value ?? "geen", [OwnProfileForm.Email]),
            ("Uren", HoursOf(profile), [OwnProfileForm.LeastHours, OwnProfileForm.MostHours]),
            ("Dagen", DaysOf(profile), OwnProfileForm.DayFields),
            ("Beginnen", FromOf(profile), [OwnProfileForm.From]),
            ("Reizen", TravelOf(profile), [OwnProfileForm.Means, OwnProfileForm.Kilometres]),
            ("Alleen reizen", AloneOf(profile), [OwnProfileForm.Alone]),
            ("Wat u graag wilt", profile.Wishes.Value.Length == 0 ? NotKnown : profile.Wishes.Value, [OwnProfileForm.Wishes]),
        ];
        var different = all.Where(one => one.Fields.Any(name => !string.Equals(now[name].ReplaceLineEndings("\n"), typed[name].ReplaceLineEndings("\n"), StringComparison.Ordinal))).ToList();
        var list = different.Count == 0 ? "" : $"<p>Bij ons staat nu:</p><dl>{string.Concat(different.Select(d => LinkHtml.Item(d.Label, d.Text)))}</dl>";
        return $"""
            <div class="kaart let-op" role="alert"><p>{Meanwhile}</p>{list}
            <p>Wat u heeft ingevuld, staat er nog. Klopt dat? Druk dan weer op Opslaan.</p></div>
            """;
    }

    /// <summary>The field of the form that stands for what the rules call something.</summary>
    private static string FieldOf(string field, PersonDetails details) => field switch
    {
        "reizen.maximumKilometers" => OwnProfileForm.Kilometres,
        "dagen" => OwnProfileForm.DayFields[0],
        "kanaal" => details.Channel == ContactChannel.Email ? OwnProfileForm.Email : OwnProfileForm.Phone,
        _ => field,
    };

    private static string Versions(SeenVersions seen) => string.Create(
        CultureInfo.InvariantCulture,
        $"<input type=\"hidden\" name=\"{OwnProfileForm.ProfileVersion}\" value=\"{seen.Candidate}\"><input type=\"hidden\" name=\"{OwnProfileForm.PersonVersion}\" value=\"{seen.Person}\">");

    private static string Done(string message) => $"<div class=\"kaart melding\" role=\"status\"><p>{E(message)}</p></div>";

    private static string Warning(string message) => $"<div class=\"kaart let-op\" role=\"alert\"><p>{E(message)}</p></div>";

    private static string E(string text) => LinkHtml.Encode(text);
}
