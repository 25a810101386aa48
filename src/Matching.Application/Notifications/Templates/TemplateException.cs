namespace Matching.Application.Notifications.Templates;

/// <summary>A template is not in order, or a message lacks what its template needs. Says nothing of any value.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>Makes it.</summary>
    public TemplateException()
        : this("", null, "not in order")
    {
    }

    /// <summary>Makes it.</summary>
    public TemplateException(string message)
        : base(message)
    {
        Template = "";
        Reason = message;
    }

    /// <summary>Makes it.</summary>
    public TemplateException(string message, Exception innerException)
        : base(message, innerException)
    {
        Template = "";
        Reason = message;
    }

    /// <summary>Makes it.</summary>
    /// <param name="template">Name of the template.</param>
    /// <param name="placeholder">Which placeholder is concerned; null when none is.</param>
    /// <param name="reason">What is wrong, without any value.</param>
    public TemplateException(string template, string? placeholder, string reason)
        : base(placeholder is null ? $"Template {template}: {reason}." : $"Template {template}, {{{placeholder}}}: {reason}.")
    {
        Template = template;
        Placeholder = placeholder;
        Reason = placeholder is null ? reason : $"{{{placeholder}}}: {reason}";
    }

    /// <summary>Name of the template.</summary>
    public string Template { get; }

    /// <summary>Which placeholder is concerned; null when none is.</summary>
    public string? Placeholder { get; }

    /// <summary>What is wrong, without any value.</summary>
    public string Reason { get; }
}
