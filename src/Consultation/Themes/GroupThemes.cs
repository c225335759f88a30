using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Analysis.Themes;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Trees;

namespace Talaia.Consultation.Themes;

/// <summary>
/// Groups what a wave's municipalities wrote to one question by what it speaks of, in whatever of the four languages. Themes that the office has changed stay as they are; what came since is
/// grouped beside them.
/// </summary>
public sealed class GroupThemes(TalaiaDb db, WaveTexts texts, ReadTree trees, KnownBridges bridges, TimeProvider clock)
{
    /// <param name="question">Path of a question answered in one's own words.</param>
    /// <exception cref="InputException">`unknown-wave`, `unknown-question`, `too-many-texts`.</exception>
    public async Task RunAsync(string waveKey, string question, string by, CancellationToken cancel = default)
    {
        var read = await texts.OfAsync(waveKey, cancel) ?? throw Unknown.Wave(waveKey);
        if (WaveTexts.Asked(read.Questionnaire).All(asked => asked.Path != question))
            throw new InputException(new Problem("unknown-question", $"Wave {waveKey} has no question «{question}» that is answered in one's own words."));
        var said = read.ByQuestion[question].ToList();
        if (said.Count > AverageLinkage.Most)
            throw new InputException(new Problem("too-many-texts", $"{said.Count} texts are more than can be compared with each other; at most {AverageLinkage.Most} are grouped."));
        var board = await db.Set<ThemeBoard>().SingleOrDefaultAsync(board => board.WaveId == read.Wave && board.Question == question, cancel);
        if (board is null)
            db.Add(board = new ThemeBoard(read.Wave, question, clock));
        board.Group(GroupTexts.Of(said, bridges.Of(await trees.LatestAsync(cancel)), board.Themes), clock);
        db.Add(new AuditEntry(by, "group-themes", WaveRef.To(waveKey), clock, question));
        await db.SaveChangesAsync(cancel);
    }
}
