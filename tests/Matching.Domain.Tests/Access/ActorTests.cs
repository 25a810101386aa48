using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.People;

namespace Matching.Domain.Tests.Access;

public sealed class ActorTests
{
    [Theory]
    [InlineData(Role.Coach, "mw-1", true)]
    [InlineData(Role.Coach, "mw-2", false)]
    [InlineData(Role.Adviser, "mw-1", false)]
    [InlineData(Role.System, "mw-1", false)]
    public void IsSomebodyOnlyInTheSameRole(Role role, string id, bool same) => Assert.Equal(same, new Actor(role, id).Is(Role.Coach, Id<Worker>.Parse("mw-1")));

    [Fact]
    public void AnIdThatWasNeverSetIsNobodys() => Assert.Throws<InvalidOperationException>(() => new Actor(Role.Candidate, "").Is(Role.Candidate, default(Id<Candidate>)));

    [Fact]
    public void IsWrittenAsRoleAndId() => Assert.Equal("Coach:mw-1", new Actor(Role.Coach, "mw-1").ToString());
}
