using Matching.Domain.Results;
using Microsoft.Extensions.Options;

namespace Matching.Functions.Startup;

/// <summary>Collects what is wrong with settings, each by its name, so that a start that fails names them all.</summary>
internal sealed class OptionsCheck
{
    private readonly List<string> _errors = [];

    /// <summary>Adds an error unless the condition holds.</summary>
    public OptionsCheck Require(bool condition, string setting, string requirement)
    {
        if (!condition) _errors.Add($"{setting}: {requirement}");
        return this;
    }

    /// <summary>Adds the errors of a section, if it has any.</summary>
    public OptionsCheck Require<T>(Result<T> parsed, string section)
        where T : notnull
    {
        if (parsed.Failure is Failure.Invalid invalid) _errors.AddRange(invalid.Errors.Select(e => $"{section}:{e.Field}: {e.Message}"));
        return this;
    }

    /// <summary>The outcome.</summary>
    public ValidateOptionsResult Result => _errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_errors);
}
