using Talaia.Foresight.Fetching;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.Solutions;

namespace Talaia.Foresight.SolutionSources;

/// <summary>
/// Asks for the page of each known solution, so that the quality page of the metamodel tells which are gone. It stands here because this room has the
/// guarded fetcher; what was found is the metamodel's.
/// </summary>
public sealed class CheckSolutionSources(ReadSolutions solutions, GuardedFetcher fetcher, RecordSourceChecks record, JobProgress progress)
{
    /// <summary>One page after another: most are of the same few servers, which are not to be hurried.</summary>
    /// <returns>What each address answered.</returns>
    public async Task<IReadOnlyList<SourceAnswer>> RunAsync(string actor, CancellationToken cancel = default)
    {
        var addresses = (await solutions.FactsAsync(cancel)).Select(solution => solution.Source).Distinct(StringComparer.Ordinal).ToList();
        var answers = new List<SourceAnswer>();
        foreach (var address in addresses)
        {
            answers.Add(await AskAsync(address, cancel));
            await progress.SayAsync(answers.Count, addresses.Count, cancel);
        }

        await record.RunAsync(answers, actor, cancel);
        return answers;
    }

    private async Task<SourceAnswer> AskAsync(string address, CancellationToken cancel)
    {
        try
        {
            var fetched = await fetcher.RunAsync(address, cancel: cancel);
            return new(address, fetched.Status, fetched.Error);
        }
        catch (RuleException refused)
        {
            return new(address, null, refused.Message);
        }
    }
}

/// <summary>The same every night.</summary>
internal sealed class CheckSolutionSourcesJob(CheckSolutionSources check) : IJobHandler
{
    public static readonly Schedule Nightly = new("foresight.check-solution-sources", "50 3 * * *");

    public string Kind => Nightly.Kind;

    public Task RunAsync(string payload, CancellationToken cancel) => check.RunAsync("system", cancel);
}
