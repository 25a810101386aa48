using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Referrals;

/// <summary>What callers can do with referrals.</summary>
internal static class ReferralOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(ReferralFunctions.PostReferral),
            Method = "POST",
            Route = "v1/kandidaten/{id}/verwijzingen",
            Summary = "Een kandidaat naar een partner verwijzen",
            Scope = "Coach: kandidaten van de eigen caseload.",
            Roles = [Role.Coach],
            Request = typeof(VerwijzingInvoer),
            Response = typeof(Verwijzing),
            Success = 201,
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(ReferralFunctions.ListReferrals),
            Method = "GET",
            Route = "v1/verwijzingen",
            Summary = "De verwijzingen die de coach volgt, wat is afgewezen eerst",
            Scope = "Coach: de eigen verwijzingen.",
            Roles = [Role.Coach],
            Response = typeof(VerwijzingInLijst),
            Paged = true,
            Query = [new("status", "Alleen verwijzingen met deze status; zonder: alles wat open is.") { Type = typeof(VerwijzingStatus) }],
        },
        new()
        {
            Name = nameof(ReferralFunctions.GetReferral),
            Method = "GET",
            Route = "v1/verwijzingen/{id}",
            Summary = "Een verwijzing lezen",
            Scope = "Coach: kandidaten van de eigen caseload.",
            Roles = [Role.Coach],
            Response = typeof(Verwijzing),
            ETag = true,
        },
        Recording(nameof(ReferralFunctions.ConfirmReferral), "bevestiging", "Vastleggen dat de partner de verwijzing oppakt", typeof(BevestigingInvoer)),
        Recording(nameof(ReferralFunctions.DeclineReferral), "afwijzing", "Vastleggen dat de partner dit niet kan doen", typeof(RedenInvoer)),
        Recording(nameof(ReferralFunctions.CloseReferral), "afsluiting", "Een verwijzing intrekken, of afsluiten na een afwijzing", typeof(RedenInvoer)),
        new()
        {
            Name = nameof(ReferralAnswerFunctions.ShowReferral),
            Method = "GET",
            Route = "v1/verwijzing/{token}",
            Summary = "De vraag aan een partner, achter de link in een bericht",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Html = true,
            Also = [409, 410],
        },
        new()
        {
            Name = nameof(ReferralAnswerFunctions.PressReferralAnswer),
            Method = "POST",
            Route = "v1/verwijzing/{token}",
            Summary = "Het antwoord van een partner",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Html = true,
            Form = [ReferralHtml.Field],
            Also = [409, 410, 503],
        },
    ];

    private static Operation Recording(string name, string what, string summary, Type request) => new()
    {
        Name = name,
        Method = "POST",
        Route = "v1/verwijzingen/{id}/" + what,
        Summary = summary,
        Scope = "Coach: kandidaten van de eigen caseload.",
        Roles = [Role.Coach],
        Request = request,
        Response = typeof(Verwijzing),
        IdempotencyKey = true,
        ETag = true,
        Also = [409],
    };
}
