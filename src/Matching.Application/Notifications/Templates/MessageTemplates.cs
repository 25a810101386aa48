using System.Text;
using System.Text.RegularExpressions;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Municipalities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications.Templates;

/// <summary>
/// Writes messages from templates: the system's own, or a municipality's where it has one that is in order. Those are read again after
/// <see cref="Fresh"/>, so that a change needs no start.
/// </summary>
public sealed partial class MessageTemplates : IDisposable
{
    /// <summary>How long municipalities' own templates are taken to be as they were read.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly Dictionary<(string Name, MessageLanguage Language), TemplateText> _usual = [];
    private readonly IReadOnlyList<ITemplateSource> _sources;
    private readonly HashSet<Id<Municipality>> _noConsequences;
    private readonly TimeProvider _clock;
    private readonly ILogger<MessageTemplates> _log;
    private readonly SemaphoreSlim _reading = new(1, 1);
    private Own? _own;

    /// <summary>Reads the system's own templates.</summary>
    /// <exception cref="TemplateException">One of them is not in order.</exception>
    public MessageTemplates(IEnumerable<ITemplateSource> sources, IOptions<TemplateOptions> options, TimeProvider clock, ILogger<MessageTemplates> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = options.Value;
        HasOwn = settings.FromStorage || !string.IsNullOrWhiteSpace(settings.Folder);
        _sources = HasOwn ? [.. sources] : [];
        _noConsequences = [.. settings.NoConsequences.Select(Id<Municipality>.Parse)];
        _clock = clock;
        _log = log;
        foreach (var spec in TemplateSpecs.All)
        {
            foreach (var language in spec.Languages) _usual.Add((spec.Name, language), Read(spec, ReadUsual(spec, language)));
        }
    }

    /// <summary>Whether it matters for which municipality something is written: if not, nobody has to look it up.</summary>
    public bool VariesByMunicipality => HasOwn || _noConsequences.Count > 0;

    private bool HasOwn { get; }

    /// <summary>Whether messages may say that a no has no consequences for somebody's benefit.</summary>
    public bool SaysNoConsequences(Id<Municipality>? municipality) => municipality is { } id && _noConsequences.Contains(id);

    /// <summary>Writes a message for e-mail, as text and as a page.</summary>
    /// <inheritdoc cref="WriteAsync(MessageTemplate, ContactChannel, MessageLanguage, Id{Municipality}?, CancellationToken)"/>
    public Task<LetterContent> WriteAsync(MessageTemplate message, MessageLanguage language, Id<Municipality>? municipality, CancellationToken cancellationToken) =>
        WriteAsync(message, ContactChannel.Email, language, municipality, cancellationToken);

