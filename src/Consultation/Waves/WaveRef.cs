using Talaia.Kernel.Links;

namespace Talaia.Consultation.Waves;

/// <summary>How links and the audit log name a wave: by its key, the period.</summary>
public static class WaveRef
{
    public const string Kind = "wave";

    public static Ref To(string key) => new(Kind, key);
}
