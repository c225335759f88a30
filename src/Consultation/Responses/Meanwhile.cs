using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Responses;

/// <summary>What somebody wants to save, laid against what others saved since they looked.</summary>
/// <param name="Taken">What can be saved.</param>
/// <param name="Clashing">What others answered otherwise meanwhile: path to what was wanted.</param>
/// <param name="Others">What others changed meanwhile, by path, as it stands now; what is being saved is not among it.</param>
internal sealed record Meanwhile(
    IReadOnlyDictionary<string, AnswerValue?> Taken, IReadOnlyDictionary<string, AnswerValue?> Clashing, IReadOnlyDictionary<string, AnswerValue?> Others)
{
    /// <summary>
    /// Three-way, path by path: what the person saw is the answer at the revision they looked at; where the answer that stands is another, and what is wanted differs
    /// from both, it is a clash; where it is what they saw, they changed nothing and what stands stays.
    /// </summary>
    /// <param name="seen">The revision that the person saw.</param>
    public static async Task<Meanwhile> OfAsync(TalaiaDb db, Response response, IReadOnlyDictionary<string, AnswerValue?> wanted, int seen, CancellationToken cancel)
    {
        if (seen >= response.Revision)
            return new Meanwhile(wanted, None, None);
        var events = await db.Set<AnswerEvent>().AsNoTracking().Where(answer => answer.ResponseId == response.Id).OrderBy(answer => answer.Revision)
            .Select(answer => new { answer.Revision, answer.Changes }).ToListAsync(cancel);
        var (before, now) = (new Dictionary<string, AnswerValue?>(), new Dictionary<string, AnswerValue?>());
        foreach (var saved in events)
            foreach (var (path, value) in AnswerDocument.ReadChanges(saved.Changes))
                (saved.Revision <= seen ? before : now)[path] = value;
        var (taken, clashing) = (new Dictionary<string, AnswerValue?>(), new Dictionary<string, AnswerValue?>());
        foreach (var (path, value) in wanted)
        {
            if (!now.TryGetValue(path, out var stands) || Equals(stands, value))
                taken[path] = value;
            else if (!Equals(before.GetValueOrDefault(path), value))
                clashing[path] = value;
        }

        return new Meanwhile(taken, clashing, now.Where(change => !taken.ContainsKey(change.Key)).ToDictionary());
    }

    private static readonly Dictionary<string, AnswerValue?> None = [];
}
