namespace Matching.Application.Imports;

/// <summary>What is wrong with a line of a file.</summary>
/// <param name="Line">The line, from 1; the header is line 1.</param>
/// <param name="Column">The column as the header names it; empty when it is about the line or the file.</param>
/// <param name="Message">Dutch sentence that says what is wrong and what to do about it; repeats nothing that a line holds.</param>
public sealed record ImportError(int Line, string Column, string Message);
