using System.Security.Cryptography;
using System.Text;
using Matching.Domain.Access;
using Matching.Functions.Http;
using Matching.Functions.Http.Auth;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Matching.EndToEnd.Tests.Http;

/// <summary>An issuer with a key of its own.</summary>
internal sealed class TestIssuer : ITokenKeys, IDisposable
{
    public const string Name = "https://aanmelden.example.nl";
    public const string Audience = "matching";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private IReadOnlyCollection<SecurityKey> _published;

    public TestIssuer() => _published = [new ECDsaSecurityKey(_key) { KeyId = "k1" }];

    public int Refreshes { get; private set; }

    public bool Unavailable { get; set; }

    public byte[] PublicKey => _key.ExportSubjectPublicKeyInfo();

    /// <summary>Publishes no key until somebody asks for a refresh.</summary>
    public TestIssuer BeforeRotation()
    {
        _published = [];
        return this;
    }

    public ValueTask<IssuerKeys> GetAsync(AuthOptions options, CancellationToken cancellationToken) =>
        Unavailable ? throw new TokenKeysUnavailableException(new InvalidOperationException()) : ValueTask.FromResult(new IssuerKeys(Name, _published));

    public void Refresh()
    {
        Refreshes++;
        _published = [new ECDsaSecurityKey(_key) { KeyId = "k1" }];
    }

    public string Token(
        DateTimeOffset now,
        IReadOnlyList<string>? roles = null,
        Dictionary<string, object>? claims = null,
        string issuer = Name,
        string audience = Audience,
        TimeSpan? from = null,
        TimeSpan? until = null,
        SigningCredentials? signing = null)
    {
        var all = new Dictionary<string, object>(claims ?? [], StringComparer.Ordinal) { ["roles"] = roles ?? ["coach"] };
        all.TryAdd("oid", "0b6c2e9e-8d0f-4a53-9a9b-2f7c43a0a1de");
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = (now + (from ?? TimeSpan.FromMinutes(-1))).UtcDateTime,
            Expires = (now + (until ?? TimeSpan.FromHours(1))).UtcDateTime,
            Claims = all,
            SigningCredentials = signing ?? new SigningCredentials(new ECDsaSecurityKey(_key) { KeyId = "k1" }, SecurityAlgorithms.EcdsaSha256),
        });
    }

    public void Dispose() => _key.Dispose();
}

internal sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

public sealed class TokenCheckerTests : IDisposable
{
    private readonly TestIssuer _issuer = new();
    private readonly TestClock _clock = new();

    private TokenChecker Checker => new(_issuer, Options.Create(Settings()), _clock);

    public void Dispose() => _issuer.Dispose();

    [Fact]
    public async Task A_good_token_is_valid() => Assert.Equal(TokenState.Valid, await StateOf(_issuer.Token(_clock.Now)));

    [Theory]
    [InlineData(-61, TokenState.Expired)]
    [InlineData(-59, TokenState.Valid)]
    public async Task A_token_expires_but_for_the_difference_between_clocks(int seconds, TokenState state) =>
        Assert.Equal(state, await StateOf(_issuer.Token(_clock.Now, from: TimeSpan.FromHours(-1), until: TimeSpan.FromSeconds(seconds))));

    [Theory]
    [InlineData(61, TokenState.Invalid)]
    [InlineData(59, TokenState.Valid)]
    public async Task A_token_of_the_future_is_invalid_but_for_the_difference_between_clocks(int seconds, TokenState state) =>
        Assert.Equal(state, await StateOf(_issuer.Token(_clock.Now, from: TimeSpan.FromSeconds(seconds))));

    [Fact]
    public async Task A_token_for_another_audience_is_invalid() => Assert.Equal(TokenState.Invalid, await StateOf(_issuer.Token(_clock.Now, audience: "iets-anders")));

    [Fact]
    public async Task A_token_of_another_issuer_is_invalid() => Assert.Equal(TokenState.Invalid, await StateOf(_issuer.Token(_clock.Now, issuer: "https://elders.example.nl")));

    [Fact]
    public async Task A_token_signed_with_another_key_of_the_same_name_is_invalid()
    {
        using var other = new TestIssuer();

        Assert.Equal(TokenState.Invalid, await StateOf(other.Token(_clock.Now)));
    }

    [Fact]
    public async Task A_forged_expired_token_is_invalid_rather_than_expired()
    {
        using var other = new TestIssuer();

        Assert.Equal(TokenState.Invalid, await StateOf(other.Token(_clock.Now, from: TimeSpan.FromHours(-2), until: TimeSpan.FromHours(-1))));
    }

