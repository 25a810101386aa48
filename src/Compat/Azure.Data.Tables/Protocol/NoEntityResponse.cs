#nullable enable
namespace Azure.Data.Tables.Protocol;

/// <summary>The answer that there is no such entity.</summary>
internal sealed class NoEntityResponse<T>(Response response) : NullableResponse<T>
{
    private readonly Response _response = response;

    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("There is no such entity: look at HasValue first.");

    public override Response GetRawResponse() => _response;
}
