using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Tests.Promises;
using Matching.Domain.Candidates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Matching.Application.Tests.Notifications.Templates;

/// <summary>Templates with sources of a test, and what they log.</summary>
internal sealed partial class TemplateWriter : ILogger<MessageTemplates>, IDisposable
{
    public TemplateWriter(TemplateOptions? options = null, params ITemplateSource[] sources) =>
        Templates = new(sources, Options.Create(options ?? new TemplateOptions()), Clock, this);

    public FakeClock Clock { get; } = new();

    public MessageTemplates Templates { get; }

    public ConcurrentQueue<string> Warnings { get; } = new();

    public void Dispose() => Templates.Dispose();

    public LetterContent Write(MessageTemplate message, ContactChannel channel = ContactChannel.Email, MessageLanguage language = MessageLanguage.Dutch, string? municipality = null) =>
        Templates.WriteAsync(message, channel, language, municipality is null ? null : Domain.Id<Domain.Municipalities.Municipality>.Parse(municipality), default).GetAwaiter().GetResult();

    /// <summary>What a reader of the page sees, below its heading.</summary>
    public static IReadOnlyList<string> WordsOfPage(XElement page)
    {
        var body = page.Element("body")!;
        return WordsOf(string.Join(' ', body.DescendantNodes().OfType<XText>().Where(t => t.Parent!.Name != "h1").Select(t => t.Value)));
    }

    /// <summary>The words of a text without its addresses of pages.</summary>
    public static IReadOnlyList<string> WordsOfText(string text) => WordsOf(Address().Replace(text, " "));

    public static string WithoutAddresses(string text) => Address().Replace(text, "X");

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Warnings.Enqueue(formatter(state, exception));

    private static IReadOnlyList<string> WordsOf(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
