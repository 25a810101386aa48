using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.FollowUp;

/// <summary>What callers can do with tasks.</summary>
internal static class TaskOperations
{
    private const string OwnTasks = "Medewerker: de eigen taken.";

    private static readonly IReadOnlyList<Role> Workers = [Role.Coach, Role.Adviser, Role.Lead, Role.ChainCoordinator, Role.WageValueExpert, Role.SubsidyOfficer];

    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(TaskFunctions.ListTasks),
            Method = "GET",
            Route = "v1/taken",
            Summary = "De eigen takenlijst, wat het eerst gedaan moet zijn eerst",
            Scope = OwnTasks + " Teamleider: ook de taken van wie wordt vervangen.",
            Roles = Workers,
            Response = typeof(TaakInLijst),
            Paged = true,
            Query =
            [
                new("status", "Alleen taken met deze status; zonder: wat open staat.") { Type = typeof(TaakStatus) },
                new("soort", "Alleen taken van deze soort.") { Type = typeof(TaakSoort) },
                new("tot", "Alleen wat uiterlijk op deze dag gedaan moet zijn.") { Type = typeof(DateOnly) },
                new("kandidaat", "Alleen wat met deze kandidaat te maken heeft."),
                new("medewerker", "Kenmerk van een medewerker die wordt vervangen: voor de teamleider diens taken, voor anderen niets."),
            ],
        },
        new()
        {
            Name = nameof(TaskFunctions.GetTask),
            Method = "GET",
            Route = "v1/taken/{id}",
            Summary = "Een taak lezen",
            Scope = "Medewerker: de eigen taken, en die zij hebben overgedragen of voor een collega hebben gepland. Teamleider: ook de taken van wie wordt vervangen.",
            Roles = Workers,
            Response = typeof(Taak),
            ETag = true,
        },
        new()
        {
            Name = nameof(TaskFunctions.GetTaskText),
            Method = "GET",
            Route = "v1/taken/{id}/tekst",
            Summary = "De tekst lezen die klaarstaat bij een taak: een brief of wat te zeggen",
            Scope = "Medewerker: bij de taken die deze mag lezen.",
            Roles = Workers,
            Response = typeof(TaakTekst),
        },
        new()
        {
            Name = nameof(TaskFunctions.PostTask),
            Method = "POST",
            Route = "v1/taken",
            Summary = "Een taak plannen voor uzelf of een collega",
            Scope = "Medewerker: over elke vacature; coach: ook over kandidaten van de eigen caseload.",
            Roles = Workers,
            Request = typeof(TaakInvoer),
            Response = typeof(Taak),
            Success = 201,
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(TaskFunctions.FinishTask),
            Method = "POST",
            Route = "v1/taken/{id}/afronding",
            Summary = "Een taak afronden",
            Scope = OwnTasks,
            Roles = Workers,
            Request = typeof(AfrondingInvoer),
            Response = typeof(Taak),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(TaskFunctions.HandOverTask),
            Method = "POST",
            Route = "v1/taken/{id}/overdracht",
            Summary = "Een taak aan een collega overdragen",
            Scope = OwnTasks + " Teamleider: ook de taken van wie wordt vervangen.",
            Roles = Workers,
            Request = typeof(OverdrachtInvoer),
            Response = typeof(Taak),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(TaskFunctions.PostponeTask),
            Method = "POST",
            Route = "v1/taken/{id}/uitstel",
            Summary = "Een taak uitstellen",
            Scope = OwnTasks,
            Roles = Workers,
            Request = typeof(UitstelInvoer),
            Response = typeof(Taak),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
    ];
}
