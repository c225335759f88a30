using Talaia.Conference.Editions;
using Talaia.Innovation.Challenges;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.KeyIdeas;

/// <summary>What the office adds to an idea to make a challenge of it.</summary>
/// <param name="Process">The year of the innovation process that takes it up.</param>
/// <param name="Statement">The question; the idea's own sentence when null.</param>
/// <param name="Affected">Whom it concerns and how.</param>
/// <param name="Wave">With <paramref name="Element"/>, the stated need on which it rests beside the idea.</param>
/// <param name="Key">Of the showing of the form; null where nobody sends it twice.</param>
public sealed record ChallengeOfIdea(int Process, LocalizedText? Statement, LocalizedText Affected, string Wave, string Element, Guid? Key = null);

/// <summary>Takes an approved idea into *Innovation* as a challenge that rests on it, and on a need that municipalities have stated.</summary>
public sealed class MakeChallengeOfKeyIdea(ReadEditions editions, ReadKeyIdeas ideas, OpenChallenge open)
{
    /// <returns>The challenge's slug.</returns>
    /// <exception cref="RuleException">`unknown-key-idea`, `key-idea-not-approved`, and those of <see cref="OpenChallenge"/>.</exception>
    public async Task<string> RunAsync(int year, int number, ChallengeOfIdea given, string actor, CancellationToken cancel = default)
    {
        var (_, idea) = await MakeSignalOfKeyIdea.ApprovedAsync(editions, ideas, year, number, cancel);
        var statement = given.Statement is { IsEmpty: false } said ? said : idea.Sentence;
        return await open.RunAsync(given.Process, new NewChallenge(statement, given.Affected, [(given.Wave, given.Element)], [ConferenceKey.KeyIdea(year, number)], Key: given.Key), actor, cancel);
    }
}
