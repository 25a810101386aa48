using System.Text.RegularExpressions;
using Matching.Application.Competences;
using Matching.Application.FollowUp;
using Matching.Application.Imports;
using Matching.Application.Indexing;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Placements;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Azure.Notifications.Graph;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Work;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Matching.Functions.Startup;

internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var addresses = new[] { options.TableServiceUri, options.QueueServiceUri, options.BlobServiceUri };
        var complete = !string.IsNullOrWhiteSpace(options.ConnectionString) || addresses.All(a => a is { IsAbsoluteUri: true });
        return new OptionsCheck()
            .Require(complete, StorageOptions.Setting, "geef een connection string, of tableServiceUri, queueServiceUri en blobServiceUri.")
            .Require(Prefix().IsMatch(options.Prefix), "Matching:StoragePrefix", "geef kleine letters en cijfers, te beginnen met een letter, of laat leeg.")
            .Result;
    }

    [GeneratedRegex("^([a-z][a-z0-9]{0,19})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Prefix();
}

internal sealed class QueueOptionsValidator(IConfiguration configuration) : IValidateOptions<QueueOptions>
{
    public ValidateOptionsResult Validate(string? name, QueueOptions options)
    {
        // Not from the storage's options: when those are wrong, this would fail with their errors instead of its own.
        var prefix = configuration[MatchingHost.PrefixSetting] ?? "";
        var check = new OptionsCheck();
        foreach (var (setting, value, queue) in new[]
        {
            (nameof(options.MatchRequests), options.MatchRequests, QueueName.MatchRequests),
            (nameof(options.Notifications), options.Notifications, QueueName.Notifications),
            (nameof(options.FollowUps), options.FollowUps, QueueName.FollowUps),
            (nameof(options.Flush), options.Flush, QueueName.Flush),
        })
        {
            // The triggers and the senders have to mean the same queue.
            var expected = prefix + QueueNames.Of(queue);
            check.Require(string.Equals(value, expected, StringComparison.Ordinal), $"Matching:Queues:{setting}", $"moet {expected} zijn.");
        }

        return check.Result;
    }
}

internal sealed class LedgerOptionsValidator : IValidateOptions<LedgerOptions>
{
    public ValidateOptionsResult Validate(string? name, LedgerOptions options) => new OptionsCheck()
        .Require(
            options.FlushDelay >= TimeSpan.FromSeconds(10) && options.FlushDelay <= TimeSpan.FromMinutes(15),
            "Matching:Ledger:FlushDelay",
            "geef een duur van 00:00:10 tot en met 00:15:00.")
        .Result;
}

internal sealed class MatchingOptionsValidator : IValidateOptions<MatchingOptions>
{
    public ValidateOptionsResult Validate(string? name, MatchingOptions options) => new OptionsCheck()
        .Require(options.CandidatesPerVacancy is >= 1 and <= 100, "Matching:Matching:CandidatesPerVacancy", "geef 1 tot en met 100.")
        .Require(options.VacanciesPerCandidate is >= 1 and <= 100, "Matching:Matching:VacanciesPerCandidate", "geef 1 tot en met 100.")
        .Require(options.ProposalsPerCandidate is >= 1 and <= 100, "Matching:Matching:ProposalsPerCandidate", "geef 1 tot en met 100.")
        .Require(options.MostOpenPerCandidate is >= 1 and <= 200, "Matching:Matching:MostOpenPerCandidate", "geef 1 tot en met 200.")
        .Require(options.ProposalsPerCoach is >= 1 and <= 1_000, "Matching:Matching:ProposalsPerCoach", "geef 1 tot en met 1000.")
        .Require(options.LeastFit is >= 1 and <= 1_000_000, "Matching:Matching:LeastFit", "geef 1 tot en met 1000000.")
        .Require(options.SnapshotEvery is >= 1 and <= 1_000_000, "Matching:Matching:SnapshotEvery", "geef 1 tot en met 1000000.")
        .Result;
}

internal sealed class FairnessOptionsValidator : IValidateOptions<FairnessOptions>
{
    public ValidateOptionsResult Validate(string? name, FairnessOptions options) => new OptionsCheck()
        .Require(options.WarnBelow is >= 0.1m and <= 1m, "Matching:Fairness:WarnBelow", "geef 0.1 tot en met 1.0.")
        .Require(options.SmallestGroup is >= 5 and <= 100, "Matching:Fairness:SmallestGroup", "geef 5 tot en met 100.")
        .Result;
}

internal sealed class ImportOptionsValidator : IValidateOptions<ImportOptions>
{
    public ValidateOptionsResult Validate(string? name, ImportOptions options) => new OptionsCheck()
        .Require(options.PartLines is >= 1 and <= 5_000, "Matching:Imports:PartLines", "geef 1 tot en met 5000.")
        .Result;
}

internal sealed class TaxonomyOptionsValidator : IValidateOptions<TaxonomyOptions>
{
    public ValidateOptionsResult Validate(string? name, TaxonomyOptions options)
    {
        var faults = TaxonomyFiles.Read(options).Faults;
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"Matching:Taxonomy:{(string.IsNullOrWhiteSpace(options.Folder) ? "File" : "Folder")}: {string.Join(" ", faults.Take(10).Select(f => f.Message))}");
    }
}

