namespace Matching.Domain.Imports;

/// <summary>How far an import is.</summary>
public enum ImportStatus
{
    /// <summary>The file is here.</summary>
    Uploaded = 1,

    /// <summary>Its lines are being checked; nothing is taken over yet.</summary>
    Checking,

    /// <summary>It has errors; nothing is taken over.</summary>
    Rejected,

    /// <summary>Every line is right; it waits for somebody to have it carried out.</summary>
    Checked,

    /// <summary>Its lines are being taken over.</summary>
    Running,

    /// <summary>Every line is taken over.</summary>
    Done,

    /// <summary>It was not carried out, or not to the end, within <see cref="Import.KeptDays"/> days; its file is gone.</summary>
    Expired,
}
