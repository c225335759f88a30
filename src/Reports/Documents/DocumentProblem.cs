namespace Talaia.Reports.Documents;

/// <summary>Why a document is not fit to be published.</summary>
/// <param name="Code">Stable, such as `citation-without-reference`.</param>
/// <param name="Block">Index of the block, from 0; null when it concerns the whole document.</param>
/// <param name="Message">What is wrong and what to do, in English.</param>
public sealed record DocumentProblem(string Code, int? Block, string Message);
