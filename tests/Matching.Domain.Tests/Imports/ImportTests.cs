using Matching.Domain.Access;
using Matching.Domain.Imports;
using Matching.Domain.Results;

namespace Matching.Domain.Tests.Imports;

public sealed class ImportTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Import Uploaded =
        Import.Receive(Id<Import>.Parse("imp-1"), new Actor(Role.Coach, "coach-1"), ImportKind.Candidates, ImportFormat.Csv, ExistingChoice.Refuse, true, "imp-1/bestand", 200, Now);

    private static readonly Dictionary<ImportStatus, Import> Each = new()
    {
        [ImportStatus.Uploaded] = Uploaded,
        [ImportStatus.Checking] = Uploaded.CheckedUntil(5, 100)!,
        [ImportStatus.Rejected] = Uploaded.EndCheck(10, 3, 0, Now)!,
        [ImportStatus.Checked] = Uploaded.EndCheck(10, 0, 2, Now)!,
        [ImportStatus.Running] = Uploaded.EndCheck(10, 0, 2, Now)!.Run().Value,
        [ImportStatus.Done] = Uploaded.EndCheck(10, 0, 2, Now)!.Run().Value.Advance(0, 10, 0)!.Finish(Now)!,
        [ImportStatus.Expired] = Uploaded.Expire(Now)!,
    };

    public static TheoryData<ImportStatus> Statuses => [.. Enum.GetValues<ImportStatus>()];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Each_step_is_taken_only_where_it_belongs(ImportStatus status)
    {
        var import = Each[status];
        Assert.Equal(status, import.Status);

        Is(import.CheckedUntil(6, 120), ImportStatus.Checking, status is ImportStatus.Uploaded or ImportStatus.Checking);
        Is(import.EndCheck(10, 1, 0, Now), ImportStatus.Rejected, status is ImportStatus.Uploaded or ImportStatus.Checking);
        Is(import.EndCheck(10, 0, 2, Now), ImportStatus.Checked, status is ImportStatus.Uploaded or ImportStatus.Checking);
        Is((import with { DryRun = false }).EndCheck(10, 0, 2, Now), ImportStatus.Running, status is ImportStatus.Uploaded or ImportStatus.Checking);
        Is(import.Run() is var run && run.TryGet(out var running, out _) ? running : null, ImportStatus.Running, status == ImportStatus.Checked);
        Is(import.Advance(import.Done, 4, 1), ImportStatus.Running, status == ImportStatus.Running);
        Is((import with { Done = 10 }).Finish(Now), ImportStatus.Done, status == ImportStatus.Running);
        Is(import.Expire(Now), ImportStatus.Expired, !import.HasEnded);
        if (status != ImportStatus.Checked) Assert.IsType<Failure.Refused>(import.Run().Failure);

        void Is(Import? next, ImportStatus expected, bool taken)
        {
            Assert.Equal(taken, next is not null);
            if (next is not null) Assert.Equal((expected, import.Version + 1), (next.Status, next.Version));
        }
    }

    [Fact]
    public void A_step_that_was_done_before_is_not_done_again()
    {
        var running = Each[ImportStatus.Running].Advance(0, 4, 1)!;

        Assert.Null(running.Advance(0, 4, 1));
        Assert.Null(running.Finish(Now));
        Assert.Null(Each[ImportStatus.Checking].CheckedUntil(5, 100));
        Assert.Equal(8, running.Advance(4, 4, 0)!.Done);
    }

    [Fact]
    public void Progress_is_of_what_it_is_doing_now()
    {
        Assert.Equal(0, Uploaded.Percent);
        Assert.Equal(50, Each[ImportStatus.Checking].Percent);
        Assert.Equal(100, Each[ImportStatus.Checked].Percent);
        Assert.Equal(40, Each[ImportStatus.Running].Advance(0, 4, 1)!.Percent);
        Assert.Equal(100, Each[ImportStatus.Done].Percent);
    }
}
