using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Matching.Domain.Candidates;

namespace Matching.Application.Notifications.Templates;

/// <summary>
/// Writes a filled text as a page for mail readers: one column that fits a phone, the language named for who hears it, one heading, a big
/// link. Styles stand on the elements, because mail readers drop them elsewhere; there are no images and no script, so nothing is
/// fetched when it is opened. It is well-formed XML.
/// </summary>
internal static class MailHtmlWriter
{
    private const string Body = "margin:0;background:#f3f5f7;color:#1b1f24;font:18px/1.6 'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
    private const string Column = "max-width:576px;margin:0 auto;padding:24px 16px;background:#ffffff";
    private const string Heading = "margin:0 0 16px;font-size:25px;line-height:1.25";
    private const string Subheading = "margin:24px 0 8px;font-size:20px;line-height:1.3";
    private const string Paragraph = "margin:0 0 16px;overflow-wrap:anywhere";
    private const string List = "margin:0 0 16px;padding:0 0 0 24px;overflow-wrap:anywhere";
    private const string Inner = "margin:0;padding:0 0 0 24px";
    private const string Link = "color:#17406b";
    private const string Call = "color:#17406b;white-space:nowrap";
    private const string Button = "display:block;padding:16px;border-radius:12px;background:#17406b;color:#ffffff;font-weight:600;text-align:center;text-decoration:none";

    // Letters of every script stay readable; what has a meaning in HTML is encoded all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(MessageLanguage language, string subject, IReadOnlyList<FilledBlock> blocks)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"").Append(language == MessageLanguage.Dutch ? "nl" : "en").Append("\">\n<head>\n<meta charset=\"utf-8\" />\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<title>").Append(Encode(subject)).Append("</title>\n</head>\n");
        page.Append("<body style=\"").Append(Body).Append("\">\n<div role=\"main\" style=\"").Append(Column).Append("\">\n");
        Element(page, "h1", Heading, Encode(subject));
        foreach (var block in blocks) Write(page, block);
        return page.Append("</div>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder page, FilledBlock block)
    {
        switch (block)
        {
            case FilledBlock.Paragraph(var lines):
                Element(page, "p", Paragraph, string.Join("<br />\n", lines.Select(Line)));
                break;
            case FilledBlock.Bullets(var lines):
                Element(page, "ul", List, string.Concat(lines.Select(l => $"<li>{Line(l)}</li>")));
                break;
            case FilledBlock.Heading(var line):
                Element(page, "h2", Subheading, Line(line));
                break;
            case FilledBlock.Button(var words, var address):
                Element(page, "p", Paragraph, Anchor(address.AbsoluteUri, Button, Line(words)));
                break;
            case FilledBlock.SideLink(var words, var address):
                Element(page, "p", Paragraph, Anchor(address.AbsoluteUri, Link, Line(words)));
                break;
            case FilledBlock.Items(var all):
                Element(page, "ul", List, string.Concat(all.Select(Item)));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    private static string Line(FilledLine line) => string.Concat(line.Parts.Select(part => part switch
    {
        TemplateValue.Words(var words) => Encode(words),
        TemplateValue.Filled(var text) => Encode(text),
        TemplateValue.Phone(var number) => Anchor("tel:" + number.ToDial, Call, Encode(number.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    }));

    // The words of the item are its link: who hears a list of links hears where each goes.
    private static string Item(TemplateItem item)
    {
        var text = item.Link is { } link ? Anchor(link.AbsoluteUri, Link, Encode(item.Text)) : Encode(item.Text);
        var details = item.Details.Count == 0 ? "" : $"<ul style=\"{Inner}\">{string.Concat(item.Details.Select(d => $"<li>{Encode(d)}</li>"))}</ul>";
        return $"<li>{text}{details}</li>";
    }

    private static string Anchor(string address, string style, string content) => $"<a href=\"{Encode(address)}\" style=\"{style}\">{content}</a>";

    private static void Element(StringBuilder page, string name, string style, string content) =>
        page.Append('<').Append(name).Append(" style=\"").Append(style).Append("\">").Append(content).Append("</").Append(name).Append(">\n");

    private static string Encode(string text) => Encoder.Encode(text);
}
