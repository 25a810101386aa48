using System.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using Matching.Functions.Http.Json;
using Matching.Functions.Imports;

namespace Matching.EndToEnd.Tests.Imports;

public sealed class CsvFileTests
{
    private const string Header = "naam,tekst,binnen.getal,binnen.vlag,binnen.dag,maat.lang,maat.keuze,dingen,keuzes,diep";

    private static readonly SampleContract Contract = new();

    [Fact]
    public void Columns_follow_from_the_contract() => Assert.Equal(Header.Split(','), Contract.Columns.All.Select(c => c.Name));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public async Task A_line_is_read_as_the_request_that_it_stands_for(string mark)
    {
        var records = await SampleContract.ReadAsync(mark + Header + "\r\n\"Jan \"\"de\"\" Wit\",\"a, b\r\nc\",3,Ja,1-7-2026,\"2,5\",tweeDrie,mt:x > 2 | a\\>b\\|c >> hallo,een|tweeDrie,\"[{\"\"woorden\"\":[\"\"x\"\"]}]\"\r\n");

        Assert.Empty(SampleContract.Errors(records));
        Assert.Equal(
            """{"naam":"Jan \u0022de\u0022 Wit","tekst":"a, b\r\nc","binnen":{"getal":3,"vlag":true,"dag":"2026-07-01"},"maat":{"lang":2.5,"keuze":"tweeDrie"},"dingen":[{"code":"mt:x","niveau":2},{"code":"a\u003Eb|c","noot":"hallo"}],"keuzes":["een","tweeDrie"],"diep":[{"woorden":["x"]}]}""",
            Encoding.UTF8.GetString(Assert.Single(records).Body.Span));
    }

    [Theory]
    [InlineData("naam;binnen.getal;dingen\nA;1;x\n\n;;\n# uitleg; en meer\nB;2;\n", "A B")]
    [InlineData("dingen,naam,binnen.getal\r,A,1\r[],B,2", "A B")]
    public async Task Separator_order_of_columns_line_ends_empty_lines_and_remarks_are_as_they_come(string file, string names)
    {
        var records = await SampleContract.ReadAsync(file);

        Assert.Empty(SampleContract.Errors(records));
        Assert.Equal(names, string.Join(' ', records.Select(r => StrictJson.Parse<SampleContract.Body>(r.Body, new FieldErrors()).Naam)));
    }

