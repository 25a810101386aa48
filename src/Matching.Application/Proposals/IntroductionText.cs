using Matching.Domain.Proposals;

namespace Matching.Application.Proposals;

/// <summary>How introductions stand, in the words that an employer sees: never why somebody is not available any more.</summary>
public static class IntroductionText
{
    /// <summary>Where an introduction stands, in Dutch.</summary>
    public static string Of(ProposalStatus status) => status switch
    {
        ProposalStatus.Introduced => "U kunt kennismaken met deze kandidaat.",
        ProposalStatus.Met => "U heeft kennisgemaakt met deze kandidaat.",
        ProposalStatus.Trial => "Deze kandidaat doet een proefplaatsing bij u.",
        ProposalStatus.Placed => "Deze kandidaat komt bij u werken.",
        _ => "Deze kandidaat is niet meer beschikbaar.",
    };
}
