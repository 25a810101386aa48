using Matching.Testing;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>The scenarios share one Azurite of their own: they mostly wait for days to pass, and others need not wait for them.</summary>
[CollectionDefinition(Name)]
public sealed class ScenarioCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "scenarios";
}
