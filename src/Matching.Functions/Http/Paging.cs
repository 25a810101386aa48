using System.ComponentModel;

namespace Matching.Functions.Http;

/// <summary>Which part of a collection is asked for.</summary>
/// <param name="Page">Number of the page, from 1 to <see cref="MaximumPage"/>.</param>
/// <param name="Size">Most items on it, from 1 to <see cref="MaximumSize"/>.</param>
public sealed record Paging(int Page, int Size)
{
    /// <summary>Query key of the page's number.</summary>
    public const string PageKey = "pagina";

    /// <summary>Query key of the page's size.</summary>
    public const string SizeKey = "aantal";

    /// <summary>Last page that can be asked for.</summary>
    public const int MaximumPage = 10_000;

    /// <summary>Most items on a page.</summary>
    public const int MaximumSize = 100;

    /// <summary>What is given to those who do not ask.</summary>
    public static Paging Default { get; } = new(1, 25);

    /// <summary>How many items come before the page.</summary>
    public int Skip => (Page - 1) * Size;
}

/// <summary>One page of a collection.</summary>
/// <typeparam name="T">Contract of an item.</typeparam>
public record Collection<T>
{
    /// <summary>Items on this page.</summary>
    [Description("Wat er op deze pagina staat.")]
    public required IReadOnlyList<T> Resultaten { get; init; }

    /// <summary>Number of all items on all pages; absent when it is not counted.</summary>
    [Description("Aantal op alle pagina's samen; ontbreekt als het niet is geteld.")]
    public int? Totaal { get; init; }

    /// <summary>Where the other pages are.</summary>
    [Description("Waar deze en de andere pagina's staan.")]
    [System.Text.Json.Serialization.JsonPropertyName("_links")]
    public required PageLinks Links { get; init; }
}

/// <summary>Where the pages of a collection are.</summary>
[Description("Waar de pagina's staan.")]
public sealed record PageLinks
{
    /// <summary>This page.</summary>
    public required PageLink Self { get; init; }

    /// <summary>Next page; absent on the last.</summary>
    public PageLink? Volgende { get; init; }

    /// <summary>Page before; absent on the first.</summary>
    public PageLink? Vorige { get; init; }
}

/// <summary>A link.</summary>
[Description("Een verwijzing.")]
public sealed record PageLink
{
    /// <summary>Path and query, relative to the host.</summary>
    [Description("Pad met parameters, ten opzichte van deze server.")]
    public required string Href { get; init; }
}
