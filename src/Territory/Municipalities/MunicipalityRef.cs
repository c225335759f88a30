using Talaia.Kernel.Links;

namespace Talaia.Territory.Municipalities;

/// <summary>How links and the audit log name a municipality.</summary>
public static class MunicipalityRef
{
    public const string Kind = "municipality";

    public static Ref To(string codi6) => new(Kind, codi6);
}
