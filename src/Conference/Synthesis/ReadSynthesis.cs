using Talaia.Conference.KeyIdeas;
using Talaia.Conference.Sessions;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Languages;

namespace Talaia.Conference.Synthesis;

/// <summary>The approved ideas that one profile, track or trend has in common, in the order in which they were said.</summary>
public sealed record SynthesisPart<T>(T Of, IReadOnlyList<KeyIdeaRow> Ideas);

/// <summary>A published trend that sessions or ideas speak of.</summary>
public sealed record SynthesisTrend(string Slug, LocalizedText Name);

/// <summary>
/// What a conference boils down to: its approved key ideas and nothing else, each with its session, speaker and minute.
/// </summary>
/// <param name="Ideas">Every approved idea once, in the order in which they were said.</param>
/// <param name="ByProfile">Each of the three profiles that has ideas.</param>
/// <param name="ByTrack">Tracks in the programme's order; a null track last, for sessions that have none.</param>
/// <param name="ByTrend">Published trends of which the idea or its session speaks, the one with most ideas first.</param>
public sealed record Synthesised(
    IReadOnlyList<KeyIdeaRow> Ideas,
    IReadOnlyList<SynthesisPart<Profiles>> ByProfile,
    IReadOnlyList<SynthesisPart<TrackRow?>> ByTrack,
    IReadOnlyList<SynthesisPart<SynthesisTrend>> ByTrend)
{
    /// <summary>How many sessions the ideas come from.</summary>
    public int Sessions => Ideas.Select(idea => idea.Session.Code).Distinct().Count();
}

public sealed class ReadSynthesis(ReadKeyIdeas ideas, ReadProgramme programme, ReadTrends trends)
{
    public async Task<Synthesised> OfYearAsync(int year, CancellationToken cancel = default)
    {
        var approved = await ideas.OfYearAsync(year, approvedOnly: true, cancel);
        var tracks = (await programme.OfYearAsync(year, cancel)).Tracks;
        var known = (await trends.ListAsync(publishedOnly: true, cancel)).Select(trend => new SynthesisTrend(trend.Slug, trend.Name));
        return new Synthesised(
            approved,
            Parts(ProfileList.Each, (idea, profile) => idea.Profiles.HasFlag(profile), approved),
            Parts([.. tracks, null], (idea, track) => idea.Session.Track?.Key == track?.Key, approved),
            [.. Parts(known, SpeaksOf, approved).OrderByDescending(part => part.Ideas.Count).ThenBy(part => part.Of.Slug, StringComparer.Ordinal)]);
    }

    private static bool SpeaksOf(KeyIdeaRow idea, SynthesisTrend trend) => idea.Concerns.Trends.Contains(trend.Slug) || idea.Session.Concerns.Trends.Contains(trend.Slug);

    private static List<SynthesisPart<T>> Parts<T>(IEnumerable<T> things, Func<KeyIdeaRow, T, bool> belongs, IReadOnlyList<KeyIdeaRow> ideas) =>
        [.. things.Select(thing => new SynthesisPart<T>(thing, [.. ideas.Where(idea => belongs(idea, thing))])).Where(part => part.Ideas.Count > 0)];
}
