namespace Microsoft.Azure.Functions.Worker;

public abstract class FunctionWorkerException : Exception
{
    private protected FunctionWorkerException(string? message)
        : base(message)
    {
    }
}

public class FunctionInputConverterException : FunctionWorkerException
{
    public FunctionInputConverterException(string? message)
        : base(message)
    {
    }
}
