namespace Matching.Domain.Imports;

/// <summary>What is done with a line about somebody who is there already: a candidate with the same external reference, an employer with the same id.</summary>
public enum ExistingChoice
{
    /// <summary>The line is an error.</summary>
    Refuse = 1,

    /// <summary>The line is passed over.</summary>
    Skip,

    /// <summary>What is there is changed to what the line says.</summary>
    Change,
}
