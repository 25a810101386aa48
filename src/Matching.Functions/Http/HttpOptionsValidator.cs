using System.Net.Mail;
using Matching.Functions.Http.Auth;
using Microsoft.Extensions.Options;

namespace Matching.Functions.Http;

/// <summary>Names everything that is wrong with the settings at once, so that a start does not fail five times in a row.</summary>
internal sealed class HttpOptionsValidator(ITokenKeys keys) : IValidateOptions<HttpOptions>
{
    public ValidateOptionsResult Validate(string? name, HttpOptions options)
    {
        var errors = new List<string>();
        void Check(bool condition, string key, string requirement)
        {
            if (!condition) errors.Add($"{HttpOptions.Section}:{key}: {requirement}");
        }

        var auth = options.Auth;
        Check(keys is not DiscoveredTokenKeys || IsAuthority(auth.Authority), "Auth:Authority", "geef het https-adres van de OpenID-provider.");
        Check(!string.IsNullOrWhiteSpace(auth.Audience), "Auth:Audience", "geef de audience die in de tokens staat.");
        Check(auth.IdClaims.All(c => !string.IsNullOrWhiteSpace(c)), "Auth:IdClaims", "geef namen van claims, geen lege regels.");
        Check(auth.ClockSkewSeconds is >= 0 and <= 300, "Auth:ClockSkewSeconds", "geef 0 tot en met 300 seconden.");
        Check(!string.IsNullOrWhiteSpace(options.Api.ContactName), "Api:ContactName", "geef de naam van het team dat vragen beantwoordt.");
        Check(MailAddress.TryCreate(options.Api.ContactEmail, out _), "Api:ContactEmail", "geef een e-mailadres.");
        Check(IsWeb(options.Api.ContactUrl), "Api:ContactUrl", "geef een adres dat met https:// begint.");
        Check(options.Cors.Origins.All(IsOrigin), "Cors:Origins", "geef adressen als https://portaal.example.nl, zonder pad en zonder *.");
        Check(options.RateLimit.Requests is >= 1 and <= 100_000, "RateLimit:Requests", "geef 1 tot en met 100000 verzoeken.");
        Check(options.RateLimit.WindowSeconds is >= 1 and <= 3_600, "RateLimit:WindowSeconds", "geef 1 tot en met 3600 seconden.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsAuthority(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static bool IsWeb(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback);

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && string.Equals(text, address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
}
