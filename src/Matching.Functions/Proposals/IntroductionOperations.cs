using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Proposals;

/// <summary>What callers can do with introductions and what follows.</summary>
internal static class IntroductionOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(IntroductionFunctions.ListAgreed),
            Method = "GET",
            Route = "v1/vacatures/{id}/matchvoorstellen",
            Summary = "Wie ja heeft gezegd tegen een vacature, wie het best past eerst",
            Scope = "Adviseur: elke vacature; zonder namen.",
            Roles = [Role.Adviser],
            Response = typeof(MatchvoorstelInLijst),
            Paged = true,
            Query = [new("status", "Alleen voorstellen met deze status; zonder: alles wat niet is afgerond.") { Type = typeof(MatchvoorstelStatus) }],
        },
        new()
        {
            Name = nameof(IntroductionFunctions.ShortlistProposal),
            Method = "POST",
            Route = "v1/matchvoorstellen/{id}/shortlist",
            Summary = "Een kandidaat op de shortlist zetten",
            Scope = "Adviseur: elk voorstel vanaf het ja van de kandidaat. Coach: voorstellen voor de eigen caseload.",
            Roles = [Role.Adviser, Role.Coach],
            Response = typeof(Matchvoorstel),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(IntroductionFunctions.TakeOffShortlist),
            Method = "POST",
            Route = "v1/matchvoorstellen/{id}/shortlist/verwijdering",
            Summary = "Een kandidaat van de shortlist halen; het ja blijft staan",
            Scope = "Adviseur: elk voorstel vanaf het ja van de kandidaat. Coach: voorstellen voor de eigen caseload.",
            Roles = [Role.Adviser, Role.Coach],
            Response = typeof(Matchvoorstel),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(IntroductionFunctions.IntroduceCandidate),
            Method = "POST",
            Route = "v1/matchvoorstellen/{id}/kennismaking",
            Summary = "Een kandidaat voorstellen aan de werkgever",
            Scope = "Adviseur: elk voorstel vanaf het ja van de kandidaat. Coach: voorstellen voor de eigen caseload.",
            Roles = [Role.Adviser, Role.Coach],
            Request = typeof(KennismakingInvoer),
            Response = typeof(Matchvoorstel),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(IntroductionFunctions.RecordMeeting),
            Method = "POST",
            Route = "v1/matchvoorstellen/{id}/ontmoeting",
            Summary = "Vastleggen dat er is kennisgemaakt",
            Scope = "Adviseur: elk voorstel vanaf het ja van de kandidaat. Coach: voorstellen voor de eigen caseload.",
            Roles = [Role.Adviser, Role.Coach],
            Request = typeof(Ontmoeting),
            Response = typeof(Matchvoorstel),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(IntroductionFunctions.StartTrial),
            Method = "POST",
            Route = "v1/matchvoorstellen/{id}/proefplaatsing",
            Summary = "Een proefplaatsing beginnen",
            Scope = "Adviseur: elk voorstel vanaf het ja van de kandidaat. Coach: voorstellen voor de eigen caseload.",
            Roles = [Role.Adviser, Role.Coach],
            Request = typeof(Proefplaatsing),
            Response = typeof(Matchvoorstel),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(IntroductionFunctions.PlaceCandidate),
            Method = "POST",
            Route = "v1/matchvoorstellen/{id}/plaatsing",
            Summary = "De kandidaat krijgt het werk; nog een keer verandert de afspraken",
            Scope = "Adviseur: elk voorstel vanaf het ja van de kandidaat. Coach: voorstellen voor de eigen caseload.",
            Roles = [Role.Adviser, Role.Coach],
            Request = typeof(Plaatsingsafspraak),
            Response = typeof(Matchvoorstel),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(IntroductionFunctions.DoNotPlaceCandidate),
            Method = "POST",
            Route = "v1/matchvoorstellen/{id}/niet-geplaatst",
            Summary = "De kandidaat krijgt het werk niet",
            Scope = "Adviseur: elk voorstel vanaf het ja van de kandidaat. Coach: voorstellen voor de eigen caseload.",
            Roles = [Role.Adviser, Role.Coach],
            Request = typeof(NietGeplaatst),
            Response = typeof(Matchvoorstel),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
    ];
}
