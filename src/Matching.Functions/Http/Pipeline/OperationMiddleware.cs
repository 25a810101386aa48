using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Matching.Functions.Http.Pipeline;

/// <summary>Finds the operation of the function that is asked for. A function that has none is not there for anybody.</summary>
internal sealed class OperationMiddleware(OperationTable table, ILogger<OperationMiddleware> log) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http) return next(context);
        if (EnvelopeMiddleware.IsPreflight(http.Request)) return Answer(context, Results.NoContent());

        // Routing takes a path with a slash at the end for the same path; the conventions of the API do not.
        if (http.Request.Path.Value is { Length: > 1 } path && path.EndsWith('/')) return Answer(context, Problem.NotFound);
        if (table.Find(context.FunctionDefinition.Name) is not { } operation)
        {
            log.LogError("{Function} is not in the operations table and is refused.", context.FunctionDefinition.Name);
            return Answer(context, Problem.NotFound);
        }

        http.Set(operation);
        return operation.Method == Operation.AnyMethod || string.Equals(operation.Method, http.Request.Method, StringComparison.OrdinalIgnoreCase)
            ? next(context)
            : Answer(context, Problem.NotFound);
    }

    private static Task Answer(FunctionContext context, IResult result)
    {
        context.Answer(result);
        return Task.CompletedTask;
    }
}
