using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Candidates;

/// <summary>What callers can do with candidates.</summary>
internal static class CandidateOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(CandidateFunctions.PostCandidate),
            Method = "POST",
            Route = "v1/kandidaten",
            Summary = "Een kandidaat aanmelden",
            Scope = "Coach: voor de eigen caseload.",
            Roles = [Role.Coach],
            Request = typeof(KandidaatInvoer),
            Response = typeof(Kandidaat),
            Success = 201,
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(CandidateFunctions.ListCandidates),
            Method = "GET",
            Route = "v1/kandidaten",
            Summary = "De caseload, langst wachtend eerst",
            Scope = "Coach: de eigen caseload.",
            Roles = [Role.Coach],
            Response = typeof(KandidaatInLijst),
            Paged = true,
            Query =
            [
                new("status", "Alleen kandidaten met deze status.") { Type = typeof(KandidaatStatus) },
                new("verouderd", "Alleen kandidaten van wie het profiel wel of niet verouderd is.") { Type = typeof(bool) },
                new("fase", "Alleen kandidaten die zo ver zijn.") { Type = typeof(Fase) },
                new("werksituatie", "Alleen kandidaten in deze situatie.") { Type = typeof(Werksituatie) },
                new("volledigTot", "Alleen kandidaten van wie het profiel ten hoogste zo volledig is, in procenten.") { Type = typeof(int) },
                new("sorteer", "Volgorde; zonder: langstWachtend.") { Type = typeof(KandidatenVolgorde) },
            ],
        },
        new()
        {
            Name = nameof(CandidateFunctions.GetCandidate),
            Method = "GET",
            Route = "v1/kandidaten/{id}",
            Summary = "Het profiel van een kandidaat lezen",
            Scope = "Coach: de eigen caseload. Kandidaat: het eigen profiel.",
            Roles = [Role.Coach, Role.Candidate],
            Response = typeof(Kandidaat),
            ETag = true,
        },
        new()
        {
            Name = nameof(CandidateFunctions.PutCandidate),
            Method = "PUT",
            Route = "v1/kandidaten/{id}",
            Summary = "Het profiel van een kandidaat wijzigen",
            Scope = "Coach: de eigen caseload. Kandidaat: het eigen profiel.",
            Roles = [Role.Coach, Role.Candidate],
            Request = typeof(ProfielInvoer),
            Response = typeof(Kandidaat),
            IfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(CandidateFunctions.WithdrawCandidate),
            Method = "POST",
            Route = "v1/kandidaten/{id}/terugtrekking",
            Summary = "Een kandidaat terugtrekken; open voorstellen vervallen",
            Scope = "Coach: de eigen caseload.",
            Roles = [Role.Coach],
            Response = typeof(Kandidaat),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(CandidateFunctions.GetPerson),
            Method = "GET",
            Route = "v1/kandidaten/{id}/persoonsgegevens",
            Summary = "Lezen wie een kandidaat is; dat wordt vastgelegd",
            Scope = "Coach: de eigen caseload. Kandidaat: de eigen gegevens.",
            Roles = [Role.Coach, Role.Candidate],
            Response = typeof(Persoonsgegevens),
            ETag = true,
        },
        new()
        {
            Name = nameof(CandidateFunctions.PutPerson),
            Method = "PUT",
            Route = "v1/kandidaten/{id}/persoonsgegevens",
            Summary = "Wijzigen wie een kandidaat is",
            Scope = "Coach: de eigen caseload. Kandidaat: de eigen gegevens.",
            Roles = [Role.Coach, Role.Candidate],
            Request = typeof(PersoonsgegevensInvoer),
            Response = typeof(Persoonsgegevens),
            IfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(CandidateFunctions.ConfirmCandidate),
            Method = "POST",
            Route = "v1/kandidaten/{id}/bevestiging",
            Summary = "Zeggen dat het profiel nog klopt",
            Scope = "Coach: de eigen caseload. Kandidaat: het eigen profiel.",
            Roles = [Role.Coach, Role.Candidate],
            Response = typeof(Kandidaat),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(CandidateFunctions.PutInvolved),
            Method = "PUT",
            Route = "v1/kandidaten/{id}/betrokkenen",
            Summary = "Vastleggen wie er betrokken is",
            Scope = "Coach: de eigen caseload.",
            Roles = [Role.Coach],
            Request = typeof(BetrokkenenInvoer),
            Response = typeof(Kandidaat),
            IfMatch = true,
            ETag = true,
        },
        new()
        {
            Name = nameof(CandidateFunctions.ReplaceInvolved),
            Method = "POST",
            Route = "v1/kandidaten/{id}/vervanging",
            Summary = "Iemand in één keer vervangen, in elke rol; voorstellen gaan mee",
            Scope = "Coach: de eigen caseload.",
            Roles = [Role.Coach],
            Request = typeof(VervangingInvoer),
            Response = typeof(Kandidaat),
            IdempotencyKey = true,
            ETag = true,
        },
    ];
}
