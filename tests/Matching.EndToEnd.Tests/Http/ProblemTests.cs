using System.Text.Json.Nodes;
using Matching.Domain.Results;
using Matching.Functions.Http;

namespace Matching.EndToEnd.Tests.Http;

public sealed class ProblemTests
{
    public static TheoryData<Failure, int, string> Failures => new()
    {
        { new Failure.NotFound(), 404, "niet-gevonden" },
        { new Failure.Invalid([new FieldError("uren", "Te veel.")]), 400, "ongeldige-invoer" },
        { new Failure.Refused("al-gesloten", "Deze vacature is al gesloten."), 409, "al-gesloten" },
        { new Failure.Stale(8), 412, "versie-verouderd" },
        { new Failure.VersionMissing(), 428, "versie-ontbreekt" },
        { new Failure.KeyReused(), 422, "sleutel-hergebruikt" },
        { new Failure.Busy(), 503, "even-bezet" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Each_failure_has_its_answer(Failure failure, int status, string code)
    {
        var (response, text) = await Problem.From(failure).ExecuteAsync(HttpContexts.Request(HttpContexts.Plain));

        var json = JsonNode.Parse(text)!;
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.ContentType);
        Assert.Equal(status, (int)json["status"]!);
        Assert.Equal("urn:matching:probleem:" + code, (string)json["type"]!);
        Assert.NotEqual("", (string)json["title"]!);
        Assert.NotEqual("", (string)json["detail"]!);
        Assert.Equal(status == 503, response.Headers.RetryAfter.Count == 1);
    }

    [Fact]
    public void Each_kind_of_failure_is_tried_above() =>
        Assert.Equal(typeof(Failure).GetNestedTypes().Length, Failures.Select(f => ((Failure)((object[])f)[0]).GetType()).Distinct().Count());

    [Fact]
    public async Task Every_error_is_in_the_answer_with_its_field()
    {
        var failure = new Failure.Invalid([new FieldError("uren", "Te veel."), new FieldError("titel", "Te kort.")]);

        var (_, text) = await Problem.From(failure).ExecuteAsync(HttpContexts.Request(HttpContexts.Plain));

        Assert.Equal(["uren", "titel"], HttpContexts.Fields(text));
    }

    [Fact]
    public async Task A_stale_write_is_told_the_present_version()
    {
        var (_, text) = await Problem.From(new Failure.Stale(8)).ExecuteAsync(HttpContexts.Request(HttpContexts.Plain));

        Assert.Equal(8, (int)JsonNode.Parse(text)!["huidigeVersie"]!);
    }

    [Fact]
    public async Task A_page_gets_its_problem_as_a_page_with_everything_encoded()
    {
        var failure = new Failure.Refused("al-beantwoord", "U hebt <b>al</b> geantwoord.");

        var (response, text) = await Problem.From(failure).ExecuteAsync(HttpContexts.Request(HttpContexts.Plain with { Html = true }));

        Assert.Equal(409, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.ContentType);
        Assert.Contains("&lt;b&gt;al&lt;/b&gt;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
    }
}
