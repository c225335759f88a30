using Talaia.Kernel.Links;

namespace Talaia.Metamodel.TownModels.Amendments;

/// <summary>How the audit log names an amendment.</summary>
public static class AmendmentRef
{
    public const string Kind = "amendment";

    public static Ref To(Guid id) => new(Kind, id.ToString());
}
