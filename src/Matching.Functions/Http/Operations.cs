using Matching.Domain.Access;
using Matching.Functions.Candidates;
using Matching.Functions.Competences;
using Matching.Functions.Messages;
using Matching.Functions.Placements;
using Matching.Functions.Proposals;
using Matching.Functions.Vacancies;
using Matching.Functions.Workers;

namespace Matching.Functions.Http;

/// <summary>Everything that callers can do. A function without a row here is refused; a row without a function fails a test.</summary>
public static class Operations
{
    /// <summary>All rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(VacancyFunctions.PostVacancy),
            Method = "POST",
            Route = "v1/vacatures",
            Summary = "Een vacature plaatsen",
            Scope = "Werkgever: voor de eigen organisatie. Adviseur: voor elke werkgever.",
            Roles = [Role.Employer, Role.Adviser],
            Request = typeof(VacatureInvoer),
            Response = typeof(Vacature),
            Success = 201,
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(VacancyFunctions.ListVacancies),
            Method = "GET",
            Route = "v1/vacatures",
            Summary = "Vacatures in een lijst, nieuwste eerst",
            Scope = "Werkgever: de eigen vacatures. Adviseur en coach: alle.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach],
            Response = typeof(VacatureInLijst),
            Paged = true,
            Query = [new("status", "Alleen vacatures met deze status.") { Type = typeof(VacatureStatus) }],
        },
        new()
        {
            Name = nameof(VacancyFunctions.GetVacancy),
            Method = "GET",
            Route = "v1/vacatures/{id}",
            Summary = "Een vacature lezen",
            Scope = "Werkgever: de eigen vacatures. Adviseur en coach: alle.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach],
            Response = typeof(Vacature),
            ETag = true,
        },
        new()
        {
            Name = nameof(VacancyFunctions.PutVacancy),
            Method = "PUT",
            Route = "v1/vacatures/{id}",
            Summary = "Een vacature wijzigen",
            Scope = "Werkgever: de eigen vacatures. Adviseur: alle.",
            Roles = [Role.Employer, Role.Adviser],
            Request = typeof(VacatureInvoer),
            Response = typeof(Vacature),
            IfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(VacancyFunctions.CloseVacancy),
            Method = "POST",
            Route = "v1/vacatures/{id}/sluiting",
            Summary = "Een vacature sluiten; open voorstellen vervallen",
            Scope = "Werkgever: de eigen vacatures. Adviseur: alle.",
            Roles = [Role.Employer, Role.Adviser],
            Response = typeof(Vacature),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
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
            Query = [new("status", "Alleen kandidaten met deze status.") { Type = typeof(KandidaatStatus) }],
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
            Scope = "Coach: de eigen caseload.",
            Roles = [Role.Coach],
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
            Scope = "Coach: de eigen caseload.",
            Roles = [Role.Coach],
            Request = typeof(PersoonsgegevensInvoer),
            Response = typeof(Persoonsgegevens),
            IfMatch = true,
            ETag = true,
        },
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
            Query = [new("status", "Alleen voorstellen met deze status; zonder: alles wat niet is afgerond.") { Type = typeof(MatchvoorstelStatus) }],
        },
        new()
        {
            Name = nameof(ProposalFunctions.GetProposal),
            Method = "GET",
            Route = "v1/matchvoorstellen/{id}",
            Summary = "Een matchvoorstel met alle redenen lezen",
            Scope = "Coach: voorstellen voor de eigen caseload.",
            Roles = [Role.Coach],
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
        new()
        {
            Name = nameof(AnswerFunctions.ShowQuestion),
            Method = "GET",
            Route = "v1/antwoord/{token}",
            Summary = "De vraag aan een kandidaat, achter de link in een bericht",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Html = true,
            Also = [409, 410],
        },
        new()
        {
            Name = nameof(AnswerFunctions.PressAnswer),
            Method = "POST",
            Route = "v1/antwoord/{token}",
            Summary = "Het antwoord van een kandidaat",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Html = true,
            Form = [AnswerHtml.Field],
            Also = [409, 410, 503],
        },
        new()
        {
            Name = nameof(CompetenceFunctions.FindCompetences),
            Method = "GET",
            Route = "v1/competenties",
            Summary = "Competenties zoeken op naam of synoniem",
            Scope = "Iedereen die is aangemeld; bevat geen gegevens van personen.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach, Role.Candidate, Role.Administrator],
            Response = typeof(CompetentieInLijst),
            Paged = true,
            Query = [new("zoek", "Tekst waarop wordt gezocht, 1 tot 100 tekens.")],
        },
        new()
        {
            Name = nameof(CompetenceFunctions.GetCompetence),
            Method = "GET",
            Route = "v1/competenties/een",
            Summary = "Een competentie met wat er omheen staat",
            Scope = "Iedereen die is aangemeld; bevat geen gegevens van personen.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach, Role.Candidate, Role.Administrator],
            Response = typeof(Competentie),
            Query = [new("id", "Code of URI van de competentie.")],
            Also = [404],
        },
        new()
        {
            Name = nameof(CompetenceFunctions.RecogniseInText),
            Method = "POST",
            Route = "v1/competenties/herkenning",
            Summary = "Competenties herkennen in een tekst, met de woorden waaraan ze zijn herkend",
            Scope = "Iedereen die is aangemeld; de tekst wordt niet bewaard.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach, Role.Candidate, Role.Administrator],
            Request = typeof(HerkenningInvoer),
            Response = typeof(Herkenning),
        },
        new()
        {
            Name = nameof(WorkerFunctions.GetWorker),
            Method = "GET",
            Route = "v1/medewerkers/{id}",
            Summary = "Lezen wie een medewerker is",
            Scope = "Medewerkers van de organisatie.",
            Roles = [Role.Coach, Role.Adviser, Role.Administrator],
            Response = typeof(Medewerker),
            ETag = true,
        },
        new()
        {
            Name = nameof(WorkerFunctions.PutWorker),
            Method = "PUT",
            Route = "v1/medewerkers/{id}",
            Summary = "Vastleggen wie een medewerker is",
            Scope = "Coach en adviseur: de eigen gegevens. Beheerder: die van iedereen.",
            Roles = [Role.Coach, Role.Adviser, Role.Administrator],
            Request = typeof(MedewerkerInvoer),
            Response = typeof(Medewerker),
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(MaintenanceFunctions.ListStuckMessages),
            Method = "GET",
            Route = "v1/beheer/vastgelopen-berichten",
            Summary = "Berichten die te vaak mislukten",
            Scope = "Beheerder; bevat geen gegevens van personen.",
            Roles = [Role.Administrator],
            Response = typeof(VastgelopenBericht),
            Paged = true,
        },
        new()
        {
            Name = nameof(MaintenanceFunctions.ReplayMessage),
            Method = "POST",
            Route = "v1/beheer/vastgelopen-berichten/{id}/opnieuw",
            Summary = "Een vastgelopen bericht opnieuw versturen",
            Scope = "Beheerder; bevat geen gegevens van personen.",
            Roles = [Role.Administrator],
            Request = typeof(OpnieuwInvoer),
            Response = typeof(VastgelopenBericht),
        },
        new()
        {
            Name = nameof(MaintenanceFunctions.RebuildLists),
            Method = "POST",
            Route = "v1/beheer/lijsten",
            Summary = "Alle lijsten opnieuw maken",
            Scope = "Beheerder; bevat geen gegevens van personen.",
            Roles = [Role.Administrator],
            Response = typeof(LijstenHerbouwd),
        },
        new()
        {
            Name = nameof(WageSubsidyFunctions.CalculateWageSubsidy),
            Method = "POST",
            Route = "v1/loonkostensubsidie/berekening",
            Summary = "Loonkostensubsidie berekenen; er wordt niets vastgelegd",
            Scope = "Iedereen die is aangemeld; bevat geen gegevens van personen.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach, Role.Administrator],
            Request = typeof(BerekeningInvoer),
            Response = typeof(Berekening),
        },
        new()
        {
            Name = nameof(SystemFunctions.GetHealth),
            Method = "GET",
            Route = "v1/gezondheid",
            Summary = "Vragen of de dienst werkt",
            Scope = "Voor iedereen; bevat geen gegevens van personen.",
            Response = typeof(Health),
            Anonymous = true,
            Cacheable = true,
        },
        new()
        {
            Name = nameof(SystemFunctions.GetOpenApi),
            Method = "GET",
            Route = "v1/openapi.json",
            Summary = "De beschrijving van deze API",
            Scope = "Voor iedereen; bevat geen gegevens van personen.",
            Response = typeof(System.Text.Json.Nodes.JsonObject),
            Anonymous = true,
            Cacheable = true,
            ETag = true,
        },
        new()
        {
            Name = nameof(SystemFunctions.UnknownPath),
            Method = Operation.AnyMethod,
            Route = "{*pad}",
            Summary = "Elk pad dat niet bestaat",
            Scope = "Voor iedereen; antwoordt altijd 404.",
            Success = 404,
            Anonymous = true,
            Hidden = true,
        },
    ];
}
