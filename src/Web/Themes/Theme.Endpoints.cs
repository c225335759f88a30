using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Themes;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Themes;

/// <summary>The office groups what town halls wrote in their own words, names the groups, joins and splits them, and looks at words in context.</summary>
internal static class ThemeEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var themes = office.MapGroup("/onades/{wave}/temes").RequireAuthorization(Permission.RunWaves);
        themes.MapGet("", ShowAsync);
        themes.MapGet("/{theme}", (string wave, string theme, string? pregunta, ThemeDesk desk, CancellationToken cancel) => desk.ThemeAsync(wave, pregunta ?? "", theme, null, cancel));
        themes.MapPost("/agrupa", GroupAsync);
        themes.MapPost("/{theme}/canvia", ReviseAsync);
    }

    private static async Task<IResult> ShowAsync(string wave, string? pregunta, string? paraula, string? format, ThemeDesk desk, ReadThemes read, Say say, CancellationToken cancel)
    {
        if (format != "csv" || pregunta is null)
            return await desk.BoardAsync(wave, pregunta, paraula, null, cancel);
        return await read.OfQuestionAsync(wave, pregunta, cancel) is { } sheet
            ? Results.File(Csv(sheet, say), "text/csv; charset=utf-8", $"temes-{wave}.csv")
            : Results.NotFound();
    }

    private static async Task<IResult> GroupAsync(string wave, HttpContext context, GroupThemes group, ThemeDesk desk, Say say, Links to)
    {
        var question = context.Request.Form["pregunta"].ToString();
        try
        {
            await group.RunAsync(wave, question, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.Themes(wave, question));
        }
        catch (InputException refused) when (refused.Problems[0].Code == "too-many-texts")
        {
            return await desk.BoardAsync(wave, question, null, [new UiProblem("", say["themes.refused.too-many-texts"])], context.RequestAborted);
        }
        catch (InputException)
        {
            return Results.NotFound();
        }
    }

    private static async Task<IResult> ReviseAsync(string wave, string theme, HttpContext context, ReviseThemes revise, ThemeDesk desk, Say say, Links to)
    {
        var form = context.Request.Form;
        var (question, act) = (form["pregunta"].ToString(), form["act"].ToString());
        try
        {
            if (Revision(theme, act, form, say) is not { } revision)
                return Results.NotFound();
            await revise.RunAsync(wave, question, revision, int.TryParse(form["seen"], out var seen) ? seen : -1, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(act == "rename" ? to.Theme(wave, question, theme) : act == "merge" ? to.Theme(wave, question, form["into"].ToString()) : to.Themes(wave, question));
        }
        catch (RuleException refused)
        {
            List<UiProblem> problems = [new(refused.Code == "theme-nameless" ? act == "split" ? "new-name" : "name" : "", say[$"themes.refused.{refused.Code}"])];
            return await desk.ThemeAsync(wave, question, theme, problems, context.RequestAborted);
        }
    }

    /// <returns>Null where the form is none of ours.</returns>
    private static ThemeRevision? Revision(string theme, string act, IFormCollection form, Say say)
    {
        IReadOnlyCollection<string> answers = [.. form["answer"].OfType<string>()];
        Guid? id = Guid.TryParse(theme, out var known) ? known : null;
        return act switch
        {
            "rename" when id is { } one => new RenameTheme(one, say.Language.Code, form["name"].ToString()),
            "merge" when id is { } one && Guid.TryParse(form["into"], out var into) => new MergeThemes(into, one),
            "merge" => throw new RuleException("unknown-theme", "No theme was chosen. Nothing was saved."),
            "split" when id is { } one => new SplitTheme(one, answers, say.Language.Code, form["new-name"].ToString()),
            "move" when Guid.TryParse(form["to"], out var into) => new MoveAnswers(answers, into),
            "move" => throw new RuleException("unknown-theme", "No theme was chosen. Nothing was saved."),
            _ => null,
        };
    }

    private static byte[] Csv(ThemeSheet sheet, Say say) => CsvTable.Write(
        [say["themes.theme"], say["themes.town"], say["themes.code"], say["themes.language"], say["themes.text"]],
        sheet.Themes.SelectMany(theme => theme.Answers.Select(answer => (ThemeWords.Name(theme, say), answer)))
            .Concat(sheet.Alone.Concat(sheet.Open).Select(answer => ("", answer)))
            .Select(row => (IEnumerable<string?>)[row.Item1, row.answer.Town.Name, row.answer.Town.Codi6, row.answer.Language, row.answer.Text]));
}

/// <summary>The pages of themes: the questions of a wave, the themes of one, one theme.</summary>
internal sealed class ThemeDesk(ReadWaves waves, ReadThemes read, Say say)
{
    /// <summary>The theme of those answers that are like no other.</summary>
    public const string Alone = "soles";

    public async Task<IResult> BoardAsync(string wave, string? question, string? word, List<UiProblem>? problems, CancellationToken cancel)
    {
        if (await waves.ByKeyAsync(wave, cancel) is not { } row || await read.ListAsync(wave, cancel) is not { } questions)
            return Results.NotFound();
        if (question is null)
            return new RazorComponentResult<ThemeQuestionList>(new { Wave = row, Questions = questions });
        if (await read.OfQuestionAsync(wave, question, cancel) is not { } sheet)
            return Results.NotFound();
        var places = string.IsNullOrWhiteSpace(word) ? null : await read.WordAsync(wave, question, word.Trim(), say.Language.Code, cancel);
        return new RazorComponentResult<ThemeBoardShow>(new { Wave = row, Sheet = sheet, Word = word?.Trim(), Places = places, Problems = problems })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    public async Task<IResult> ThemeAsync(string wave, string question, string theme, List<UiProblem>? problems, CancellationToken cancel)
    {
        if (await waves.ByKeyAsync(wave, cancel) is not { } row || await read.OfQuestionAsync(wave, question, cancel) is not { } sheet)
            return Results.NotFound();
        var shown = theme == Alone ? null : sheet.Themes.FirstOrDefault(one => one.Id.ToString() == theme);
        if (shown is null && theme != Alone && problems is null)
            return Results.NotFound();
        return new RazorComponentResult<ThemeShow>(new { Wave = row, Sheet = sheet, Theme = shown, Problems = problems })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
