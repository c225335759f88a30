using Talaia.Kernel.Links;

namespace Talaia.Consultation.Forms.Bank;

/// <summary>How the audit log names a kept question.</summary>
public static class BankRef
{
    public const string Kind = "kept-question";

    public static Ref To(Guid id) => new(Kind, $"{id}");
}
