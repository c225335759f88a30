using Talaia.Kernel.Links;

namespace Talaia.Consultation.Forms.Versions;

/// <summary>How links and the audit log name a form: by its identifier.</summary>
public static class FormRef
{
    public const string Kind = "form";

    public static Ref To(string key) => new(Kind, key);
}
