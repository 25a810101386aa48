using System.Text.RegularExpressions;
using Matching.Domain.Access;

namespace Matching.Functions.Http;

/// <summary>One thing that callers can do: what routing checks, authorisation and the OpenAPI document all follow from.</summary>
public sealed partial record Operation
{
    /// <summary>Name of the function; also the operationId.</summary>
    public required string Name { get; init; }

    /// <summary>HTTP method in capitals; <see cref="AnyMethod"/> only for the answer to unknown paths.</summary>
    public required string Method { get; init; }

    /// <summary>Route as the function's trigger has it, for instance <c>v1/vacatures/{id}</c>; no leading or trailing slash.</summary>
    public required string Route { get; init; }

    /// <summary>Short Dutch title.</summary>
    public required string Summary { get; init; }

    /// <summary>Dutch sentence that says whose data the caller reaches with this.</summary>
    public required string Scope { get; init; }

    /// <summary>Roles that may do this; empty only when <see cref="Anonymous"/>. A token with several roles counts as the first of these.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Contract of the body; null for none.</summary>
    public Type? Request { get; init; }

    /// <summary>Names of the fields of a page's form, each at most once; empty for none. Not together with <see cref="Request"/>.</summary>
    public IReadOnlyList<string> Form { get; init; } = [];

    /// <summary>Media types of a body that is taken as a file, whatever its size allows; empty for none. Not together with <see cref="Request"/>.</summary>
    public IReadOnlyList<string> File { get; init; } = [];

    /// <summary>Media types of an answer that is a file; empty for none. Not together with <see cref="Response"/>.</summary>
    public IReadOnlyList<string> Download { get; init; } = [];

    /// <summary>Contract of the answer, of one item where it is <see cref="Paged"/>; null for an empty body.</summary>
    public Type? Response { get; init; }

    /// <summary>Status of success.</summary>
    public int Success { get; init; } = 200;

    /// <summary>Statuses besides those that follow from the other properties: 409 where a rule can refuse, 503 where others can keep it busy.</summary>
    public IReadOnlyList<int> Also { get; init; } = [];

    /// <summary>Query keys besides those of paging.</summary>
    public IReadOnlyList<QueryKey> Query { get; init; } = [];

    /// <summary>Whether it takes Idempotency-Key.</summary>
    public bool IdempotencyKey { get; init; }

    /// <summary>Whether it needs If-Match.</summary>
    public bool IfMatch { get; init; }

    /// <summary>Whether it also makes what is not there yet: If-Match is then asked only for what is there.</summary>
    public bool Upsert { get; init; }

    /// <summary>Whether it takes If-Match without asking for it: whoever sends it changes only the version that was read.</summary>
    public bool TakesIfMatch { get; init; }

    /// <summary>Whether the answer has an ETag.</summary>
    public bool ETag { get; init; }

    /// <summary>Whether the answer is one page of a collection.</summary>
    public bool Paged { get; init; }

    /// <summary>Contract of a page where it says more than a collection does, derived from <see cref="Collection{T}"/>; null for a plain one.</summary>
    public Type? Page { get; init; }

    /// <summary>Whether no token is asked for.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Whether people see the answers as pages; problems are then pages too.</summary>
    public bool Html { get; init; }

    /// <summary>Whether answers may be kept by caches: nothing with personal data.</summary>
    public bool Cacheable { get; init; }

    /// <summary>Whether it is left out of the OpenAPI document.</summary>
    public bool Hidden { get; init; }

    /// <summary>Stands for every method.</summary>
    public const string AnyMethod = "*";

    /// <summary>Whether a body is read.</summary>
    public bool HasBody => Request is not null || Form.Count > 0 || File.Count > 0;

    /// <summary>Names of the parameters in the route, in order.</summary>
    public IReadOnlyList<string> RouteParameters => [.. RouteParameter().Matches(Route).Select(m => m.Groups["name"].Value)];

    /// <summary>Every status that a caller can meet, in ascending order.</summary>
    public IReadOnlyList<int> Statuses
    {
        get
        {
            // Every operation reads its query strictly, so each can answer 400.
            SortedSet<int> statuses = [Success, 400, 500, .. Also];
            if (!Anonymous) statuses.UnionWith([401, 403, 429, 503]);
            if (RouteParameters.Count > 0) statuses.Add(404);
            if (HasBody) statuses.UnionWith([413, 415]);
            if (IfMatch) statuses.UnionWith([412, 428]);
            if (TakesIfMatch) statuses.Add(412);
            if (IdempotencyKey) statuses.Add(422);
            if (Cacheable && ETag) statuses.Add(304);
            return [.. statuses];
        }
    }

    [GeneratedRegex(@"\{\*?(?<name>[a-zA-Z]+)[^}]*\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RouteParameter();
}

/// <summary>A key that callers may add to the query, at most once.</summary>
/// <param name="Name">Name in camelCase.</param>
/// <param name="Description">What it does, in Dutch.</param>
public sealed record QueryKey(string Name, string Description)
{
    /// <summary>Type of the value: string, int, bool, DateOnly or an enum.</summary>
    public Type Type { get; init; } = typeof(string);
}
