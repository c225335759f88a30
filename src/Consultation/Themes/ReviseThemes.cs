using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Themes;

/// <summary>Renames, joins and splits themes, or puts answers to another. What the office has changed is not grouped again.</summary>
public sealed class ReviseThemes(TalaiaDb db, TimeProvider clock)
{
    public const int LongestName = 200;

    /// <param name="seen">The revision that was seen.</param>
    /// <exception cref="RuleException">`not-grouped`, `themes-changed` (somebody changed them since), `unknown-theme`, `theme-nameless`, `no-answers-chosen`; nothing is saved.</exception>
    public async Task RunAsync(string waveKey, string question, ThemeRevision revision, int seen, string by, CancellationToken cancel = default)
    {
        if (revision is RenameTheme { Name: var name } && (string.IsNullOrWhiteSpace(name) || name.Length > LongestName))
            throw new RuleException("theme-nameless", $"A theme's name has 1 to {LongestName} characters. Nothing was saved.");
        if (revision is SplitTheme { Name.Length: > LongestName })
            throw new RuleException("theme-nameless", $"A theme's name has at most {LongestName} characters. Nothing was saved.");
        if (revision is SplitTheme { Answers.Count: 0 } or MoveAnswers { Answers.Count: 0 })
            throw new RuleException("no-answers-chosen", "No answer was chosen. Nothing was saved.");
        var board = await db.Set<ThemeBoard>().SingleOrDefaultAsync(board => board.Question == question && db.Set<Wave>().Any(wave => wave.Id == board.WaveId && wave.Key == waveKey), cancel)
            ?? throw new RuleException("not-grouped", "The answers to this question were not grouped yet. Nothing was saved.");
        if (board.Revision != seen)
            throw Changed();
        try
        {
            board.Change(revision.Made(board.Themes, clock));
            db.Add(new AuditEntry(by, "revise-themes", WaveRef.To(waveKey), clock, $"{question}: {revision.GetType().Name}"));
            await db.SaveChangesAsync(cancel);
        }
        catch (KeyNotFoundException)
        {
            throw new RuleException("unknown-theme", "The theme or an answer is not there any more. Nothing was saved.");
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Changed();
        }
    }

    private static RuleException Changed() => new("themes-changed", "Somebody changed the themes meanwhile. Nothing was saved: look at them again.");
}
