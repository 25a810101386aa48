using System.Text;
using Matching.Application.Notifications.Templates;
using Matching.Azure.Notifications;
using Matching.Azure.Storage;
using Matching.Domain.Candidates;
using Matching.Testing;
using Microsoft.Extensions.Options;

namespace Matching.Application.Tests.Notifications.Templates;

/// <summary>A municipality's own templates: used when they are in order, refused as a whole when not.</summary>
[Collection(Promises.Azurite.Name)]
public sealed class OwnTemplatesTests : IDisposable
{
    private const string Own = """
        onderwerp: Even een vraag
        versie: 7

        --- bericht
        Dag {naam},

        Past dit bij u?

        - {werk} bij {werkgever}

        [[link: Zeg wat u ervan vindt]]

        Vragen? Bel {contact}: {telefoon}.

        [[stop: Stop hiermee]]

        --- sms
        Een vraag: {link} Of bel {contact}: {telefoon}.

        --- brief
        Dag {naam}, past {werk} bij u? Bel {contact}: {telefoon}.

        --- bel
        Dag {naam}, met {contact}. Past {werk} bij u? Mijn nummer is {telefoon}.
        """;

    private const string Path = "deventer/nl/vraag-over-werk.txt";

    private readonly string _connection;
    private readonly string _folder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "matching-sjablonen-" + Guid.NewGuid().ToString("N"));

    public OwnTemplatesTests(AzuriteFixture azurite)
    {
        _connection = azurite.ConnectionString;
        Directory.CreateDirectory(_folder);
    }

    public static TheoryData<string, string> Broken { get; } = new()
    {
        { "{naam},", "{voornaam}," },
        { "{naam},", "{Naam}," },
        { "{naam},", "{link}," },
        { "{naam},", "{naam," },
        { "{naam},", "naam}," },
        { "{naam},", "{geenGevolgen}," },
        { "{naam},", "{begin}," },
        { "{naam},", "[als naam] {naam}," },
        { "[[link: Zeg wat u ervan vindt]]", "" },
        { "[[link: Zeg wat u ervan vindt]]", "[[link: Zeg wat u ervan vindt]]\n\n[[link: Nog een]]" },
        { "[[link: Zeg wat u ervan vindt]]", "[[link: {naam}]]" },
        { "[[link: Zeg wat u ervan vindt]]", "Klik hier: [[link: x]]" },
        { "Past dit bij u?", "<script>alert(1)</script>" },
        { "Past dit bij u?", "Past dit <b>bij</b> u?" },
        { "Past dit bij u?", "Kijk op https://example.nl." },
        { "Past dit bij u?", "Kijk op www.example.nl." },
        { "Past dit bij u?", "Past\u202e dit bij u?" },
        { "Past dit bij u?", "Past dit bij u? En een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig." },
        { "Past dit bij u?", "Er is een risico." },
        { "Past dit bij u?", "[lijst voorstellen]" },
        { "Vragen? Bel {contact}: {telefoon}.", "Vragen? Bel {contact}." },
        { "Vragen? Bel {contact}: {telefoon}.", "[als geenGevolgen] Vragen? Bel {contact}: {telefoon}." },
        { "onderwerp: Even een vraag", "onderwerp: Werk voor u" },
        { "onderwerp: Even een vraag", "onderwerp: Dag {naam}" },
        { "onderwerp: Even een vraag", "" },
        { "versie: 7", "versie: 0" },
        { "versie: 7", "versie: zeven" },
        { "versie: 7", "kleur: blauw" },
        { "--- brief", "--- fax" },
        { "--- brief", "--- bericht" },
        { "--- sms\nEen vraag: {link} Of bel {contact}: {telefoon}.\n", "" },
        { "Een vraag: {link}", "Een vraag." },
        { "Een vraag: {link}", "Een vraag: {link} {link}" },
        { "Een vraag: {link}", "Een vraag (ë): {link}" },
        { "Een vraag: {link}", "Wij hebben een vraag voor u. Wilt u er nog deze week naar kijken? {link}" },
        { "[[stop: Stop hiermee]]", "" },
        { "[[stop: Stop hiermee]]", "Stop: {stop}" },
        { "- {werk} bij {werkgever}", "- {werk}\nbij {werkgever}" },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_municipality_says_it_in_its_own_words_and_that_is_on_record()
    {
        Put(Path, Own);
        using var writer = InFolder();

        var own = writer.Write(SampleMessages.Work, municipality: "deventer");
        Assert.Equal(("vraag-over-werk@deventer", 7, "Even een vraag"), (own.Template, own.Version, own.Subject));
        Assert.Contains("- Medewerker groen bij Groenbedrijf De Linde\n", own.Text, StringComparison.Ordinal);
        Assert.StartsWith("Een vraag: https://", writer.Write(SampleMessages.Work, ContactChannel.Sms, municipality: "deventer").Text, StringComparison.Ordinal);

        foreach (var usual in new[]
        {
            writer.Write(SampleMessages.Work, municipality: "zutphen"),
            writer.Write(SampleMessages.Work),
            writer.Write(SampleMessages.Work, language: MessageLanguage.English, municipality: "deventer"),
        })
        {
            Assert.Equal(("vraag-over-werk", 2), (usual.Template, usual.Version));
        }

        Assert.Empty(writer.Warnings);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_one_is_refused_with_its_file_and_the_usual_one_is_used(string good, string broken)
    {
        var text = Own.Replace(good, broken, StringComparison.Ordinal);
        Assert.NotEqual(Own, text);
        Put(Path, text);
        Put("zutphen/nl/vraag-over-werk.txt", Own);
        using var writer = InFolder();

        Assert.Equal("vraag-over-werk", writer.Write(SampleMessages.Work, municipality: "deventer").Template);
        Assert.Equal("vraag-over-werk@zutphen", writer.Write(SampleMessages.Work, municipality: "zutphen").Template);
        Assert.Contains(Path, Assert.Single(writer.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain("script", writer.Warnings.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_or_is_somewhere_else_is_refused()
    {
        Put("deventer/nl/onbekend.txt", Own);
        Put("deventer/vraag-over-werk.txt", Own);
        Put("deventer/de/vraag-over-werk.txt", Own);
        Put("deventer/en/kennismaking.txt", Own);
        Put("DEVENTER/nl/vraag-over-werk.txt", Own);
        Put("epe/nl/vraag-over-werk.txt", Own + new string(' ', ITemplateSource.MaximumBytes));
        Put("heerde/nl/vraag-over-werk.txt", [.. Encoding.UTF8.GetBytes(Own), 0xff]);
        Put("olst/nl/vraag-over-werk.txt", "");
        using var writer = InFolder();

        foreach (var municipality in (string[])["deventer", "epe", "heerde", "olst"])
            Assert.Equal("vraag-over-werk", writer.Write(SampleMessages.Work, municipality: municipality).Template);
        Assert.Equal(8, writer.Warnings.Count);
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_of_another_editor_do_not_matter()
    {
        Put(Path, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Own.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        using var writer = InFolder();

        Assert.Equal("vraag-over-werk@deventer", writer.Write(SampleMessages.Work, municipality: "deventer").Template);
        Assert.Empty(writer.Warnings);
    }

    [Fact]
    public void A_change_counts_after_a_while_and_the_same_fault_is_told_once()
    {
        Put(Path, Own);
        using var writer = InFolder();
        Assert.Equal(7, writer.Write(SampleMessages.Work, municipality: "deventer").Version);

        Put(Path, Own.Replace("versie: 7", "versie: 8", StringComparison.Ordinal));
        Assert.Equal(7, writer.Write(SampleMessages.Work, municipality: "deventer").Version);
        writer.Clock.Advance(MessageTemplates.Fresh);
        Assert.Equal(8, writer.Write(SampleMessages.Work, municipality: "deventer").Version);

        Put(Path, "kapot");
        for (var i = 0; i < 3; i++)
        {
            writer.Clock.Advance(MessageTemplates.Fresh);
            Assert.Equal("vraag-over-werk", writer.Write(SampleMessages.Work, municipality: "deventer").Template);
        }

        Assert.Single(writer.Warnings);
    }

    [Fact]
    public async Task Blobs_are_read_as_files_are()
    {
        var storage = new StorageClients(Options.Create(new StorageOptions { ConnectionString = _connection, Prefix = AzuriteFixture.NewPrefix() }));
        var container = storage.Container(ContainerNames.Templates);
        await container.CreateAsync();
        await container.UploadBlobAsync(Path, BinaryData.FromString(Own));
        await container.UploadBlobAsync("epe/nl/vraag-over-werk.txt", BinaryData.FromString(Own + new string(' ', ITemplateSource.MaximumBytes)));
        await container.UploadBlobAsync("heerde/nl/vraag-over-werk.txt", BinaryData.FromBytes(new byte[] { 0xff, 0xfe, 0x00 }));
        var options = new TemplateOptions { FromStorage = true };
        using var writer = new TemplateWriter(options, new BlobTemplateSource(storage, Options.Create(options)));

        Assert.Equal("vraag-over-werk@deventer", writer.Write(SampleMessages.Work, municipality: "deventer").Template);
        Assert.Equal("vraag-over-werk", writer.Write(SampleMessages.Work, municipality: "epe").Template);
        Assert.Equal("vraag-over-werk", writer.Write(SampleMessages.Work, municipality: "heerde").Template);
        Assert.Equal(2, writer.Warnings.Count);
        await container.DeleteAsync();
    }

    private TemplateWriter InFolder()
    {
        var options = new TemplateOptions { Folder = _folder };
        return new(options, new FolderTemplateSource(Options.Create(options)));
    }

    private void Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    private void Put(string path, byte[] content)
    {
        var file = System.IO.Path.Combine(_folder, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }
}
