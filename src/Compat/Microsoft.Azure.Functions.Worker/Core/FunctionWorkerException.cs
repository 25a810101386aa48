namespace Microsoft.Azure.Functions.Worker;

public class FunctionWorkerException : Exception
{
    public FunctionWorkerException(string? message)
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
