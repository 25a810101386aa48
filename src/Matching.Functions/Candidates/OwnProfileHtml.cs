using System.Globalization;
using System.Text;
using Matching.Application.Candidates;
using Matching.Application.Competences;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Work;
using Matching.Functions.Http;
using Matching.Functions.Notifications;
using Matching.Functions.Work;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Candidates;

/// <summary>The pages behind the link to the own profile as HTML, in the language that the person reads.</summary>
internal sealed class OwnProfileHtml
{
    public const string Confirm = "klopt";
    public const string Save = "opslaan";
    public const string Understand = "begrijpen";
    public const string Add = "toevoegen";
    public const string AskToTakeBack = "intrekken";
    public const string TakeBack = "ja-intrekken";

    /// <summary>What somebody can is recognised in Dutch words only.</summary>
    private const string DutchExample = "ik kan koken en ramen lappen.";

    private readonly CompetenceCatalogue _catalogue;

    /// <summary>Makes the pages with the labels of a catalogue.</summary>
    public OwnProfileHtml(CompetenceCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>The page with its status.</summary>
    /// <param name="page">What to show.</param>
    /// <param name="token">The token of the link, to go back to.</param>
    /// <param name="typed">What was typed, to be shown again; null to show what is known.</param>
    public IResult Page(OwnProfilePage page, string token, OwnProfileForm? typed = null)
    {
        var t = OwnProfileTexts.In(page.Language);
        var name = page.Contact.Name.Value;
        return page.State switch
        {
            OwnProfilePageState.Shown => Profile(page, t, 200, ""),
            OwnProfilePageState.Saved => Profile(page, t, 200, Done(t.Saved)),
            OwnProfilePageState.Confirmed => Profile(page, t, 200, Done(t.Confirmed)),
            OwnProfilePageState.Added => Profile(page, t, 200, Done(t.Added)),
            OwnProfilePageState.TakenBack => Profile(page, t, 200, Done(t.Fill(t.TakenBack, At(page.Permission!, t), name))),
            OwnProfilePageState.NothingToTakeBack => Profile(page, t, 409, Warning(t.NothingToTakeBack)),
            OwnProfilePageState.Invalid => Profile(page, t, 400, "", new(typed, [.. page.Errors.Select(e => FaultOf(e, page))])),
            OwnProfilePageState.Stale => Profile(page, t, 409, Changed(page, t, typed), new(typed)),
            OwnProfilePageState.TryAgain => Profile(page, t, 503, Warning(t.TryAgain), new(typed)),
            OwnProfilePageState.Understood => Html(page, 200, t.UnderstoodTitle, Understood(page, t, token)),
            OwnProfilePageState.AsksToTakeBack => Html(page, 200, t.AskBackTitle, AskBack(page, t, token)),
            OwnProfilePageState.TakesNoPart => Html(page, 410, t.TakesNoPart, $"<p>{E(t.Fill(t.TakesNoPartText, name))}</p>"),
            OwnProfilePageState.Expired => Html(page, 410, t.Expired, $"<p>{E(t.Fill(t.ExpiredText, name))}</p>"),
            OwnProfilePageState.UnknownLink => LinkHtml.Unknown(page.Contact),
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };
    }

    /// <summary>The page of a form that cannot be taken as it was sent; what was typed stands there still.</summary>
    /// <param name="page">What to show; when it is not the profile, nothing was wrong but the link.</param>
    /// <param name="token">The token of the link, to go back to.</param>
    /// <param name="typed">What was typed about the profile; null when that was not sent.</param>
    /// <param name="faults">What is wrong.</param>
    /// <param name="can">What was typed as what the person can do.</param>
    public IResult Refused(OwnProfilePage page, string token, OwnProfileForm? typed, IReadOnlyList<OwnProfileFault> faults, string can = "") =>
        page.Own is null ? Page(page, token) : Profile(page, OwnProfileTexts.In(page.Language), 400, "", new(typed, faults, can));

    private static ApiAnswer Html(OwnProfilePage page, int status, string title, string content) =>
        LinkHtml.Page(page.Contact, status, title, content, language: page.Language);

    private ApiAnswer Profile(OwnProfilePage page, OwnProfileTexts t, int status, string message, Sent? sent = null)
    {
        var own = page.Own!;
        List<FieldError> errors = [.. (sent?.Faults ?? []).Select(f => new FieldError(f.Field, f.Message(t)))];
        var versions = Versions(OwnProfile.VersionsOf(own));
        var form = $"""
            <form method="post" novalidate>{versions}{Fields(sent?.Form ?? OwnProfileForm.Of(own, page.Language), t, page.Language, errors)}
            <button class="ja" name="{OwnProfileForm.Action}" value="{Save}">{E(t.Save)}</button></form>
            """;

        // Who has to correct something is not led past everything else first.
        var main = sent?.Form is not null ? form : $"""
            <p>{E(t.Fill(t.Hello, own.Person.Details.CallName))}</p>
            {Known(page, t)}
            <form method="post">{versions}<button class="ja" name="{OwnProfileForm.Action}" value="{Confirm}">{E(t.Right)}</button></form>
            <details><summary>{E(t.Change)}</summary>{form}</details>
            """;
        var example = $"{E(t.CanHint)} <span{LinkHtml.Dutch(page.Language)}>{E(DutchExample)}</span>";
        var content = $"""
            {message}
            {Summary(errors, t)}
            {main}
            <div class="kaart"><h2>{E(t.WhatElse)}</h2>
            <form method="post" novalidate>{Area(OwnProfileForm.Can, t.Can, example, sent?.Can ?? "", errors)}
            <button name="{OwnProfileForm.Action}" value="{Understand}">{E(t.Next)}</button></form></div>
            {Permissions(page, t)}
            """;
        return LinkHtml.Page(page.Contact, status, t.Title, content, errors.Count > 0, page.Language);
    }

    private string Known(OwnProfilePage page, OwnProfileTexts t)
    {
        var (profile, details, language) = (page.Own!.Candidate.Profile, page.Own.Person.Details, page.Language);
        var can = profile.Competences.Count == 0
            ? $"<p>{E(t.NoCompetences)}</p>"
            : $"<ul>{string.Concat(profile.Competences.Select(c => $"<li{LinkHtml.Dutch(language)}>{E(_catalogue.LabelOf(c.Concept))}</li>"))}</ul>";
        var needs = profile.Needs switch
        {
            null => t.NotKnown,
            WorkplaceFeatures.None => t.NothingSpecial,
            { } features => WorkWords.Of(features, language),
        };
        return $"""
            <div class="kaart"><dl>
            {LinkHtml.Item(t.Phone, details.Phone?.Value ?? t.NoneOfIt)}
            {LinkHtml.Item(t.Email, details.Email?.Value ?? t.NoneOfIt)}
            {LinkHtml.Item(t.Hours, HoursOf(profile, t, language))}
            {LinkHtml.Item(t.Days, DaysOf(profile, t, language))}
            {LinkHtml.Item(t.Start, FromOf(profile, t))}
            {LinkHtml.Item(t.Travel, TravelOf(profile, t))}
            {LinkHtml.Item(t.TravelAlone, AloneOf(profile, t))}
            {LinkHtml.Item(t.Wishes, WishesOf(profile, t))}
            <dt>{E(t.Competences)}</dt><dd>{can}</dd>
            {LinkHtml.Item(t.Needs, needs)}
            </dl></div>
            """;
    }

    private static string HoursOf(MatchingProfile profile, OwnProfileTexts t, MessageLanguage language) =>
        profile.Hours is { } hours ? t.Fill(t.HoursAWeek, WorkWords.Of(hours, language)) : t.NotKnown;

    private static string DaysOf(MatchingProfile profile, OwnProfileTexts t, MessageLanguage language) => profile.Days is { } days ? WorkWords.Of(days, language) : t.NotKnown;

    private static string FromOf(MatchingProfile profile, OwnProfileTexts t) =>
        profile.AvailableFrom is { } day ? t.Fill(t.From, day.ToString("d MMMM yyyy", t.Culture)) : t.NotKnown;

    private static string TravelOf(MatchingProfile profile, OwnProfileTexts t) =>
        profile.Travel is { } travel ? t.Fill(t.TravelUpTo, t.Of(travel.Means), travel.MaximumKilometres) : t.NotKnown;

    private static string AloneOf(MatchingProfile profile, OwnProfileTexts t) => profile.TravelsAlone switch
    {
        true => t.Yes,
        false => t.No,
        null => t.NotKnown,
    };

    private static string WishesOf(MatchingProfile profile, OwnProfileTexts t) => profile.Wishes.Value.Length == 0 ? t.NotKnown : profile.Wishes.Value;

    private static string Fields(OwnProfileForm form, OwnProfileTexts t, MessageLanguage language, IReadOnlyList<FieldError> errors)
    {
        var text = new StringBuilder();
        text.Append(Input(OwnProfileForm.Phone, t.Phone, "tel", "autocomplete=\"tel\"", "", form, errors));
        text.Append(Input(OwnProfileForm.Email, t.Email, "email", "autocomplete=\"email\"", "", form, errors));
        text.Append(Begin(t.AskHours)).Append("<div class=\"twee\">");
        text.Append(Input(OwnProfileForm.LeastHours, t.LeastHours, "text", "inputmode=\"decimal\"", "", form, errors));
        text.Append(Input(OwnProfileForm.MostHours, t.MostHours, "text", "inputmode=\"decimal\"", "", form, errors));
        text.Append("</div></fieldset>").Append(Begin(t.AskDays));
        for (var i = 0; i < OwnProfileForm.DayFields.Count; i++)
        {
            var name = OwnProfileForm.DayFields[i];
            text.Append(Choice("checkbox", name, name, "ja", WorkWords.Of((Weekdays)(1 << i), language), form[name].Length > 0));
        }

        text.Append("</fieldset>");
        text.Append(Input(OwnProfileForm.From, t.AskStart, "date", "", "", form, errors));
        text.Append(Means(form, t, errors));
        text.Append(Input(OwnProfileForm.Kilometres, t.AskKilometres, "text", "inputmode=\"numeric\"", t.KilometresHint, form, errors));
        text.Append(Begin(t.AskAlone));
        foreach (var (value, label) in (IReadOnlyList<(string, string)>)[("ja", t.ChooseYes), ("nee", t.ChooseNo), ("", t.DoNotKnow)])
            text.Append(Choice("radio", OwnProfileForm.Alone, $"{OwnProfileForm.Alone}-{(value.Length == 0 ? "onbekend" : value)}", value, label, form[OwnProfileForm.Alone] == value));
        text.Append("</fieldset>");
        text.Append(Area(OwnProfileForm.Wishes, t.AskWishes, E(t.WishesHint), form[OwnProfileForm.Wishes], errors));
        return text.ToString();
    }

    private static string Begin(string legend) => $"<fieldset><legend>{E(legend)}</legend>";

    private static string Input(string name, string label, string type, string more, string hint, OwnProfileForm form, IReadOnlyList<FieldError> errors) =>
        Field(name, label, E(hint), errors, described => $"<input id=\"{name}\" name=\"{name}\" type=\"{type}\" {more} value=\"{E(form[name])}\"{described}>");

    private static string Area(string name, string label, string hint, string value, IReadOnlyList<FieldError> errors) =>
        Field(name, label, hint, errors, described => $"<textarea id=\"{name}\" name=\"{name}\" rows=\"4\" maxlength=\"{Prose.MaximumLength}\"{described}>\n{E(value)}</textarea>");

    private static string Means(OwnProfileForm form, OwnProfileTexts t, IReadOnlyList<FieldError> errors)
    {
        var options = OwnProfileForm.Travel.Select(m => $"<option value=\"{m.Value}\"{(form[OwnProfileForm.Means] == m.Value ? " selected" : "")}>{E(t.Of(m.Means))}</option>");
        return Field(
            OwnProfileForm.Means,
            t.AskMeans,
            "",
            errors,
            described => $"<select id=\"{OwnProfileForm.Means}\" name=\"{OwnProfileForm.Means}\"{described}><option value=\"\">{E(t.DoNotKnow)}</option>{string.Concat(options)}</select>");
    }

    /// <param name="name">Name of the field.</param>
    /// <param name="label">Not yet encoded.</param>
    /// <param name="hint">Encoded; empty for none.</param>
    /// <param name="errors">What is wrong with the form.</param>
    /// <param name="control">Makes the control with the attributes that it gets.</param>
    private static string Field(string name, string label, string hint, IReadOnlyList<FieldError> errors, Func<string, string> control)
    {
        var error = errors.FirstOrDefault(e => e.Field == name)?.Message;
        List<string> described = [];
        if (hint.Length > 0) described.Add(name + "-uitleg");
        if (error is not null) described.Add(name + "-fout");
        var attributes = (described.Count > 0 ? $" aria-describedby=\"{string.Join(' ', described)}\"" : "") + (error is null ? "" : " aria-invalid=\"true\"");
        return $"<div class=\"veld\"><label for=\"{name}\">{E(label)}</label>"
            + (hint.Length > 0 ? $"<p class=\"hint\" id=\"{name}-uitleg\">{hint}</p>" : "")
            + (error is null ? "" : $"<p class=\"fout\" id=\"{name}-fout\">{E(error)}</p>")
            + control(attributes)
            + "</div>";
    }

    private static string Choice(string type, string name, string id, string value, string label, bool chosen, string language = "") =>
        $"<div class=\"keuze\"><input id=\"{id}\" name=\"{name}\" type=\"{type}\" value=\"{E(value)}\"{(chosen ? " checked" : "")}><label for=\"{id}\"{language}>{E(label)}</label></div>";

    private static string Summary(IReadOnlyList<FieldError> errors, OwnProfileTexts t)
    {
        if (errors.Count == 0) return "";
        var items = errors.Select(e => OwnProfileForm.Names.Contains(e.Field, StringComparer.Ordinal) ? $"<li><a href=\"#{e.Field}\">{E(e.Message)}</a></li>" : $"<li>{E(e.Message)}</li>");
        return $"<div class=\"kaart fouten\" role=\"alert\"><h2>{E(t.NotSaved)}</h2><p>{E(t.ChangeFirst)}</p><ul>{string.Concat(items)}</ul></div>";
    }

    private static string Permissions(OwnProfilePage page, OwnProfileTexts t)
    {
        var permissions = page.Own!.Permissions;
        if (permissions.Count == 0) return $"<div class=\"kaart\"><h2>{E(t.WhoKnows)}</h2><p>{E(t.NobodyKnows)}</p></div>";

        // Each button is called after its work too: who hears the page hears which is which.
        var items = permissions.Select((p, i) => $"""
            <div class="kaart">{WorkOf(p, t, page.Language, string.Create(CultureInfo.InvariantCulture, $" id=\"werk-{i}\""))}
            <p>{E(t.Of(p.Shared))}</p>
            <form method="post"><input type="hidden" name="{OwnProfileForm.Proposal}" value="{p.ProposalId}">
            <button id="intrekken-{i}" name="{OwnProfileForm.Action}" value="{AskToTakeBack}" aria-labelledby="intrekken-{i} werk-{i}">{E(t.TakeBack)}</button></form></div>
            """);
        return $"<h2>{E(t.WhoKnows)}</h2><p>{E(t.MayTakeBack)}</p>" + string.Concat(items);
    }

    private static string WorkOf(Permission permission, OwnProfileTexts t, MessageLanguage language, string id = "") =>
        $"<p{id}><strong{LinkHtml.Dutch(language)}>{E(permission.VacancyTitle.Value)}</strong><br>{E(At(permission, t))}</p>";

    private static string At(Permission permission, OwnProfileTexts t) => permission.EmployerName?.Value ?? t.TheEmployer;

    private static string AskBack(OwnProfilePage page, OwnProfileTexts t, string token)
    {
        var permission = page.Permission!;
        return $"""
            <div class="kaart">{WorkOf(permission, t, page.Language)}
            <p>{E(t.AskBackText)}</p>
            <p>{E(t.Fill(t.AskBackNext, page.Contact.Name))}</p></div>
            <form method="post"><input type="hidden" name="{OwnProfileForm.Proposal}" value="{permission.ProposalId}">
            <button class="ja" name="{OwnProfileForm.Action}" value="{TakeBack}">{E(t.ReallyTakeBack)}</button></form>
            <p><a href="{E(token)}">{E(t.NoBack)}</a></p>
            """;
    }

    private static string Understood(OwnProfilePage page, OwnProfileTexts t, string token)
    {
        var back = $"<p><a href=\"{E(token)}\">{E(t.Back)}</a></p>";
        if (page.Understood.Count == 0) return $"<p>{E(t.Fill(t.NothingNew, page.Contact.Name))}</p>" + back;
        var choices = page.Understood.Select(
            (one, i) => Choice("checkbox", OwnProfileForm.ConceptFields[i], OwnProfileForm.ConceptFields[i], one.Id, one.Label, chosen: true, LinkHtml.Dutch(page.Language)));
        return $"""
            <p>{E(t.Untick)}</p>
            <form method="post"><div class="kaart"><fieldset><legend>{E(t.CanToo)}</legend>{string.Concat(choices)}</fieldset></div>
            <button class="ja" name="{OwnProfileForm.Action}" value="{Add}">{E(t.AddThis)}</button></form>
            {back}
            """;
    }

    /// <summary>What stands there now where it differs from what was typed: nothing is overwritten that the candidate did not see.</summary>
    private static string Changed(OwnProfilePage page, OwnProfileTexts t, OwnProfileForm? typed)
    {
        if (typed is null) return Warning(t.Meanwhile + " " + t.LookAgain);
        var (profile, details, language) = (page.Own!.Candidate.Profile, page.Own.Person.Details, page.Language);
        var now = OwnProfileForm.Of(page.Own, language);
        (string Label, string Text, IReadOnlyList<string> Fields)[] all =
        [
            (t.Phone, details.Phone?.Value ?? t.NoneOfIt, [OwnProfileForm.Phone]),
            (t.Email, details.Email?.Value ?? t.NoneOfIt, [OwnProfileForm.Email]),
            (t.Hours, HoursOf(profile, t, language), [OwnProfileForm.LeastHours, OwnProfileForm.MostHours]),
            (t.Days, DaysOf(profile, t, language), OwnProfileForm.DayFields),
            (t.Start, FromOf(profile, t), [OwnProfileForm.From]),
            (t.Travel, TravelOf(profile, t), [OwnProfileForm.Means, OwnProfileForm.Kilometres]),
            (t.TravelAlone, AloneOf(profile, t), [OwnProfileForm.Alone]),
            (t.Wishes, WishesOf(profile, t), [OwnProfileForm.Wishes]),
        ];
        var different = all.Where(one => one.Fields.Any(name => !string.Equals(now[name].ReplaceLineEndings("\n"), typed[name].ReplaceLineEndings("\n"), StringComparison.Ordinal))).ToList();
        var list = different.Count == 0 ? "" : $"<p>{E(t.StandsNow)}</p><dl>{string.Concat(different.Select(d => LinkHtml.Item(d.Label, d.Text)))}</dl>";
        return $"""
            <div class="kaart let-op" role="alert"><p>{E(t.Meanwhile)}</p>{list}
            <p>{E(t.StillThere)}</p></div>
            """;
    }

    /// <summary>What the rules find wrong, with its field on the form, in words for the person.</summary>
    private static OwnProfileFault FaultOf(FieldError error, OwnProfilePage page) => error.Field switch
    {
        "reizen.maximumKilometers" => new(OwnProfileForm.Kilometres, t => t.KilometresFault),
        "email" => new(OwnProfileForm.Email, t => t.NoWayToReach),
        "kanaal" when page.Own!.Person.Details.Channel == ContactChannel.Email => new(OwnProfileForm.Email, t => t.EmailNeeded),
        "kanaal" when page.Own!.Person.Details.Channel is ContactChannel.Sms or ContactChannel.Call => new(OwnProfileForm.Phone, t => t.PhoneNeeded),
        "competenties" => new(error.Field, t => t.Fill(t.TooMuch, page.Contact.Name)),
        _ => new(error.Field, t => t.Fill(t.OtherFault, page.Contact.Name)),
    };

    private static string Versions(SeenVersions seen) => string.Create(
        CultureInfo.InvariantCulture,
        $"<input type=\"hidden\" name=\"{OwnProfileForm.ProfileVersion}\" value=\"{seen.Candidate}\"><input type=\"hidden\" name=\"{OwnProfileForm.PersonVersion}\" value=\"{seen.Person}\">");

    private static string Done(string message) => $"<div class=\"kaart melding\" role=\"status\"><p>{E(message)}</p></div>";

    private static string Warning(string message) => $"<div class=\"kaart let-op\" role=\"alert\"><p>{E(message)}</p></div>";

    private static string E(string text) => LinkHtml.Encode(text);

    /// <summary>What was sent and is to be shown again.</summary>
    private sealed record Sent(OwnProfileForm? Form, IReadOnlyList<OwnProfileFault>? Faults = null, string Can = "");
}
