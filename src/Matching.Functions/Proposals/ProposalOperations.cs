using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Proposals;

/// <summary>What callers can do with proposals.</summary>
internal static class ProposalOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(ProposalFunctions.ListProposals),
            Method = "GET",
            Route = "v1/matchvoorstellen",
            Summary = "De werkvoorraad van de coach, wat het best past eerst",
            Scope = "Coach: voorstellen voor de eigen caseload.",
            Roles = [Role.Coach],
            Response = typeof(MatchvoorstelInLijst),
            Paged = true,
            Query =
            [
                new("status", "Alleen voorstellen met deze status; zonder: alles wat niet is afgerond.") { Type = typeof(MatchvoorstelStatus) },
                new("vacature", "Alleen voorstellen voor deze vacature."),
                new("kandidaat", "Alleen voorstellen voor deze kandidaat."),
                new("past", "Alleen voorstellen die ten minste zo goed passen.") { Type = typeof(PastHoe) },
                new("sorteer", "Volgorde; zonder: pastHetBest.") { Type = typeof(VoorstellenVolgorde) },
            ],
        },
        new()
        {
            Name = nameof(ProposalFunctions.PostProposal),
            Method = "POST",
            Route = "v1/matchvoorstellen",
            Summary = "Een kandidaat zelf voorstellen voor een vacature",
            Scope = "Coach: kandidaten van de eigen caseload, voor elke open vacature.",
            Roles = [Role.Coach],
            Request = typeof(VoorstelInvoer),
            Response = typeof(Matchvoorstel),
            Success = 201,
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(ProposalFunctions.GetProposal),
            Method = "GET",
            Route = "v1/matchvoorstellen/{id}",
            Summary = "Een matchvoorstel met alle redenen lezen",
            Scope = "Coach: voorstellen voor de eigen caseload. Adviseur: elk voorstel vanaf het ja van de kandidaat.",
            Roles = [Role.Coach, Role.Adviser],
            Response = typeof(Matchvoorstel),
            ETag = true,
        },
        new()
        {
            Name = nameof(ProposalFunctions.AssessProposal),
            Method = "POST",
            Route = "v1/matchvoorstellen/{id}/beoordeling",
            Summary = "Een matchvoorstel beoordelen",
            Scope = "Coach: voorstellen voor de eigen caseload.",
            Roles = [Role.Coach],
            Request = typeof(BeoordelingInvoer),
            Response = typeof(Matchvoorstel),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(ProposalFunctions.RecordAnswer),
            Method = "POST",
            Route = "v1/matchvoorstellen/{id}/antwoord",
            Summary = "Vastleggen wat de kandidaat aan de telefoon zei",
            Scope = "Coach: voorstellen voor de eigen caseload.",
            Roles = [Role.Coach],
            Request = typeof(AntwoordInvoer),
            Response = typeof(Matchvoorstel),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(ProposalFunctions.ExplainPair),
            Method = "GET",
            Route = "v1/vacatures/{id}/kandidaten/{kandidaat}/toelichting",
            Summary = "Waarom een kandidaat wel of niet wordt voorgesteld",
            Scope = "Coach: kandidaten van de eigen caseload, voor elke vacature.",
            Roles = [Role.Coach],
            Response = typeof(Toelichting),
        },
    ];
}
