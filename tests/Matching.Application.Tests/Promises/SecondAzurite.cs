using Matching.Testing;

namespace Matching.Application.Tests.Promises;

/// <summary>The tests that take as long as all others together have an Azurite of their own, and run beside them.</summary>
[CollectionDefinition(Name)]
public sealed class SecondAzurite : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Second Azurite";
}
