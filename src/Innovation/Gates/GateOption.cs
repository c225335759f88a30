using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Innovation.Gates;

/// <summary>What stands for choice, as it was when the voting opened: an idea, a challenge or a pilot.</summary>
/// <param name="Kind">Its kind as links name it; one for all options of a voting.</param>
public sealed record GateOption(string Kind, string Slug, LocalizedText Title)
{
    public Ref Ref => new(Kind, Slug);
}
