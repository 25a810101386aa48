using System.Reflection;
using System.Text;
using Matching.Functions.Http;
using Matching.Functions.Http.Json;
using Microsoft.Azure.Functions.Worker;

namespace Matching.EndToEnd.Tests.Http;

public sealed class OperationsTests
{
    private static readonly string[] EveryMethod = ["delete", "get", "head", "options", "patch", "post", "put"];

    public static TheoryData<string> Names => [.. Operations.All.Select(o => o.Name)];

    [Fact]
    public void Every_http_function_has_its_operation_and_every_operation_its_function()
    {
        var functions = HttpFunctions().Select(f => (f.Name, Methods: string.Join(",", f.Trigger.Methods!.Order(StringComparer.Ordinal)), f.Trigger.Route));
        var operations = Operations.All.Select(o =>
            (o.Name, Methods: o.Method == Operation.AnyMethod ? string.Join(",", EveryMethod) : o.Method.ToLowerInvariant(), Route: (string?)o.Route));

        Assert.Equal(operations.OrderBy(o => o.Name, StringComparer.Ordinal), functions.OrderBy(f => f.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void Function_keys_decide_nothing() => Assert.All(HttpFunctions(), f => Assert.Equal(AuthorizationLevel.Anonymous, f.Trigger.AuthLevel));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_operation_names_its_roles_or_is_anonymous_and_its_path_follows_the_conventions(string name)
    {
        var operation = Operations.All.Single(o => o.Name == name);

        Assert.Equal(operation.Anonymous, operation.Roles.Count == 0);
        Assert.False(operation.Request is not null && operation.Form.Count > 0);
        Assert.EndsWith(".", operation.Scope, StringComparison.Ordinal);
        if (!operation.Hidden) Assert.Matches(@"^v1(/([a-z0-9.\-]+|\{[a-zA-Z]+\}))+$", operation.Route);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_contract_of_a_body_can_be_read(string name)
    {
        if (Operations.All.Single(o => o.Name == name).Request is not { } contract) return;
        var errors = new FieldErrors();
        var parse = typeof(StrictJson).GetMethod(nameof(StrictJson.Parse))!.MakeGenericMethod(contract);

        Assert.IsType(contract, parse.Invoke(null, [new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes("{}")), errors]));
    }

    private static IEnumerable<(string Name, HttpTriggerAttribute Trigger)> HttpFunctions() =>
        from type in typeof(Operations).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        select (function.Name, trigger);
}
