using Matching.Domain.Access;
using Matching.Domain.Results;

namespace Matching.Domain.Imports;

/// <summary>
/// A file that somebody hands in to be taken over: as a whole or not at all. Holds no personal data: the lines are in a file beside it.
/// </summary>
public sealed record Import : IAggregate<Import>
{
    /// <summary>How many days a file is kept at most.</summary>
    public const int KeptDays = 7;

    /// <inheritdoc/>
    public static string IdPrefix => "imp";

    /// <summary>Its id.</summary>
    public required Id<Import> Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Who handed it in; what it makes is made in this person's name.</summary>
    public required Actor Owner { get; init; }

    /// <summary>What its lines are.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>How the file is written.</summary>
    public required ImportFormat Format { get; init; }

    /// <summary>Whether it stops after the check until it is asked to be carried out.</summary>
    public required bool DryRun { get; init; }

    /// <summary>What is done with lines about somebody who is there already.</summary>
    public required ExistingChoice Existing { get; init; }

    /// <summary>Name under which the file was stored.</summary>
    public required string File { get; init; }

    /// <summary>Size of the file.</summary>
    public required long Bytes { get; init; }

    /// <summary>How far it is.</summary>
    public required ImportStatus Status { get; init; }

    /// <summary>When it was handed in, in UTC.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>Bytes of the file that were checked.</summary>
    public long BytesChecked { get; init; }

    /// <summary>Lines that were checked; after the check all that there are.</summary>
    public int Lines { get; init; }

    /// <summary>Errors that were found.</summary>
    public int Errors { get; init; }

    /// <summary>Lines about somebody who was there already when they were checked.</summary>
    public int Known { get; init; }

    /// <summary>Lines that were dealt with, those that were passed over included.</summary>
    public int Done { get; init; }

    /// <summary>Lines that were passed over.</summary>
    public int Skipped { get; init; }

    /// <summary>When the check ended, in UTC: what the import makes is judged and dated as of this moment, however often it is tried.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>When it ended, in UTC; null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether nothing more happens to it.</summary>
    public bool HasEnded => Status is ImportStatus.Rejected or ImportStatus.Done or ImportStatus.Expired;

    /// <summary>How much of what it is doing now is done, 0 to 100: of the check by bytes, of taking over by lines.</summary>
    public int Percent => Status switch
    {
        ImportStatus.Uploaded => 0,
        ImportStatus.Checking => (int)(Math.Min(BytesChecked, Bytes) * 100 / Math.Max(Bytes, 1)),
        ImportStatus.Running or ImportStatus.Expired => (int)(Done * 100L / Math.Max(Lines, 1)),
        _ => 100,
    };

    /// <summary>A file that was handed in.</summary>
    public static Import Receive(Id<Import> id, Actor owner, ImportKind kind, ImportFormat format, ExistingChoice existing, bool dryRun, string file, long bytes, DateTimeOffset now) => new()
    {
        Id = id,
        Version = 1,
        Owner = owner,
        Kind = kind,
        Format = format,
        Existing = existing,
        DryRun = dryRun,
        File = file,
        Bytes = bytes,
        Status = ImportStatus.Uploaded,
        UploadedAt = now,
    };

    /// <summary>The check has come to a place in the file; null when it was further already, or over.</summary>
    public Import? CheckedUntil(int lines, long bytes) => Status switch
    {
        ImportStatus.Uploaded => this with { Version = Version + 1, Status = ImportStatus.Checking, Lines = lines, BytesChecked = bytes },
        ImportStatus.Checking when lines > Lines => this with { Version = Version + 1, Lines = lines, BytesChecked = bytes },
        _ => null,
    };

    /// <summary>The check is over; null when it was over before. Without errors it goes on at once, unless it is a dry run.</summary>
    public Import? EndCheck(int lines, int errors, int known, DateTimeOffset now)
    {
        if (Status is not (ImportStatus.Uploaded or ImportStatus.Checking)) return null;
        return this with
        {
            Version = Version + 1,
            Status = errors > 0 ? ImportStatus.Rejected : DryRun ? ImportStatus.Checked : ImportStatus.Running,
            Lines = lines,
            Errors = errors,
            Known = known,
            BytesChecked = Bytes,
            CheckedAt = now,
            EndedAt = errors > 0 ? now : null,
        };
    }

    /// <summary>Has it carried out after a good dry run.</summary>
    public Result<Import> Run() => Status switch
    {
        ImportStatus.Checked => this with { Version = Version + 1, Status = ImportStatus.Running },
        ImportStatus.Uploaded or ImportStatus.Checking => new Failure.Refused("import-wordt-gecontroleerd", "Het bestand wordt nog gecontroleerd. Wacht tot dat klaar is."),
        ImportStatus.Rejected => new Failure.Refused("import-afgekeurd", "Het bestand heeft fouten. Herstel ze en stuur het bestand opnieuw."),
        ImportStatus.Expired => new Failure.Refused("import-verlopen", "Het bestand is niet op tijd verwerkt en is verwijderd. Stuur het opnieuw."),
        _ => new Failure.Refused("import-loopt-al", "Deze import wordt of is al uitgevoerd."),
    };

    /// <summary>Lines were taken over; null when they were before, or when it is not running.</summary>
    /// <param name="from">How many lines came before them.</param>
    /// <param name="lines">How many they are.</param>
    /// <param name="skipped">How many of them were passed over.</param>
    public Import? Advance(int from, int lines, int skipped) =>
        Status == ImportStatus.Running && Done == from ? this with { Version = Version + 1, Done = from + lines, Skipped = Skipped + skipped } : null;

    /// <summary>Everything is taken over; null when it is not, or was before.</summary>
    public Import? Finish(DateTimeOffset now) =>
        Status == ImportStatus.Running && Done == Lines ? this with { Version = Version + 1, Status = ImportStatus.Done, EndedAt = now } : null;

    /// <summary>Its time is over; null when it ended before.</summary>
    public Import? Expire(DateTimeOffset now) =>
        HasEnded ? null : this with { Version = Version + 1, Status = ImportStatus.Expired, EndedAt = now };
}
