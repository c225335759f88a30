using Talaia.Kernel.Languages;

namespace Talaia.Innovation.Pilots;

/// <summary>What a pilot taught. A pilot that did not work is a result too.</summary>
/// <param name="Worked">Whether the hypothesis held.</param>
/// <param name="What">What worked and what did not.</param>
/// <param name="Where">In which towns, and on what it depended.</param>
/// <param name="Cost">What it cost, in money and in hours.</param>
/// <param name="Lesson">What another town should know before it begins.</param>
public sealed record PilotResult(bool Worked, LocalizedText What, LocalizedText Where, LocalizedText Cost, LocalizedText Lesson);
