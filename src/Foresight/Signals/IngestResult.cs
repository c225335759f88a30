using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Signals;

/// <summary>What taking documents in has made.</summary>
/// <param name="Added">New signals, folded ones included.</param>
/// <param name="Known">Documents that their source had brought before, or that stand twice in the file.</param>
/// <param name="Folded">Of those added, versions of a document that was there already or came with them.</param>
/// <param name="Refused">Documents that could not be taken; always 0 when the whole file had to be good.</param>
public sealed record IngestResult(int Added, int Known, int Folded, int Refused, IReadOnlyList<Problem> Problems);