    [Fact]
    public async Task A_token_whose_content_was_changed_is_invalid()
    {
        var parts = _issuer.Token(_clock.Now).Split('.');
        var content = Base64UrlEncoder.Decode(parts[1]).Replace("coach", "beheerder", StringComparison.Ordinal);

        Assert.Equal(TokenState.Invalid, await StateOf($"{parts[0]}.{Base64UrlEncoder.Encode(content)}.{parts[2]}"));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    public async Task An_unsigned_token_is_invalid(string algorithm)
    {
        var content = _issuer.Token(_clock.Now).Split('.')[1];
        var header = Base64UrlEncoder.Encode($"{{\"alg\":\"{algorithm}\",\"typ\":\"JWT\"}}");

        Assert.Equal(TokenState.Invalid, await StateOf($"{header}.{content}."));
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_shared_secret_is_invalid()
    {
        var secret = new SymmetricSecurityKey(_issuer.PublicKey) { KeyId = "k1" };

        Assert.Equal(TokenState.Invalid, await StateOf(_issuer.Token(_clock.Now, signing: new SigningCredentials(secret, SecurityAlgorithms.HmacSha256))));
    }

    [Fact]
    public async Task A_token_without_an_end_is_invalid()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        var endless = handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = TestIssuer.Name,
            Audience = TestIssuer.Audience,
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = "k9" }, SecurityAlgorithms.EcdsaSha256),
        });
        var checker = new TokenChecker(new FixedKeys([new ECDsaSecurityKey(key) { KeyId = "k9" }]), Options.Create(Settings()), _clock);

        Assert.Equal(TokenState.Invalid, (await checker.CheckAsync(endless, default)).State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("...")]
    public async Task What_is_no_token_is_invalid(string token) => Assert.Equal(TokenState.Invalid, await StateOf(token));

    [Fact]
    public async Task A_huge_token_is_invalid() => Assert.Equal(TokenState.Invalid, await StateOf(new StringBuilder().Append('a', 100_000).Append(".b.c").ToString()));

    [Fact]
    public async Task A_key_that_is_not_known_yet_is_fetched_once()
    {
        _issuer.BeforeRotation();

        Assert.Equal(TokenState.Valid, await StateOf(_issuer.Token(_clock.Now)));
        Assert.Equal(1, _issuer.Refreshes);
    }

    internal static HttpOptions Settings()
    {
        var options = new HttpOptions();
        options.Auth.Audience = TestIssuer.Audience;
        return options;
    }

    private async Task<TokenState> StateOf(string token) => (await Checker.CheckAsync(token, default)).State;

    private sealed class FixedKeys(IReadOnlyCollection<SecurityKey> keys) : ITokenKeys
    {
        public ValueTask<IssuerKeys> GetAsync(AuthOptions options, CancellationToken cancellationToken) => ValueTask.FromResult(new IssuerKeys(TestIssuer.Name, keys));

        public void Refresh()
        {
        }
    }
}

public sealed class ActorResolverTests : IDisposable
{
    private static readonly Operation Both = HttpContexts.Plain with { Roles = [Role.Adviser, Role.Coach, Role.Employer, Role.Candidate] };

    private readonly TestIssuer _issuer = new();
    private readonly TestClock _clock = new();

    public void Dispose() => _issuer.Dispose();

    [Fact]
    public void A_coach_is_known_by_the_object_id() =>
        Assert.Equal(new Actor(Role.Coach, "0b6c2e9e-8d0f-4a53-9a9b-2f7c43a0a1de"), Resolve(["coach"]));

    [Fact]
    public void Somebody_with_several_roles_acts_in_the_first_that_the_operation_names() =>
        Assert.Equal(Role.Adviser, Resolve(["coach", "adviseur"])?.Role);

    [Fact]
    public void Somebody_with_several_roles_can_choose() =>
        Assert.Equal(Role.Coach, Resolve(["coach", "adviseur"], "coach")?.Role);

    [Theory]
    [InlineData("beheerder")]
    [InlineData("werkgever")]
    [InlineData("coach,adviseur")]
    [InlineData("onzin")]
    public void A_chosen_role_must_be_held_and_fit(string wanted) => Assert.Null(Resolve(["coach", "adviseur", "beheerder"], wanted));

    [Theory]
    [InlineData("beheerder")]
    [InlineData("systeem")]
    [InlineData("system")]
    [InlineData("Coach")]
    [InlineData("")]
    public void Another_role_is_nobody_here(string role) => Assert.Null(Resolve([role]));

    [Fact]
    public void An_employer_is_known_by_the_employers_own_id() =>
        Assert.Equal(new Actor(Role.Employer, "wg-12"), Resolve(["werkgever"], null, new() { ["werkgever"] = "wg-12" }));

    [Fact]
    public void A_candidate_is_known_by_the_candidates_own_id() =>
        Assert.Equal(new Actor(Role.Candidate, "kan-7"), Resolve(["kandidaat"], null, new() { ["kandidaat"] = "kan-7", ["werkgever"] = "wg-12" }));

    [Fact]
    public void An_own_id_that_is_none_is_nobody() => Assert.Null(Resolve(["werkgever"], null, new() { ["werkgever"] = "WG 12" }));

    [Fact]
    public void Subjects_that_differ_in_case_are_different_people()
    {
        var first = Resolve(["coach"], null, new() { ["oid"] = "AbC" });
        var second = Resolve(["coach"], null, new() { ["oid"] = "aBC" });

        Assert.NotNull(first);
        Assert.NotEqual(first, second);
        Assert.Equal(first, Resolve(["coach"], null, new() { ["oid"] = "AbC" }));
    }

    [Fact]
    public void The_claim_of_the_id_can_be_chosen()
    {
        var options = new AuthOptions { IdClaims = { "personeelsnummer" } };

        Assert.Equal("p-7", ActorResolver.Resolve(Token(["coach"], new() { ["personeelsnummer"] = "p-7" }), null, Both, options)?.Id);
        Assert.Null(ActorResolver.Resolve(Token(["coach"], []), null, Both, options));
    }

    private Actor? Resolve(IReadOnlyList<string> roles, string? wanted = null, Dictionary<string, object>? claims = null) =>
        ActorResolver.Resolve(Token(roles, claims), wanted, Both, new AuthOptions());

    private JsonWebToken Token(IReadOnlyList<string> roles, Dictionary<string, object>? claims) => new(_issuer.Token(_clock.Now, roles, claims));
}
