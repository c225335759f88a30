using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Analysis.Themes;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Trees;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Themes;

/// <summary>A question that is answered in one's own words.</summary>
/// <param name="Label">As the form asks it.</param>
/// <param name="GroupedAt">Null while nobody grouped its answers.</param>
public sealed record ThemedQuestion(string Path, LocalizedText Section, LocalizedText Label, int Answers, int Themes, DateTimeOffset? GroupedAt);

/// <param name="Language">Of the text, guessed: ca, es, en or oc.</param>
public sealed record ThemeAnswer(string Key, MunicipalityRow Town, string Language, string Text);

/// <param name="Terms">The words that tell it from the others, the most telling first.</param>
/// <param name="Answers">The most typical first; those taken back since are not there.</param>
public sealed record ThemeRow(Guid Id, LocalizedText Name, IReadOnlyList<string> Terms, IReadOnlyList<ThemeAnswer> Answers, bool IsOurs);

/// <param name="Alone">Answers like no other.</param>
/// <param name="Open">Answers that came since they were grouped, or all while they were not.</param>
public sealed record ThemeSheet(ThemedQuestion Question, int Revision, IReadOnlyList<ThemeRow> Themes, IReadOnlyList<ThemeAnswer> Alone, IReadOnlyList<ThemeAnswer> Open);

/// <summary>A place where a word stands.</summary>
public sealed record WordPlace(MunicipalityRow Town, string Language, string Before, string Word, string After);

/// <summary>What municipalities wrote in a wave, by themes, and their words in context. For the office: towns are named.</summary>
public sealed class ReadThemes(TalaiaDb db, WaveTexts texts, ReadTree trees, KnownBridges bridges, ReadMunicipalities municipalities)
{
    /// <returns>Null when there is no such wave.</returns>
    public async Task<List<ThemedQuestion>?> ListAsync(string waveKey, CancellationToken cancel = default)
    {
        if (await texts.OfAsync(waveKey, cancel) is not { } read)
            return null;
        var boards = (await db.Set<ThemeBoard>().AsNoTracking().Where(board => board.WaveId == read.Wave).ToListAsync(cancel)).ToDictionary(board => board.Question, StringComparer.Ordinal);
        return [.. WaveTexts.Asked(read.Questionnaire).Select(question => Question(read, question, boards.GetValueOrDefault(question.Path)))];
    }

    /// <returns>Null when there is no such wave or question.</returns>
    public async Task<ThemeSheet?> OfQuestionAsync(string waveKey, string path, CancellationToken cancel = default)
    {
        if (await texts.OfAsync(waveKey, cancel) is not { } read || WaveTexts.Asked(read.Questionnaire).FirstOrDefault(asked => asked.Path == path) is not { } question)
            return null;
        var board = await db.Set<ThemeBoard>().AsNoTracking().SingleOrDefaultAsync(board => board.WaveId == read.Wave && board.Question == path, cancel);
        var towns = (await municipalities.AllAsync(cancel)).ToDictionary(town => town.Codi6);
        var said = read.ByQuestion[path].Where(text => towns.ContainsKey(WaveTexts.TownOf(text.Key)))
            .ToDictionary(text => text.Key, text => new ThemeAnswer(text.Key, towns[WaveTexts.TownOf(text.Key)], text.Language, text.Text), StringComparer.Ordinal);
        var themes = (board?.Themes ?? []).Select(theme => new ThemeRow(theme.Id, theme.Name, theme.Terms, [.. theme.Answers.Where(said.ContainsKey).Select(key => said[key])], theme.IsOurs)).ToList();
        var grouped = themes.SelectMany(theme => theme.Answers).Select(answer => answer.Key).ToHashSet(StringComparer.Ordinal);
        return new ThemeSheet(
            Question(read, question, board), board?.Revision ?? 0,
            [.. themes.Where(theme => IsShown(theme.IsOurs, theme.Answers.Count)).OrderByDescending(theme => theme.Answers.Count)],
            [.. themes.Where(theme => !IsShown(theme.IsOurs, theme.Answers.Count)).SelectMany(theme => theme.Answers)],
            [.. said.Values.Where(answer => !grouped.Contains(answer.Key))]);
    }

    /// <summary>A word of any of the languages, with its fellows in the others, and what stands around it.</summary>
    /// <returns>By municipality; null when there is no such wave.</returns>
    public async Task<List<WordPlace>?> WordAsync(string waveKey, string path, string word, string language, CancellationToken cancel = default)
    {
        if (await texts.OfAsync(waveKey, cancel) is not { } read)
            return null;
        var towns = (await municipalities.AllAsync(cancel)).ToDictionary(town => town.Codi6);
        return [.. WordsInContext.Of(read.ByQuestion[path].Where(text => towns.ContainsKey(WaveTexts.TownOf(text.Key))), word, language, bridges.Of(await trees.LatestAsync(cancel)))
            .Select(place => new WordPlace(towns[WaveTexts.TownOf(place.Key)], place.Language, place.Before, place.Word, place.After))];
    }

    private static bool IsShown(bool isOurs, int answers) => isOurs || answers > 1;

    private static ThemedQuestion Question(WaveTexts.Read read, Question question, ThemeBoard? board)
    {
        var keys = read.ByQuestion[question.Path].Select(text => text.Key).ToHashSet(StringComparer.Ordinal);
        var themes = board?.Themes.Count(theme => theme.Answers.Count(keys.Contains) is var answers && answers > 0 && IsShown(theme.IsOurs, answers)) ?? 0;
        return new ThemedQuestion(
            question.Path, read.Questionnaire.Sections.First(section => section.Code == question.Section).Name,
            FormSections.Localized(read.Questionnaire.Form.Form.Find(question.Path)!.Label, read.Questionnaire.Form.Form),
            keys.Count, themes, board?.GroupedAt);
    }
}
