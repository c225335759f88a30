using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Methodologies;

/// <summary>A methodology as its file has it, with the place of each thing and what is wrong with the file's shape.</summary>
/// <param name="Places">Where each thing stands, by its path: `phases/0/gate/quorum`. What is missing has no place.</param>
public sealed record MethodologyFile(Methodology Methodology, IReadOnlyDictionary<string, Where> Places, IReadOnlyList<Problem> Problems);
