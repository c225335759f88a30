using Talaia.Kernel.Links;

namespace Talaia.Innovation.Challenges;

/// <summary>How links and the audit log name a challenge, and the needs that it rests on.</summary>
public static class ChallengeRef
{
    public const string Kind = "challenge";
    public const string NeedKind = "need";

    public static Ref To(string slug) => new(Kind, slug);

    public static Ref Need(string wave, string element) => new(NeedKind, $"{wave}/{element}");
}