internal sealed class ContactHoursOptionsValidator(IOptions<GraphOptions> graph) : IValidateOptions<ContactHoursOptions>
{
    public ValidateOptionsResult Validate(string? name, ContactHoursOptions options) => new OptionsCheck()
        .Require(!(options.AtAnyTime && graph.Value.IsUsed), "Matching:ContactHours:AtAnyTime", "kan niet samen met Matching:Graph:Mailbox: mensen krijgen dan 's nachts berichten.")
        .Result;
}

internal sealed class FollowUpOptionsValidator : IValidateOptions<FollowUpOptions>
{
    public ValidateOptionsResult Validate(string? name, FollowUpOptions options) => new OptionsCheck()
        .Require(options.AssessWithinDays is >= 7 and <= 180, "Matching:FollowUp:AssessWithinDays", "geef 7 tot en met 180 dagen.")
        .Require(options.AnswerWithinWorkingDays is >= 1 and <= 30, "Matching:FollowUp:AnswerWithinWorkingDays", "geef 1 tot en met 30 werkdagen.")
        .Require(options.MeetWithinWorkingDays is >= 1 and <= 60, "Matching:FollowUp:MeetWithinWorkingDays", "geef 1 tot en met 60 werkdagen.")
        .Require(options.NobodyFitsAfterWorkingDays is >= 1 and <= 30, "Matching:FollowUp:NobodyFitsAfterWorkingDays", "geef 1 tot en met 30 werkdagen.")
        .Require(options.ProfileFreshDays is >= 30 and <= 730, "Matching:FollowUp:ProfileFreshDays", "geef 30 tot en met 730 dagen.")
        .Require(
            options.ProfileAskedWithinDays >= 0 && options.ProfileAskedWithinDays <= options.ProfileFreshDays / 2,
            "Matching:FollowUp:ProfileAskedWithinDays",
            "geef 0 dagen tot en met de helft van Matching:FollowUp:ProfileFreshDays.")
        .Result;
}

internal sealed class EngineOptionsValidator : IValidateOptions<EngineOptions>
{
    public ValidateOptionsResult Validate(string? name, EngineOptions options)
    {
        var built = Engines.Built;
        var requirement = string.Equals(options.Name, Engines.Lucene, StringComparison.OrdinalIgnoreCase)
            ? "Lucene kan hier niet: het pakket Lucene.Net ontbreekt in deze build (bouw met -p:AzurePackages=true of -p:LuceneNet=true). Kies Builtin."
            : $"kies {string.Join(" of ", built.Keys)}.";
        return new OptionsCheck().Require(built.ContainsKey(options.Name), Engines.Setting, requirement).Result;
    }
}

internal sealed class LinkOptionsValidator : IValidateOptions<LinkOptions>
{
    public ValidateOptionsResult Validate(string? name, LinkOptions options) => new OptionsCheck()
        .Require(
            options.BaseAddress is { IsAbsoluteUri: true } address && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback),
            "Matching:Links:BaseAddress",
            "geef het https-adres waarmee links in berichten beginnen.")
        .Require(IsKey(options.Key), "Matching:Links:Key", $"geef base64 van ten minste {LinkSigner.LeastKeyBytes} willekeurige bytes.")
        .Require(
            string.IsNullOrEmpty(options.FormerKey) || IsKey(options.FormerKey),
            "Matching:Links:FormerKey",
            $"geef base64 van ten minste {LinkSigner.LeastKeyBytes} bytes, of laat leeg.")
        .Require(options.ValidDays is >= 1 and <= 60, "Matching:Links:ValidDays", "geef 1 tot en met 60 dagen.")
        .Result;

    private static bool IsKey(string? text)
    {
        var bytes = new byte[1024];
        return text is { Length: > 0 } && Convert.TryFromBase64String(text, bytes, out var count) && count >= LinkSigner.LeastKeyBytes;
    }
}

internal sealed class TemplateOptionsValidator : IValidateOptions<TemplateOptions>
{
    public ValidateOptionsResult Validate(string? name, TemplateOptions options) => new OptionsCheck()
        .Require(
            string.IsNullOrWhiteSpace(options.Folder) || (Directory.Exists(options.Folder) && !options.FromStorage),
            "Matching:Templates:Folder",
            "geef een map die er is, of laat leeg; een map en FromStorage kunnen niet allebei.")
        .Require(options.NoConsequences.All(id => Id<Municipality>.TryParse(id, out _)), "Matching:Templates:NoConsequences", "geef id's van gemeenten.")
        .Result;
}

