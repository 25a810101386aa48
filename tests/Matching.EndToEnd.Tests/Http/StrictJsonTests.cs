using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Matching.Functions.Http.Json;
using Microsoft.AspNetCore.Http;

namespace Matching.EndToEnd.Tests.Http;

public sealed class StrictJsonTests
{
    [Fact]
    public void Every_member_of_a_good_body_is_read()
    {
        var (value, errors) = Sample.Read(
            """
            {"titel":"Hovenier","toelichting":"Buiten.\nIn een ploeg.","uren":24,"plaatsen":2,"loon":14.50,"vanaf":"2026-07-01","begin":"07:30",
             "gemeld":"2026-06-01T09:30:00+02:00","spoed":true,"soort":"vast","werkplek":{"plaats":"Ede","filiaal":{"plaats":"Lunteren"}},
             "competenties":[{"code":"snoeien","niveau":2},{"code":"maaien","niveau":1}],"talen":["nl"]}
            """);

        Assert.Empty(errors.All);
        Assert.Equal("Hovenier", value.Titel);
        Assert.Equal("Buiten.\nIn een ploeg.", value.Toelichting);
        Assert.Equal((24, 2, 14.50m, true), (value.Uren, value.Plaatsen, value.Loon, value.Spoed));
        Assert.Equal((new DateOnly(2026, 7, 1), new TimeOnly(7, 30)), (value.Vanaf, value.Begin));
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 9, 30, 0, TimeSpan.FromHours(2)), value.Gemeld);
        Assert.Equal(SampleKind.Permanent, value.Soort);
        Assert.Equal("Lunteren", value.Werkplek.Filiaal?.Plaats);
        Assert.Equal(["snoeien", "maaien"], value.Competenties.Select(c => c.Code));
        Assert.Equal(["nl"], value.Talen);
    }

    [Fact]
    public void Absent_optional_members_keep_the_contracts_defaults()
    {
        var (value, errors) = Sample.Read(Sample.Valid);

        Assert.Empty(errors.All);
        Assert.Equal(1, value.Plaatsen);
        Assert.Null(value.Loon);
        Assert.Empty(value.Talen);
    }

    [Theory]
    [InlineData("titel", "\"x\"", "Gebruik 2 tot 20 tekens.")]
    [InlineData("titel", "\"   x   \"", "Gebruik 2 tot 20 tekens.")]
    [InlineData("titel", "\"abcdefghijklmnopqrstu\"", "Gebruik 2 tot 20 tekens.")]
    [InlineData("titel", "7", "Dit moet een tekst zijn, maar hier staat een getal.")]
    [InlineData("titel", "null", "Dit veld mag niet leeg (null) zijn.")]
    [InlineData("titel", "\"a\\u0000b\"", "Deze tekst bevat tekens die niet kunnen. Typ de tekst opnieuw, zonder te plakken.")]
    [InlineData("titel", "\"a\\u202Eb\"", "Deze tekst bevat tekens die niet kunnen. Typ de tekst opnieuw, zonder te plakken.")]
    [InlineData("titel", "\"a\\ud800b\"", "Deze tekst bevat tekens die niet kunnen. Typ de tekst opnieuw, zonder te plakken.")]
    [InlineData("toelichting", "\"\"", "Gebruik 1 tot 100 tekens.")]
    [InlineData("uren", "\"24\"", "Dit moet een getal zijn, maar hier staat een tekst.")]
    [InlineData("uren", "[24]", "Dit moet een getal zijn, maar hier staat een lijst.")]
    [InlineData("uren", "true", "Dit moet een getal zijn, maar hier staat true of false.")]
    [InlineData("uren", "24.5", "Dit moet een geheel getal zijn.")]
    [InlineData("uren", "900", "Dit getal moet van 1 tot en met 40 zijn.")]
    [InlineData("uren", "-1", "Dit getal moet van 1 tot en met 40 zijn.")]
    [InlineData("uren", "99999999999", "Dit getal moet van 1 tot en met 40 zijn.")]
    [InlineData("uren", "1e400", "Dit getal moet van 1 tot en met 40 zijn.")]
    [InlineData("plaatsen", "2147483648", "Dit getal is te groot of te klein.")]
    [InlineData("plaatsen", "null", "Dit veld mag niet leeg (null) zijn. Laat het anders weg.")]
    [InlineData("loon", "\"veel\"", "Dit moet een getal zijn, maar hier staat een tekst.")]
    [InlineData("vanaf", "\"1-7-2026\"", "Gebruik een datum als 2026-07-01.")]
    [InlineData("vanaf", "\"2026-02-30\"", "Gebruik een datum als 2026-07-01.")]
    [InlineData("vanaf", "\"2026-07-01T00:00:00Z\"", "Gebruik een datum als 2026-07-01.")]
    [InlineData("vanaf", "20260701", "Gebruik een datum als 2026-07-01.")]
    [InlineData("begin", "\"7:30\"", "Gebruik een tijd als 07:30.")]
    [InlineData("gemeld", "\"2026-06-01T09:30:00\"", "Gebruik datum en tijd met tijdzone, als 2026-07-01T09:30:00Z.")]
    [InlineData("gemeld", "\"2026-06-01\"", "Gebruik datum en tijd met tijdzone, als 2026-07-01T09:30:00Z.")]
    [InlineData("spoed", "\"ja\"", "Dit moet true of false zijn, maar hier staat een tekst.")]
    [InlineData("soort", "\"Permanent\"", "Kies uit: vast, tijdelijk.")]
    [InlineData("soort", "0", "Kies uit: vast, tijdelijk.")]
    [InlineData("werkplek", "\"Ede\"", "Dit moet een object zijn, maar hier staat een tekst.")]
    [InlineData("competenties", "{}", "Dit moet een lijst zijn, maar hier staat een object.")]
    [InlineData("competenties", "[{},{},{},{}]", "Geef hoogstens 3 regels in deze lijst.")]
    public void A_wrong_value_gets_one_error_that_says_what_is_expected(string field, string value, string message)
    {
        var json = JsonNode.Parse(Sample.Valid)!.AsObject();
        json.Remove(field);
        var text = json.ToJsonString();

        var (_, errors) = Sample.Read(text[..^1] + $",\"{field}\":{value}}}");

        var error = Assert.Single(errors.All);
        Assert.Equal((field, message), (error.Field, error.Message));
    }

    [Fact]
    public void All_errors_are_told_at_once_whether_of_shape_or_of_value()
    {
        var (_, errors) = Sample.Read(
            """
            {"Titel":"Hovenier","urren":24,"uren":900,"vanaf":"morgen","soort":"vast","werkplek":{"plaats":"een veel te lange plaatsnaam"},
             "competenties":[{"code":"snoeien","niveau":9},{"niveau":"hoog","kleur":"groen"},null],"toelichting":""}
            """);

        Assert.Equal(
            [
                ("Titel", "Dit veld bestaat niet. Bedoelt u titel?"),
                ("competenties[0].niveau", "Dit getal moet van 1 tot en met 4 zijn."),
                ("competenties[1].code", "Dit veld is verplicht."),
                ("competenties[1].kleur", "Dit veld bestaat niet. Haal het weg."),
                ("competenties[1].niveau", "Dit moet een getal zijn, maar hier staat een tekst."),
                ("competenties[2]", "Dit moet een object zijn, maar hier staat null."),
                ("titel", "Dit veld is verplicht."),
                ("toelichting", "Gebruik 1 tot 100 tekens."),
                ("uren", "Dit getal moet van 1 tot en met 40 zijn."),
                ("urren", "Dit veld bestaat niet. Bedoelt u uren?"),
                ("vanaf", "Gebruik een datum als 2026-07-01."),
                ("werkplek.plaats", "Gebruik 1 tot 10 tekens."),
            ],
            errors.All.Select(e => (e.Field, e.Message)).OrderBy(e => e.Field, StringComparer.Ordinal));
    }

    [Fact]
    public void A_double_field_is_named()
    {
        var (value, errors) = Sample.Read(Sample.Valid.Replace("\"uren\":24", "\"uren\":24,\"uren\":25,\"uren\":26", StringComparison.Ordinal));

        Assert.Equal(24, value.Uren);
        Assert.Equal(("uren", "Dit veld staat er meer dan één keer. Laat het één keer staan."), (Assert.Single(errors.All).Field, errors.All[0].Message));
    }

    [Theory]
    [InlineData("", "De inhoud is leeg. Stuur een JSON-object.")]
    [InlineData(" \n ", "De inhoud is leeg. Stuur een JSON-object.")]
    [InlineData("null", "Dit moet een object zijn, maar hier staat null.")]
    [InlineData("[]", "Dit moet een object zijn, maar hier staat een lijst.")]
    [InlineData("{\n  \"é\": tru\n}", "De inhoud is geen geldige JSON: regel 2, positie 11.")]
    [InlineData("{\"titel\":\"x\",}", "De inhoud is geen geldige JSON: regel 1, positie 14.")]
    [InlineData("{} {}", "De inhoud is geen geldige JSON: regel 1, positie 4.")]
    [InlineData("{/* */}", "De inhoud is geen geldige JSON: regel 1, positie 2.")]
    [InlineData("{\"titel\":", "De inhoud is geen geldige JSON: regel 1, positie 10.")]
    public void A_body_that_is_no_object_gets_one_error_with_its_place(string json, string message)
    {
        var (_, errors) = Sample.Read(json);

        Assert.Equal(("", message), (Assert.Single(errors.All).Field, errors.All[0].Message));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_get_one_error_with_their_place()
    {
        var (_, errors) = Sample.Read([.. "{\n\"titel\":\"é"u8, 0xFF, .. "\"}"u8]);

        Assert.Equal("De inhoud is geen geldige UTF-8: regel 2, positie 11.", Assert.Single(errors.All).Message);
    }

    [Theory]
    [InlineData(33)]
    [InlineData(10_000)]
    public void A_body_that_is_too_deep_is_refused(int depth)
    {
        var (_, errors) = Sample.Read(new string('[', depth) + new string(']', depth));

        Assert.StartsWith("De inhoud is te diep genest: hoogstens 32 niveaus.", Assert.Single(errors.All).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_deepest_body_that_is_taken_is_read()
    {
        var (_, errors) = Sample.Read(new string('[', 32) + new string(']', 32));

        Assert.Equal("Dit moet een object zijn, maar hier staat een lijst.", Assert.Single(errors.All).Message);
    }

    [Fact]
    public void A_flood_of_unknown_fields_is_cut_off()
    {
        var json = "{" + string.Join(",", Enumerable.Range(0, 5_000).Select(i => $"\"x{i}\":1")) + "}";

        var (_, errors) = Sample.Read(json);

        Assert.Equal(FieldErrors.Maximum, errors.All.Count);
    }

    [Fact]
    public void An_unknown_name_is_repeated_only_in_part_and_without_control_characters()
    {
        var (_, errors) = Sample.Read(Sample.Valid[..^1].TrimEnd().TrimEnd('}') + ",\"a\\u0007" + new string('b', 500) + "\":1}");

        var field = Assert.Single(errors.All).Field;
        Assert.InRange(field.Length, 1, 80);
        Assert.DoesNotContain(field, char.IsControl);
    }

    [Fact]
    public void A_byte_order_mark_is_forgiven()
    {
        var (_, errors) = Sample.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample.Valid)]);

        Assert.Empty(errors.All);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("onzin;;")]
    public async Task Another_media_type_is_415(string? contentType)
    {
        var (_, problem) = await StrictJson.ReadAsync<Sample>(Request(Encoding.UTF8.GetBytes(Sample.Valid), contentType), new FieldErrors(), default);

        Assert.Equal(415, problem?.Status);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=\"utf-8\"")]
    public async Task Json_in_utf8_is_read(string contentType)
    {
        var errors = new FieldErrors();
        var (body, problem) = await StrictJson.ReadAsync<Sample>(Request(Encoding.UTF8.GetBytes(Sample.Valid), contentType), errors, default);

        Assert.Null(problem);
        Assert.True(errors.IsEmpty);
        Assert.Equal("Hovenier", body.Titel);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_ten_megabytes_is_413_and_not_read_to_its_end(bool announced)
    {
        var body = new CountingStream(10_000_000);
        var request = Request([], "application/json");
        request.Body = body;
        request.ContentLength = announced ? 10_000_000 : null;

        var (_, problem) = await StrictJson.ReadAsync<Sample>(request, new FieldErrors(), default);

        Assert.Equal(413, problem?.Status);
        Assert.InRange(body.Taken, 0, 2 * StrictJson.MaximumBytes);
    }

    [Fact]
    public async Task A_body_of_exactly_the_limit_is_read()
    {
        var json = Encoding.UTF8.GetBytes(Sample.Valid);
        byte[] padded = [.. json, .. Enumerable.Repeat((byte)' ', StrictJson.MaximumBytes - json.Length)];
        var errors = new FieldErrors();

        var (_, problem) = await StrictJson.ReadAsync<Sample>(Request(padded, "application/json"), errors, default);

        Assert.Null(problem);
        Assert.True(errors.IsEmpty);
    }

    [Fact]
    public void Whatever_is_sent_gives_a_contract_or_errors()
    {
        var name = Gen.Elements("titel", "uren", "vanaf", "soort", "werkplek", "competenties", "talen", "plaats", "filiaal", "code", "niveau", "", "x");
        var leaf = Gen.Elements("1", "0", "-1", "1.5", "1e99", "true", "null", "\"\"", "\"vast\"", "\"2026-07-01\"", "\"\\ud800\"", "\"\\u0000\"", "{}", "[]", "\"tekst\"");
        Gen<string> Value(int size) => size <= 0
            ? leaf
            : Gen.OneOf(
                leaf,
                Gen.Select(Gen.ListOf(Value(size / 3), 3), items => $"[{string.Join(",", items)}]"),
                Gen.Select(
                    Gen.ListOf(Gen.SelectMany(name, n => Gen.Select(Value(size / 3), v => $"\"{n}\":{v}")), 5),
                    fields => $"{{{string.Join(",", fields)}}}"));
        var bodies = Gen.Sized(Value).SelectMany(json => Gen.Select(
            Gen.Choose(0, 9),
            cut => cut == 0 ? json[..(json.Length / 2)] : json));

        Prop.ForAll(bodies.ToArbitrary(), json =>
        {
            var (value, errors) = Sample.Read(json);
            return value is { Titel: not null, Werkplek.Plaats: not null, Competenties: not null, Talen: not null }
                && value.Competenties.All(c => c is { Code: not null })
                && (!errors.IsEmpty || Serializes(value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20260701UL, 3UL));
    }

    [Fact]
    public void Whatever_bytes_are_sent_give_errors_and_no_exception()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            var (_, errors) = Sample.Read(bytes ?? []);
            return !errors.IsEmpty;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20260701UL, 5UL));
    }

    [Fact]
    public void What_the_api_writes_it_can_read()
    {
        var numbers = ArbMap.Default.GeneratorFor<(int Uren, int Plaatsen, int Dag, bool Spoed)>();
        var samples = numbers.Select(n => new Sample
        {
            Titel = "Titel " + Math.Abs(n.Dag % 1000),
            Uren = 1 + (Math.Abs(n.Uren) % 40),
            Plaatsen = n.Plaatsen,
            Loon = n.Dag % 2 == 0 ? n.Plaatsen / 100m : null,
            Vanaf = new DateOnly(2026, 1, 1).AddDays(n.Dag % 1000),
            Begin = n.Spoed ? new TimeOnly(7, 30) : null,
            Gemeld = n.Spoed ? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(n.Dag) : null,
            Spoed = n.Spoed,
            Soort = n.Spoed ? SampleKind.Permanent : SampleKind.Tijdelijk,
            Werkplek = new SamplePlace { Plaats = "Ede" },
            Competenties = [new SampleSkill { Code = "snoeien", Niveau = 1 + (Math.Abs(n.Dag) % 4) }],
        });

        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var (value, errors) = Sample.Read(JsonSerializer.Serialize(sample, ApiJson.Options));
            return errors.IsEmpty && value with { Competenties = sample.Competenties, Talen = sample.Talen } == sample
                && value.Competenties.SequenceEqual(sample.Competenties);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20260701UL, 7UL));
    }

    private static bool Serializes(Sample value) => JsonSerializer.Serialize(value, ApiJson.Options).Length > 0;

    private static HttpRequest Request(byte[] body, string? contentType)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(body);
        request.ContentLength = body.Length;
        request.ContentType = contentType;
        return request;
    }

    private sealed class CountingStream(long length) : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => Taken;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Taken);
            Array.Fill(buffer, (byte)' ', offset, read);
            Taken += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
