using System.Net;
using System.Security.Cryptography;
using System.Text;
using Matching.Application.Notifications;
using Microsoft.Extensions.Options;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Kiota.Abstractions;
using EmailAddress = Matching.Domain.People.EmailAddress;

namespace Matching.Azure.Notifications.Graph;

/// <summary>
/// Sends letters from the shared mailbox. Nothing stays there: what was sent is on record here, without its text. Each carries our own id
/// of the message, so that somebody who has it twice can be shown that it is the same one.
/// </summary>
public sealed class GraphMail : ILetterCarrier
{
    /// <summary>Name of the header with our own id of the message.</summary>
    public const string IdHeader = "x-matching-bericht";

    /// <summary>What Graph says when the mailbox that sends is the trouble, and not the letter or the one it is for.</summary>
    private static readonly string[] OwnTrouble =
    [
        "MailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI", "ErrorInvalidUser", "ErrorNonExistentMailbox", "ResourceNotFound",
        "Request_ResourceNotFound", "ErrorQuotaExceeded", "ErrorSendAsDenied", "ErrorMailboxStoreUnavailable", "ErrorMailboxMoveInProgress",
    ];

    private readonly GraphConnection _connection;
    private readonly string _mailbox;

    /// <summary>Makes the carrier.</summary>
    public GraphMail(GraphConnection connection, IOptions<GraphOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _connection = connection;
        _mailbox = options.Value.Mailbox ?? throw new ArgumentException("No mailbox is set.", nameof(options));
    }

    /// <inheritdoc/>
    public bool RepeatIsHarmless => false;

    /// <inheritdoc/>
    public Task<TimeSpan> TurnAsync(CancellationToken cancellationToken) => _connection.TurnAsync(_mailbox, message: true, cancellationToken);

    /// <inheritdoc/>
    public void LeaveTurn() => _connection.LeaveTurn(_mailbox);

    /// <inheritdoc/>
    public async Task<CarryOutcome> CarryAsync(Letter letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var answer = await _connection.SendAsync(_mailbox, () => Request(letter), HttpStatusCode.Accepted, readBody: false, cancellationToken);
        return answer switch
        {
            GraphAnswer.Done => new CarryOutcome.Accepted(),
            GraphAnswer.Refused(var status, var code) when IsOwnTrouble(status, code) => new CarryOutcome.Later(null, code),
            GraphAnswer.Refused(_, var code) => new CarryOutcome.Refused(code),
            GraphAnswer.Later(var delay, var code) => new CarryOutcome.Later(delay, code),
            GraphAnswer.Unknown(var code) => new CarryOutcome.Unknown(code),
            _ => throw new ArgumentOutOfRangeException(nameof(letter), answer.GetType().Name, "An answer that nobody handles."),
        };
    }

    /// <summary>What cannot be found is the mailbox that sends, unless Graph says that it is the one who is written to.</summary>
    private static bool IsOwnTrouble(int status, string code) =>
        OwnTrouble.Contains(code, StringComparer.OrdinalIgnoreCase) || (status is 404 or 410 && !code.Contains("Recipient", StringComparison.OrdinalIgnoreCase));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static Recipient To(EmailAddress address) => new() { EmailAddress = new() { Address = address.Value } };

    private RequestInformation Request(Letter letter)
    {
        var html = letter.Content.Html;
        var request = _connection.Graph.Users[_mailbox].SendMail.ToPostRequestInformation(new SendMailPostRequestBody
        {
            Message = new Microsoft.Graph.Models.Message
            {
                Subject = letter.Subject,
                Body = new() { ContentType = html is null ? BodyType.Text : BodyType.Html, Content = html ?? letter.Text },
                ToRecipients = [To(letter.Address ?? throw new ArgumentException("A text message is no mail.", nameof(letter)))],
                ReplyTo = [To(letter.ReplyTo)],
                InternetMessageHeaders = [new() { Name = IdHeader, Value = letter.Id.Value }],
            },
            SaveToSentItems = false,
        });

        // Graph wants a GUID here: the same for the same message.
        request.Headers.TryAdd("client-request-id", new Guid(Hash(letter.Id.Value).AsSpan(0, 16)).ToString("D"));
        return request;
    }
}
