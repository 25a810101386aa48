using System.Text.Json.Nodes;
using Matching.Domain;
using Matching.Domain.Results;
using Matching.Functions.Http;

namespace Matching.EndToEnd.Tests.Http;

public sealed class ApiCallTests
{
    private static readonly Operation Paged = HttpContexts.Plain with { Paged = true, Query = [new("zoek", "Tekst"), new("soort", "Soort") { Type = typeof(SampleKind) }, new("vanaf", "Datum")] };
    private static readonly Operation Write = HttpContexts.Plain with { Method = "PUT", Route = "v1/testen/{id}", Request = typeof(Sample), IfMatch = true, IdempotencyKey = true };

    [Theory]
    [InlineData("", 1, 25)]
    [InlineData("?pagina=3", 3, 25)]
    [InlineData("?pagina=10000&aantal=100", 10_000, 100)]
    public void A_page_is_read(string query, int page, int size) =>
        Assert.Equal(new Paging(page, size), new ApiCall(HttpContexts.Request(Paged, query)).Page);

    [Theory]
    [InlineData("?pagina=0", "pagina")]
    [InlineData("?pagina=10001", "pagina")]
    [InlineData("?pagina=-1", "pagina")]
    [InlineData("?pagina=", "pagina")]
    [InlineData("?pagina=een&aantal=101", "pagina,aantal")]
    [InlineData("?aantal=0", "aantal")]
    [InlineData("?aantal=99999999999", "aantal")]
    [InlineData("?aantal=10&aantal=20", "aantal")]
    [InlineData("?Pagina=2", "Pagina")]
    [InlineData("?pagima=2&x=1", "pagima,x")]
    public async Task A_wrong_or_unknown_parameter_is_named(string query, string fields)
    {
        var request = HttpContexts.Request(Paged, query);

        var (response, text) = await (await new ApiCall(request).AnswerAsync(() => ApiAnswer.NoContent())).ExecuteAsync(request);

        Assert.Equal(400, response.StatusCode);
        Assert.Equal(fields.Split(','), HttpContexts.Fields(text));
    }

    [Fact]
    public void A_mistyped_parameter_gets_a_suggestion() =>
        Assert.Equal("Deze parameter bestaat niet. Bedoelt u pagina?", Assert.Single(new ApiCall(HttpContexts.Request(Paged, "?pagima=2")).Errors.All).Message);

    [Fact]
    public void Parameters_are_read_by_their_kind()
    {
        var call = new ApiCall(HttpContexts.Request(Paged, "?zoek=groen%20werk&soort=vast&vanaf=2026-07-01"));

        Assert.Equal("groen werk", call.QueryText("zoek", 1, 20));
        Assert.Equal(SampleKind.Permanent, call.QueryChoice<SampleKind>("soort"));
        Assert.Equal(new DateOnly(2026, 7, 1), call.QueryDate("vanaf"));
        Assert.True(call.Errors.IsEmpty);
    }

    [Fact]
    public void Parameters_of_the_wrong_kind_are_named()
    {
        var call = new ApiCall(HttpContexts.Request(Paged, "?zoek=%20&soort=Permanent&vanaf=1-7"));

        call.QueryText("zoek", 1, 20);
        Assert.Null(call.QueryChoice<SampleKind>("soort"));
        Assert.Null(call.QueryDate("vanaf"));
        Assert.Equal(["zoek", "soort", "vanaf"], call.Errors.All.Select(e => e.Field));
    }

