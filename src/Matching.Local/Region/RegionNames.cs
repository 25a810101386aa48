namespace Matching.Local.Region;

/// <summary>Names for people who do not exist: call names, and surnames put together from parts so that no full name is anybody's on purpose.</summary>
internal static class RegionNames
{
    public static IReadOnlyList<string> CallNames { get; } =
    [
        "Noor", "Daan", "Yara", "Timo", "Femke", "Joris", "Amina", "Ruud", "Lies", "Karim", "Bente", "Wim", "Sevda", "Gijs", "Tessa", "Omar", "Hanna",
        "Koos", "Mila", "Ebru", "Arjen", "Dewi", "Pim", "Rosa", "Jelle", "Fatma", "Bas", "Nina", "Hidde", "Leila", "Tom", "Anouk", "Sjoerd", "Mona",
        "Erik", "Zara", "Luuk", "Ineke", "Rachid", "Vera", "Bart", "Elif", "Stef", "Judith", "Wessel", "Sofie", "Ali", "Margo", "Jip", "Cor",
    ];

    private static readonly string[] Beginnings =
    [
        "Ooster", "Wester", "Linde", "Berke", "Elzen", "Hazel", "Heide", "Kolk", "Molen", "Brand", "Veld", "Wolde", "Esse", "Rogge", "Haver", "Klaver",
        "Dijk", "Beek", "Steen", "Zand", "Koren", "Grift", "Hage", "Wilgen", "Ringel",
    ];

    private static readonly string[] Ends = ["laar", "wijk", "stege", "kamp", "huis", "brink", "horst", "goor", "mate", "es", "veen", "borg", "weerd"];

    /// <summary>The surname with a number; the first 325 differ.</summary>
    public static string Surname(int number) => Beginnings[number % Beginnings.Length] + Ends[(number + (number / Beginnings.Length)) % Ends.Length];
}
