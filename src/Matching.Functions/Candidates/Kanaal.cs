using Matching.Domain.Candidates;

namespace Matching.Functions.Candidates;

/// <summary>How somebody wants to be reached, as the API writes it.</summary>
public enum Kanaal
{
    /// <summary>E-mail.</summary>
    Email = ContactChannel.Email,

    /// <summary>Text message.</summary>
    Sms = ContactChannel.Sms,

    /// <summary>Letter.</summary>
    Brief = ContactChannel.Letter,

    /// <summary>Call.</summary>
    Bellen = ContactChannel.Call,
}

/// <summary>Languages of messages, as the API writes them.</summary>
public enum Berichttaal
{
    /// <summary>Dutch.</summary>
    Nederlands = MessageLanguage.Dutch,

    /// <summary>English.</summary>
    Engels = MessageLanguage.English,
}
