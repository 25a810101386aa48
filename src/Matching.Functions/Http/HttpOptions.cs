namespace Matching.Functions.Http;

/// <summary>Settings of the HTTP side: section <c>Matching</c>. Checked when the host starts.</summary>
public sealed class HttpOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Matching";

    /// <summary>Whose tokens are taken.</summary>
    public AuthOptions Auth { get; set; } = new();

    /// <summary>What the OpenAPI document says about us.</summary>
    public ApiOptions Api { get; set; } = new();

    /// <summary>Which web pages may call the API from a browser.</summary>
    public CorsOptions Cors { get; set; } = new();

    /// <summary>How much one caller may ask.</summary>
    public RateLimitOptions RateLimit { get; set; } = new();
}

/// <summary>Whose tokens are taken: <c>Matching:Auth</c>.</summary>
public sealed class AuthOptions
{
    /// <summary>Address of the OpenID provider, https (http on this machine only). Needed unless keys come from elsewhere.</summary>
    public string Authority { get; set; } = "";

    /// <summary>Issuer that tokens must name; empty for the one that the provider publishes.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Audience that tokens must name.</summary>
    public string Audience { get; set; } = "";

    /// <summary>Claims that hold the actor's id, first found counts; empty for <c>oid</c>, then <c>sub</c>.</summary>
    public IList<string> IdClaims { get; } = [];

    /// <summary>Difference between clocks that is forgiven, 0 to 300 seconds.</summary>
    public int ClockSkewSeconds { get; set; } = 60;
}

/// <summary>What the OpenAPI document says about us: <c>Matching:Api</c>.</summary>
public sealed class ApiOptions
{
    /// <summary>Name of the team that answers questions.</summary>
    public string ContactName { get; set; } = "";

    /// <summary>Its e-mail address.</summary>
    public string ContactEmail { get; set; } = "";

    /// <summary>Its page.</summary>
    public string ContactUrl { get; set; } = "";
}

/// <summary>Which web pages may call the API from a browser: <c>Matching:Cors</c>.</summary>
public sealed class CorsOptions
{
    /// <summary>Origins such as <c>https://portaal.example.nl</c>, without a path; empty for none.</summary>
    public IList<string> Origins { get; } = [];
}

/// <summary>How much one caller may ask of one instance: <c>Matching:RateLimit</c>.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Requests in a window, 1 to 100,000.</summary>
    public int Requests { get; set; } = 600;

    /// <summary>Length of a window in seconds, 1 to 3,600.</summary>
    public int WindowSeconds { get; set; } = 60;
}
