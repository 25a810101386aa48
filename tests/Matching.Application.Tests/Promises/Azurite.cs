using Matching.Testing;

namespace Matching.Application.Tests.Promises;

/// <summary>The tests that share one Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class Azurite : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