    [Theory]
    [InlineData("", "1 : Dit bestand is leeg.")]
    [InlineData("Piet,Jansen,1980-01-01\n", "1 : De eerste regel heeft geen enkele kolomnaam die bestaat.")]
    [InlineData("naam,binnen.getl,binnen.getal,dingen\n", "1 binnen.getl: Deze kolom bestaat niet. Bedoelt u binnen.getal?")]
    [InlineData("naam,iets anders,binnen.getal,dingen\n", "1 iets anders: Deze kolom bestaat niet. Haal hem weg.")]
    [InlineData("naam,naam,binnen.getal,dingen\n", "1 naam: Deze kolom staat er meer dan één keer.")]
    [InlineData("naam,,binnen.getal,dingen\n", "1 : Kolom 2 heeft geen naam.")]
    [InlineData("naam,dingen\n", "1 binnen.getal: Deze kolom ontbreekt en is verplicht.")]
    [InlineData("naam,\"dingen\"x,binnen.getal\n", "1 : De aanhalingstekens in de kop kloppen niet.")]
    [InlineData("naam,binnen.getal,dingen\nA,1\n", "2 : Deze regel heeft 2 cellen, de kop 3.")]
    [InlineData("naam,binnen.getal,dingen\nA,1,,x\n", "2 : Deze regel heeft 4 cellen, de kop 3.")]
    [InlineData("naam,binnen.getal,dingen\nA,een,\n", "2 binnen.getal: Dit moet een getal zijn, maar hier staat een tekst.")]
    [InlineData("naam,binnen.getal,dingen\nA,,\n", "2 binnen.getal: Dit veld is verplicht.")]
    [InlineData("naam,binnen.getal,dingen\nA,1,x > twee\n", "2 dingen: Waarde 1, niveau: Dit moet een getal zijn, maar hier staat een tekst.")]
    [InlineData("naam,binnen.getal,dingen\nA,1,x > 2 > n > teveel\n", "2 dingen: Waarde 1: Dit moet een object zijn, maar hier staat een tekst.")]
    [InlineData("naam,binnen.getal,dingen,diep\nA,1,,geen json\n", "2 diep: Dit moet een lijst zijn, maar hier staat een tekst.")]
    [InlineData("naam,binnen.getal,dingen\nA \"B\" C,1,\n", "2 : Een aanhalingsteken staat midden in een cel.")]
    [InlineData("naam,binnen.getal,dingen\nA,1,\n\"B,1,\nC,1,\n", "3 : Het bestand breekt af: een aanhalingsteken dat op deze regel begint, wordt niet gesloten.")]
    [InlineData("naam,binnen.getal,dingen\n=cmd|' /C calc'!A0,1,\n", "2 naam: Deze cel begint als een formule")]
    [InlineData("naam,binnen.getal,dingen\n@SUM(A1),1,\n", "2 naam: Deze cel begint als een formule")]
    [InlineData("naam,binnen.getal,dingen\n+cmd|x,1,\n", "2 naam: Deze cel begint als een formule")]
    [InlineData("naam,binnen.getal,dingen\n-2+3,1,\n", "2 naam: Deze cel begint als een formule")]
    [InlineData("naam,binnen.getal,dingen\n\"\t=1\",1,\n", "2 naam: Deze cel begint als een formule")]
    [InlineData("naam,binnen.getal,dingen\n\"\r=1\",1,\n", "2 naam: Deze cel begint als een formule")]
    public async Task What_is_wrong_is_said_with_line_and_column(string file, string error)
    {
        var errors = await SampleContract.ErrorsAsync(file);

        Assert.StartsWith(error, Assert.Single(errors), StringComparison.Ordinal);
        Assert.DoesNotContain("Piet", errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+31 (0)6-12345678", "+31 (0)6-12345678")]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("''-", "'-")]
    [InlineData("'s-Gravenhage", "'s-Gravenhage")]
    [InlineData("'", "'")]
    public async Task Phone_numbers_and_texts_with_an_apostrophe_are_no_formulas(string cell, string text)
    {
        var record = Assert.Single(await SampleContract.ReadAsync($"naam,binnen.getal,dingen\n{cell},1,\n"));

        Assert.Equal(text, StrictJson.Parse<SampleContract.Body>(record.Body, new FieldErrors()).Naam);
    }

    [Fact]
    public async Task A_million_columns_are_refused_after_a_bounded_part_of_the_file()
    {
        using var endless = new Repeated("naam,"u8.ToArray(), 5_000_000);

        Assert.StartsWith("1 : De eerste regel is te lang", Assert.Single(SampleContract.Errors(await SampleContract.ReadAsync(endless))), StringComparison.Ordinal);
        Assert.InRange(endless.Taken, 1, 1024 * 1024);
        Assert.StartsWith("1 : De kop heeft 300 kolommen", Assert.Single(await SampleContract.ErrorsAsync(string.Join(',', Enumerable.Repeat("naam", 300)))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_and_a_line_have_their_limits()
    {
        Assert.StartsWith("2 naam: Deze cel heeft 20001 tekens", Assert.Single(await SampleContract.ErrorsAsync($"naam,binnen.getal,dingen\n{new string('a', 20_001)},1,\n")), StringComparison.Ordinal);
        using var endless = new Repeated("a"u8.ToArray(), 10_000_000, Encoding.UTF8.GetBytes("naam,binnen.getal,dingen\n\"a"));
        Assert.StartsWith("2 : Deze regel is langer dan 256 kB", Assert.Single(SampleContract.Errors(await SampleContract.ReadAsync(endless))), StringComparison.Ordinal);
        Assert.InRange(endless.Taken, 1, 2 * 1024 * 1024);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_recognised_at_its_line_and_read_when_it_is_named()
    {
        var latin = Encoding.Latin1.GetBytes("naam,binnen.getal,dingen\nJan,1,\nRenée,2,\nAndré,3,\n");
        Assert.StartsWith("3 : Dit is geen geldige UTF-8.", Assert.Single(SampleContract.Errors(await SampleContract.ReadAsync(new MemoryStream(latin)))), StringComparison.Ordinal);
        Assert.StartsWith("1 : Dit bestand is in UTF-16", Assert.Single(SampleContract.Errors(await SampleContract.ReadAsync(new MemoryStream([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("naam")])))), StringComparison.Ordinal);

        var records = await SampleContract.ReadAsync(CsvFile.FromWindows1252(new MemoryStream([.. latin, .. Encoding.Latin1.GetBytes("\u0080 5,4,\n")])));
        Assert.Equal(["Jan", "Renée", "André", "€ 5"], records.Select(r => StrictJson.Parse<SampleContract.Body>(r.Body, new FieldErrors()).Naam));
    }

    [Fact]
    public void What_is_written_is_read_as_it_was() => Prop.ForAll(Bodies().ToArbitrary(), body =>
    {
        var json = Contract.Body(body);
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, CsvFile.WriterOptions, leaveOpen: true))
        {
            csv.WriteRecord([.. Contract.Columns.All.Select(c => c.Name)]);
            csv.WriteRecord([.. Contract.Columns.Cells(json).Select(CellText.Write)]);
        }

        file.Position = 0;
        var record = Assert.Single(SampleContract.ReadAsync(file).GetAwaiter().GetResult());
        Assert.Empty(record.Errors);
        Assert.Equal(json.ToJsonString(), Contract.Body(StrictJson.Parse<SampleContract.Body>(record.Body, new FieldErrors())).ToJsonString());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(21UL, 3UL));

    [Fact]
    public void No_bytes_make_reading_fail() => Prop.ForAll(Files().ToArbitrary(), file =>
    {
        var records = SampleContract.ReadAsync(new MemoryStream(file)).GetAwaiter().GetResult();
        Assert.All(records, r => Assert.True(r.Errors.Count > 0 || r.Body.Length > 0));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(22UL, 3UL));

    private static Gen<byte[]> Files() =>
        from parts in Gen.Elements("naam", ",", ";", "\"", "\n", "\r\n", "'", "=", "#", "binnen.getal", "dingen", "1", "|", ">", "\\", "[", "é", "\0", "\uFEFF").ListOf()
        from odd in Gen.Elements<byte[]>([], [0xFF], [0xC3], [0xFF, 0xFE])
        select (byte[])[.. Encoding.UTF8.GetBytes("naam,binnen.getal,dingen\n" + string.Concat(parts)), .. odd];

    private static Gen<SampleContract.Body> Bodies() =>
        from name in Texts()
        from text in Gen.OneOf(Gen.Constant<string?>(null), Texts().Select(t => (string?)t))
        from number in Gen.Choose(-5, 5)
        from flag in Gen.Elements<bool?>(null, true, false)
        from day in Gen.Elements<DateOnly?>(null, new DateOnly(2026, 7, 1))
        from size in Gen.Elements(null, new SampleContract.Maat { Lang = 2.25m }, new SampleContract.Maat { Lang = 0, Keuze = SampleContract.Keuze.TweeDrie })
        from things in Things().ListOf()
        from choices in Gen.Elements<IReadOnlyList<SampleContract.Keuze>?>(null, [], [SampleContract.Keuze.Een], [SampleContract.Keuze.Een, SampleContract.Keuze.TweeDrie])
        from words in Gen.Elements<IReadOnlyList<SampleContract.Diep>?>(null, [], [new() { Woorden = [] }, new() { Woorden = ["a|b", "=\"c\""] }])
        select new SampleContract.Body
        {
            Naam = name,
            Tekst = text,
            Binnen = new SampleContract.Deel { Getal = Math.Abs(number), Vlag = flag, Dag = day },
            Maat = size,
            Dingen = [.. things.Take(5)],
            Keuzes = choices,
            Diep = words,
        };

    private static Gen<SampleContract.Ding> Things() =>
        from code in Texts()
        from level in Gen.Elements<int?>(null, 1, 5)
        from note in Gen.OneOf(Gen.Constant<string?>(null), Texts().Select(t => (string?)t))
        select new SampleContract.Ding { Code = code.Trim(), Niveau = level, Noot = note?.Trim() };

    /// <summary>Texts with everything that means something in a file, and something else too.</summary>
    private static Gen<string> Texts() =>
        from parts in Gen.Elements("=", "+", "-", "@", "'", "\"", ",", ";", "|", ">", "\\", "[]", "#", "a", "é", "🙂", "x y", "\n", "mt:groen").NonEmptyListOf()
        select "'" + string.Concat(parts) + "z" is var text && text.Length % 2 == 0 ? text : text[1..];

    /// <summary>The same bytes over and over after a start; counts what was read.</summary>
    private sealed class Repeated(byte[] bytes, long times, byte[]? start = null) : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Taken;
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, (bytes.Length * times) - Taken);
            for (var i = 0; i < count; i++) buffer.Span[i] = Taken + i < start?.Length ? start[Taken + i] : bytes[(Taken + i) % bytes.Length];
            Taken += count;
            return ValueTask.FromResult(count);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
