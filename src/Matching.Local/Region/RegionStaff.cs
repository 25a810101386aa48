using Matching.Domain.Access;
using Matching.Functions.Workers;

namespace Matching.Local.Region;

/// <summary>The people of the organisation, with invented names and numbers that nobody has.</summary>
internal static class RegionStaff
{
    /// <summary>Consulenten: whose caseload a candidate is on before placement.</summary>
    public static IReadOnlyList<DemoWorker> Consulenten { get; } =
    [
        Worker(Role.Coach, "coach-1", "Marit Veldkamp", "055 000 00 01"),
        Worker(Role.Coach, "coach-2", "Joost Hamerling", "055 000 00 02"),
        Worker(Role.Coach, "coach-3", "Fenna Oldekamp", "055 000 00 03"),
        Worker(Role.Coach, "coach-4", "Said Bouzidane", "0570 000 004"),
        Worker(Role.Coach, "coach-5", "Trudy Wesselink", "0570 000 005"),
        Worker(Role.Coach, "coach-6", "Bram Nijenbrink", "0575 000 006"),
    ];

    /// <summary>Job coaches: involved beside the consulent with some candidates.</summary>
    public static IReadOnlyList<DemoWorker> JobCoaches { get; } =
    [
        Worker(Role.Coach, "jobcoach-1", "Ilse Roordink", "055 000 00 11"),
        Worker(Role.Coach, "jobcoach-2", "Dirk Tamminge", "0570 000 012"),
        Worker(Role.Coach, "jobcoach-3", "Nadia Elhadji", "0575 000 013"),
    ];

    /// <summary>Advisers of the Werkgeversservicepunt.</summary>
    public static IReadOnlyList<DemoWorker> Advisers { get; } =
    [
        Worker(Role.Adviser, "adviseur-1", "Petra Lindeboer", "055 000 00 21"),
        Worker(Role.Adviser, "adviseur-2", "Hessel Dijkgraven", "0570 000 022"),
    ];

    /// <summary>The lead of the coaches.</summary>
    public static DemoWorker Lead { get; } = Worker(Role.Lead, "teamleider-1", "Hanneke Bloemhof", "055 000 00 31");

    /// <summary>Who sees to it that partners and organisation do not leave gaps.</summary>
    public static DemoWorker ChainCoordinator { get; } = Worker(Role.ChainCoordinator, "ketenregisseur-1", "Ruud Mensink", "0570 000 032");

    /// <summary>Who decides on wage subsidy and pays it.</summary>
    public static DemoWorker SubsidyOfficer { get; } = Worker(Role.SubsidyOfficer, "lks-administratie-1", "Gea Pothoven", "055 000 00 33");

    /// <summary>Who measures the loonwaarde.</summary>
    public static DemoWorker WageValueExpert { get; } = Worker(Role.WageValueExpert, "loonwaardedeskundige-1", "Arend Kolkman", "055 000 00 34");

    public static IReadOnlyList<DemoWorker> All { get; } =
        [.. Consulenten, .. JobCoaches, .. Advisers, Lead, ChainCoordinator, SubsidyOfficer, WageValueExpert];

    private static DemoWorker Worker(Role role, string id, string name, string phone) =>
        new(id, role, new MedewerkerInvoer { Naam = name, Telefoon = phone, Email = $"{id}@voorbeeld.nl" });
}

/// <summary>Somebody of the organisation.</summary>
/// <param name="Id">Id, also of the account.</param>
/// <param name="Role">In what capacity.</param>
/// <param name="Details">Name, number and address.</param>
public sealed record DemoWorker(string Id, Role Role, MedewerkerInvoer Details);
