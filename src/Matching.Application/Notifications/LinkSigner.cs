using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Matching.Application.Messages;
using Matching.Domain;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications;

/// <summary>
/// Signs and reads the tokens of links. A token says what it is for, what it is about, whose it is and until when, in opaque ids;
/// nothing about a person. Whether it was used is known by what it is about.
/// </summary>
public sealed class LinkSigner
{
    /// <summary>Least bytes of a key.</summary>
    public const int LeastKeyBytes = 32;

    private const byte Format = 1;
    private const int HeaderBytes = 10;
    private const int SignatureBytes = 32;
    private const int MostCharacters = 300;
    private const char Separator = '|';

    private readonly byte[] _key;
    private readonly byte[]? _formerKey;

    /// <summary>Takes the keys.</summary>
    public LinkSigner(IOptions<LinkOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _key = Convert.FromBase64String(options.Value.Key ?? throw new InvalidOperationException("No key for links."));
        _formerKey = options.Value.FormerKey is { Length: > 0 } former ? Convert.FromBase64String(former) : null;
    }

    /// <summary>Writes a token for in a URL.</summary>
    public string Write(LinkToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var id = Encoding.ASCII.GetBytes(token.Holder is null ? token.Subject : token.Subject + Separator + token.Holder);
        var bytes = new byte[HeaderBytes + id.Length + SignatureBytes];
        bytes[0] = Format;
        bytes[1] = (byte)token.Purpose;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(2), token.ValidUntil.ToUnixTimeSeconds());
        id.CopyTo(bytes, HeaderBytes);
        HMACSHA256.HashData(_key, bytes.AsSpan(0, HeaderBytes + id.Length), bytes.AsSpan(HeaderBytes + id.Length));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a token; false when it was not written by us, in full, unchanged. An expired one is read: its page says whom to call.</summary>
    public bool TryRead(string? text, [NotNullWhen(true)] out LinkToken? token)
    {
        token = null;
        if (text is not { Length: > 0 and <= MostCharacters } || !Base64Url.IsValid(text)) return false;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= HeaderBytes + SignatureBytes || bytes[0] != Format) return false;
        if (!string.Equals(Base64Url.EncodeToString(bytes), text, StringComparison.Ordinal)) return false;
        var signed = bytes.AsSpan(0, bytes.Length - SignatureBytes);
        var signature = bytes.AsSpan(bytes.Length - SignatureBytes);
        if (!IsSignedWith(_key, signed, signature) && !(_formerKey is not null && IsSignedWith(_formerKey, signed, signature))) return false;
        var purpose = (LinkPurpose)signed[1];
        string[] ids = Encoding.ASCII.GetString(signed[HeaderBytes..]).Split(Separator);
        if (!Enum.IsDefined(purpose) || ids.Length > 2 || !ids.All(id => Id<Message>.TryParse(id, out _))) return false;
        token = new LinkToken(purpose, ids[0], ids.Length == 2 ? ids[1] : null, DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(signed[2..])));
        return true;
    }

    private static bool IsSignedWith(byte[] key, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        Span<byte> expected = stackalloc byte[SignatureBytes];
        HMACSHA256.HashData(key, signed, expected);
        return CryptographicOperations.FixedTimeEquals(expected, signature);
    }
}