    /// <summary>Writes a message.</summary>
    /// <param name="message">The message with its values.</param>
    /// <param name="channel">
    /// How it reaches the reader. By text message it fits in one; for a letter or a call it is what a coach sends on paper or says.
    /// Only e-mail has a page.
    /// </param>
    /// <param name="language">In which language the reader wants it; where there is no such text it is Dutch.</param>
    /// <param name="municipality">The reader's municipality; null when there is none or it is not known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TemplateException">A value is missing, a link is too long for a text message, or this message is not sent that way.</exception>
    public async Task<LetterContent> WriteAsync(
        MessageTemplate message, ContactChannel channel, MessageLanguage language, Id<Municipality>? municipality, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var spec = message.Spec;
        if (!spec.Channels.Contains(channel)) throw new TemplateException(spec.Name, null, $"there is no text for {channel}");
        var written = spec.LanguageFor(language);
        var own = HasOwn && municipality is { } id ? (await OwnAsync(cancellationToken)).Find(id, spec, written) : null;
        var text = own ?? _usual[(spec.Name, written)];
        IReadOnlyList<FilledBlock> blocks = [.. message.Opening(written), .. FilledText.Fill(spec, text.Sections[channel], message.ValuesIn(written))];
        return new(
            own is null ? spec.Name : $"{spec.Name}@{municipality}",
            text.Version,
            text.Subject,
            channel == ContactChannel.Sms ? ShortMessage.Write(spec, blocks) : PlainTextWriter.Write(blocks),
            channel == ContactChannel.Email ? MailHtmlWriter.Write(written, text.Subject, blocks) : null);
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private static string ReadUsual(TemplateSpec spec, MessageLanguage language)
    {
        using var stream = typeof(MessageTemplates).Assembly.GetManifestResourceStream($"templates/{FolderOf(language)}/{spec.Name}.txt")
            ?? throw new TemplateException(spec.Name, null, $"there is no text in {language}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static TemplateText Read(TemplateSpec spec, string text)
    {
        var read = TemplateParser.Parse(spec, text);
        var problems = TemplateCheck.Problems(spec, read);
        return problems.Count == 0 ? read : throw new TemplateException(spec.Name, null, string.Join("; ", problems));
    }

    private static string FolderOf(MessageLanguage language) => language == MessageLanguage.Dutch ? "nl" : "en";

    private async Task<Own> OwnAsync(CancellationToken cancellationToken)
    {
        if (IsFresh(_own)) return _own!;
        await _reading.WaitAsync(cancellationToken);
        try
        {
            return IsFresh(_own) ? _own! : _own = await ReadOwnAsync(cancellationToken);
        }
        finally
        {
            _reading.Release();
        }
    }

    private bool IsFresh(Own? own) => own is not null && _clock.GetUtcNow() - own.At < Fresh;

    private async Task<Own> ReadOwnAsync(CancellationToken cancellationToken)
    {
        var texts = new Dictionary<(Id<Municipality>, string, MessageLanguage), TemplateText>();
        var refused = new HashSet<(string Path, string Reason)>();
        foreach (var source in _sources)
        {
            await foreach (var file in source.ReadAsync(cancellationToken))
            {
                // What follows only looks at the text: anything that is wrong with it is its writer's to mend, and stops no message.
                if (Refusal(file, texts) is { } reason) refused.Add((file.Path, reason));
            }
        }

        foreach (var (path, reason) in refused)
        {
            if (_own?.Refused.Contains((path, reason)) != true) LogRefused(PathForm().IsMatch(path) ? path : "with another name", reason);
        }

        return new(texts, refused, _clock.GetUtcNow());
    }

    /// <summary>Takes a file over; if it cannot be, why.</summary>
    private static string? Refusal(TemplateFile file, Dictionary<(Id<Municipality>, string, MessageLanguage), TemplateText> texts)
    {
        if (PathForm().Match(file.Path) is not { Success: true } path || !Id<Municipality>.TryParse(path.Groups["municipality"].Value, out var municipality))
            return "its place is not municipality/language/template.txt";
        var language = string.Equals(path.Groups["language"].Value, "nl", StringComparison.Ordinal) ? MessageLanguage.Dutch : MessageLanguage.English;
        var spec = TemplateSpecs.All.FirstOrDefault(s => string.Equals(s.Name, path.Groups["name"].Value, StringComparison.Ordinal));
        if (spec is null || !spec.Languages.Contains(language)) return "there is no such template in that language";
        if (file.Text is not { } text) return "it cannot be read, is too large, or is no UTF-8";
        try
        {
            texts[(municipality, spec.Name, language)] = Read(spec, text);
            return null;
        }
        catch (TemplateException e)
        {
            return e.Reason;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The template {File} is refused and the usual one is used: {Reason}")]
    private partial void LogRefused(string file, string reason);

    [GeneratedRegex(@"\A(?<municipality>[a-z0-9][a-z0-9-]{0,63})/(?<language>nl|en)/(?<name>[a-z-]{1,60})\.txt\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PathForm();

    private sealed record Own(
        IReadOnlyDictionary<(Id<Municipality> Municipality, string Name, MessageLanguage Language), TemplateText> Texts,
        IReadOnlySet<(string Path, string Reason)> Refused,
        DateTimeOffset At)
    {
        public TemplateText? Find(Id<Municipality> municipality, TemplateSpec spec, MessageLanguage language) =>
            Texts.GetValueOrDefault((municipality, spec.Name, language));
    }
}