    [Fact]
    public async Task A_collection_links_to_its_neighbours_and_keeps_the_other_parameters()
    {
        var request = HttpContexts.Request(Paged, "?zoek=a%26b&pagina=2&aantal=10");
        var call = new ApiCall(request);

        var (_, text) = await call.List([new Health()], more: true, total: 31).ExecuteAsync(request);

        var json = JsonNode.Parse(text)!;
        Assert.Single(json["resultaten"]!.AsArray());
        Assert.Equal(31, (int)json["totaal"]!);
        Assert.Equal("/v1/testen?zoek=a%26b&pagina=2&aantal=10", (string)json["_links"]!["self"]!["href"]!);
        Assert.Equal("/v1/testen?zoek=a%26b&pagina=3&aantal=10", (string)json["_links"]!["volgende"]!["href"]!);
        Assert.Equal("/v1/testen?zoek=a%26b&pagina=1&aantal=10", (string)json["_links"]!["vorige"]!["href"]!);
    }

    [Fact]
    public async Task The_only_page_has_no_neighbours()
    {
        var request = HttpContexts.Request(Paged);

        var (_, text) = await new ApiCall(request).List<Health>([], more: false).ExecuteAsync(request);

        Assert.Equal(["self"], JsonNode.Parse(text)!["_links"]!.AsObject().Select(l => l.Key));
    }

    [Fact]
    public void The_version_is_read_from_if_match()
    {
        var call = new ApiCall(HttpContexts.Request(Write, headers: ("If-Match", "\"7\"")));

        Assert.Equal(7, call.Version);
        Assert.True(call.Errors.IsEmpty);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("7")]
    [InlineData("\"\"")]
    [InlineData("\"")]
    [InlineData("\"-7\"")]
    [InlineData("W/\"7\"")]
    [InlineData("\"7\", \"8\"")]
    [InlineData("\"99999999999\"")]
    public void Another_if_match_is_an_error(string value) =>
        Assert.Equal("If-Match", Assert.Single(new ApiCall(HttpContexts.Request(Write, headers: ("If-Match", value))).Errors.All).Field);

    [Fact]
    public async Task Without_if_match_a_write_is_428_and_nothing_runs()
    {
        var ran = false;
        var request = HttpContexts.Request(Write, body: Sample.Valid);
        var call = new ApiCall(request);
        var sample = await call.BodyAsync<Sample, Sample>((body, _) => body);

        var result = await call.AnswerAsync(() => Run(sample, () => ran = true), _ => ApiAnswer.NoContent());

        Assert.Equal(428, (await result.ExecuteAsync(request)).Response.StatusCode);
        Assert.False(ran);
    }

    [Theory]
    [InlineData("k", true)]
    [InlineData("0b6c2e9e-8d0f-4a53-9a9b-2f7c43a0a1de", true)]
    [InlineData("a b", false)]
    [InlineData("é", false)]
    public void An_idempotency_key_is_printable_ascii(string key, bool valid)
    {
        var call = new ApiCall(HttpContexts.Request(Write, "", null, ("If-Match", "\"7\""), ("Idempotency-Key", key)));

        Assert.Equal(valid, call.Errors.IsEmpty);
        Assert.Equal(valid ? key : null, call.IdempotencyKey);
    }

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void An_idempotency_key_has_at_most_128_characters(int length, bool valid) =>
        Assert.Equal(valid, new ApiCall(HttpContexts.Request(Write, "", null, ("If-Match", "\"7\""), ("Idempotency-Key", new string('k', length)))).Errors.IsEmpty);

    [Fact]
    public async Task Errors_of_headers_query_and_body_come_together_and_nothing_runs()
    {
        var ran = false;
        var request = HttpContexts.Request(Write, "?x=1", "{\"titel\":7}", ("If-Match", "*"), ("Idempotency-Key", "a b"));
        var call = new ApiCall(request);
        var sample = await call.BodyAsync<Sample, Sample>((body, _) => body);

        var (response, text) = await (await call.AnswerAsync(() => Run(sample, () => ran = true), _ => ApiAnswer.NoContent())).ExecuteAsync(request);

        Assert.Equal(400, response.StatusCode);
        Assert.Equal(["x", "Idempotency-Key", "If-Match", "titel", "uren", "vanaf", "soort", "werkplek", "competenties"], HttpContexts.Fields(text));
        Assert.False(ran);
    }

