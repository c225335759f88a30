using Talaia.Conference.Sessions;
using Talaia.Kernel.Languages;

namespace Talaia.Conference.KeyIdeas;

/// <summary>What a rapporteur writes down.</summary>
/// <param name="Sentence">In at least one language.</param>
/// <param name="Speaker">The key of the session's speaker who said it; null for somebody in the audience.</param>
/// <param name="Minute">Whole minutes since the session began, from 0 to its length.</param>
/// <param name="Profiles">For whom it is; at least one.</param>
public sealed record KeyIdeaNote(LocalizedText Sentence, string? Speaker, int Minute, KeyIdeaKind Kind, Profiles Profiles)
{
    public const int LongestSentence = 400;
}
