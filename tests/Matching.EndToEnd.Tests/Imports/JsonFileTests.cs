using System.Text;

namespace Matching.EndToEnd.Tests.Imports;

public sealed class JsonFileTests
{
    private const string Good = """{"naam":"A","binnen":{"getal":1},"dingen":[]}""";

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("\uFEFF [ \n" + Good + ",\n" + Good + "\n]\n", 2)]
    [InlineData("[{\"naam\":\"]}\\\"{[\",\n\"binnen\":{\"getal\":1},\r\n\"dingen\":[]}]", 1)]
    public async Task Each_object_of_the_list_is_a_line(string file, int count)
    {
        var records = await SampleContract.ReadAsync(file, json: true);

        Assert.Empty(SampleContract.Errors(records));
        Assert.Equal(count, records.Count);
        Assert.All(records, r => Assert.DoesNotContain("\n", Encoding.UTF8.GetString(r.Body.Span), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "1 : Dit bestand is leeg.")]
    [InlineData("{}", "1 : Dit is geen lijst van objecten: het bestand moet met [ beginnen.")]
    [InlineData("[1]", "1 : Dit is geen lijst van objecten: hier wordt een object")]
    [InlineData("[\n" + Good + "\n" + Good + "]", "3 : Dit is geen lijst van objecten: hier wordt een object")]
    [InlineData("[" + Good + "] x", "1 : Dit is geen lijst van objecten")]
    [InlineData("[" + Good + ",\n{\"naam\":\"A\"", "2 : Het bestand breekt af")]
    [InlineData("[" + Good, "1 : Het bestand breekt af")]
    [InlineData("[\n{\"naam\":}]", "2 [0]: De inhoud is geen geldige JSON")]
    [InlineData("[" + Good + ",\n{\"naam\":5,\"binnen\":{\"getal\":1},\"dingen\":[]}]", "2 [1].naam: Dit moet een tekst zijn, maar hier staat een getal.")]
    public async Task What_is_wrong_is_said_with_line_and_path(string file, string error) =>
        Assert.StartsWith(error, Assert.Single(await SampleContract.ErrorsAsync(file, json: true)), StringComparison.Ordinal);

    [Fact]
    public async Task An_object_without_end_is_given_up_at_the_size_of_a_request() =>
        Assert.StartsWith("1 : Een onderdeel van de lijst is groter dan 256 kB", Assert.Single(await SampleContract.ErrorsAsync("[{\"naam\":\"" + new string('a', 300_000), json: true)), StringComparison.Ordinal);
}