    [Theory]
    [InlineData("ABC")]
    [InlineData("a b")]
    [InlineData("-a")]
    [InlineData(null)]
    public async Task An_id_that_cannot_be_one_is_404_before_anything_else(string? id)
    {
        var request = HttpContexts.Request(Write, body: "{}");
        var call = new ApiCall(request);
        await call.BodyAsync<Sample, Sample>((body, _) => body);
        call.RouteId<Thing>(id);

        Assert.Equal(404, (await (await call.AnswerAsync(() => ApiAnswer.NoContent())).ExecuteAsync(request)).Response.StatusCode);
    }

    [Fact]
    public async Task A_success_is_mapped_with_its_version_and_place()
    {
        var request = HttpContexts.Request(HttpContexts.Plain with { Method = "POST" });
        var call = new ApiCall(request);

        var result = await call.AnswerAsync(() => Task.FromResult<Result<string>>("abc"), id => ApiAnswer.Created("/v1/testen/" + id, new Health(), 1));
        var (response, text) = await result.ExecuteAsync(request);

        Assert.Equal(201, response.StatusCode);
        Assert.Equal(("\"1\"", "/v1/testen/abc"), (response.Headers.ETag.ToString(), response.Headers.Location.ToString()));
        Assert.Equal("{\"status\":\"ok\"}", text);
    }

    [Fact]
    public async Task A_failure_of_the_use_case_is_its_problem()
    {
        var request = HttpContexts.Request(HttpContexts.Plain);

        var result = await new ApiCall(request).AnswerAsync(() => Task.FromResult<Result<string>>(new Failure.NotFound()), _ => ApiAnswer.NoContent());

        Assert.Same(Problem.NotFound, result);
    }

    [Theory]
    [InlineData("\"7\"", 304)]
    [InlineData("W/\"7\", \"8\"", 304)]
    [InlineData("\"8\"", 200)]
    public async Task A_known_version_is_not_sent_again(string known, int status)
    {
        var request = HttpContexts.Request(HttpContexts.Plain, headers: ("If-None-Match", known));

        var (response, text) = await ApiAnswer.Ok(new Health(), 7).ExecuteAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == 304, text.Length == 0);
    }

    [Fact]
    public async Task A_page_allows_only_its_own_style_and_forms()
    {
        var request = HttpContexts.Request(HttpContexts.Plain with { Html = true });
        string? nonce = null;

        var (response, text) = await ApiAnswer.Page(n => $"<style nonce=\"{nonce = n}\"></style>").ExecuteAsync(request);

        Assert.Equal("text/html; charset=utf-8", response.ContentType);
        Assert.Contains($"style-src 'nonce-{nonce}'", response.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.Contains(nonce!, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_gives_the_fields_that_the_operation_names()
    {
        var call = new ApiCall(HttpContexts.Request(HttpContexts.Plain with { Method = "POST", Form = ["antwoord"] }, body: "antwoord=bel+mij%20eerst"));

        Assert.Equal("bel mij eerst", (await call.FormAsync())["antwoord"]);
        Assert.True(call.Errors.IsEmpty);
    }

    [Theory]
    [InlineData("antwoord=ja&antwoord=nee", "antwoord")]
    [InlineData("antwoord=ja&meer=1", "meer")]
    public async Task A_form_with_double_or_unknown_fields_is_an_error(string body, string field)
    {
        var call = new ApiCall(HttpContexts.Request(HttpContexts.Plain with { Method = "POST", Form = ["antwoord"] }, body: body));

        await call.FormAsync();

        Assert.Equal(field, Assert.Single(call.Errors.All).Field);
    }

    private static Task<Result<Sample>> Run(Sample sample, Action effect)
    {
        effect();
        return Task.FromResult<Result<Sample>>(sample);
    }

    private sealed class Thing : IIdentified
    {
        public static string IdPrefix => "din";
    }
}
