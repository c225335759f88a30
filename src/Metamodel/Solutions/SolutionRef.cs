using Talaia.Kernel.Links;

namespace Talaia.Metamodel.Solutions;

/// <summary>How links and the audit log name a solution.</summary>
public static class SolutionRef
{
    public const string Kind = "solution";

    public static Ref To(string code) => new(Kind, code);
}