internal sealed class OrganisationOptionsValidator : IValidateOptions<OrganisationOptions>
{
    public ValidateOptionsResult Validate(string? name, OrganisationOptions options) => new OptionsCheck()
        .Require(Line.TryParse(options.Name, out _), "Matching:Organisation:Name", Line.Requirement)
        .Require(PhoneNumber.TryParse(options.Phone, out _), "Matching:Organisation:Phone", PhoneNumber.Requirement)
        .Require(EmailAddress.TryParse(options.Email, out _), "Matching:Organisation:Email", EmailAddress.Requirement)
        .Result;
}

internal sealed class GraphOptionsValidator : IValidateOptions<GraphOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        var check = new OptionsCheck()
            .Require(options.AtOnce is >= 1 and <= 4, "Matching:Graph:AtOnce", "geef 1 tot en met 4.")
            .Require(options.PerMinute is >= 1 and <= 30, "Matching:Graph:PerMinute", "geef 1 tot en met 30.")
            .Require(
                options.Timeout >= TimeSpan.FromSeconds(1) && options.Timeout <= TimeSpan.FromSeconds(100),
                "Matching:Graph:Timeout",
                "geef een duur van 00:00:01 tot en met 00:01:40.")
            .Require(Enum.IsDefined(options.Credential), "Matching:Graph:Credential", "kies ManagedIdentity, ClientSecret, Certificate of None.");

        // Without a mailbox nothing is sent, and settings that speak of sending are a mistake.
        if (!options.IsUsed)
        {
            return check
                .Require(
                    options is { TenantId: null or "", ClientId: null or "", ClientSecret: null or "", CertificatePath: null or "" },
                    "Matching:Graph:Mailbox",
                    "geef het adres van de gedeelde mailbox, of laat alles van Matching:Graph weg.")
                .Result;
        }

        var local = options.BaseAddress is { IsAbsoluteUri: true, IsLoopback: true };
        var app = options.Credential is GraphCredential.ClientSecret or GraphCredential.Certificate;
        return check
            .Require(EmailAddress.TryParse(options.Mailbox, out _), "Matching:Graph:Mailbox", EmailAddress.Requirement)
            .Require(
                local || (options.BaseAddress is { IsAbsoluteUri: true } address && address.Scheme == Uri.UriSchemeHttps),
                "Matching:Graph:BaseAddress",
                "geef een https-adres, of laat weg.")
            .Require(options.Credential != GraphCredential.None || local, "Matching:Graph:Credential", "None kan alleen met een BaseAddress op deze machine.")
            .Require(!app || Guid.TryParse(options.TenantId, out _), "Matching:Graph:TenantId", "geef het id van de Entra-tenant.")
            .Require(!app || Guid.TryParse(options.ClientId, out _), "Matching:Graph:ClientId", "geef het id van de app-registratie.")
            .Require(
                options.Credential != GraphCredential.ClientSecret || !string.IsNullOrWhiteSpace(options.ClientSecret),
                "Matching:Graph:ClientSecret",
                "geef het geheim van de app-registratie.")
            .Require(
                options.Credential != GraphCredential.Certificate || File.Exists(options.CertificatePath),
                "Matching:Graph:CertificatePath",
                "geef het pad van een bestand met certificaat en sleutel.")
            .Result;
    }
}

internal sealed class WageSubsidyOptionsValidator : IValidateOptions<WageSubsidyOptions>
{
    public ValidateOptionsResult Validate(string? name, WageSubsidyOptions options)
    {
        try
        {
            options.ToRates();
            return ValidateOptionsResult.Success;
        }
        catch (FormatException e)
        {
            return ValidateOptionsResult.Fail($"Matching:WageSubsidy: {e.Message}");
        }
    }
}

internal sealed class PlacementOptionsValidator : IValidateOptions<PlacementOptions>
{
    public ValidateOptionsResult Validate(string? name, PlacementOptions options) => new OptionsCheck()
        .Require(WeeklyHours.TryCreate(options.FullTimeHours, out _), "Matching:Placements:FullTimeHours", WeeklyHours.Requirement)
        .Require(options.ReviewMonths is >= 1 and <= 24, "Matching:Placements:ReviewMonths", "geef 1 tot en met 24 maanden.")
        .Result;
}

internal sealed class GuidanceOptionsValidator : IValidateOptions<GuidanceOptions>
{
    public ValidateOptionsResult Validate(string? name, GuidanceOptions options) => new OptionsCheck().Require(options.ToTemplates(), "Matching:Guidance").Result;
}

internal sealed class AttentionOptionsValidator : IValidateOptions<AttentionOptions>
{
    public ValidateOptionsResult Validate(string? name, AttentionOptions options) => new OptionsCheck()
        .Require(options.ToTable(), "Matching:Attention")
        .Require(options.ToTerms(), "Matching:Attention")
        .Result;
}
