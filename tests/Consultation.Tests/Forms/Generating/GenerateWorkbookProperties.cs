using FsCheck.Xunit;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Generating;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Forms.Writing;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;

namespace Talaia.Consultation.Tests.Forms.Generating;

/// <summary>Whatever a release holds and the office chooses.</summary>
public sealed class GenerateWorkbookProperties
{
    private static readonly Texts Words = Texts.Embedded(strict: true, ConsultationRoom.Words);

    [Property(MaxTest = 200)]
    public void It_compiles_without_a_warning_and_is_ready_to_be_answered(int seed)
    {
        var (workbook, _, _, _) = Any(seed);
        if (workbook is not null)
            Assert.Empty(new FormPlan(CompileForm.From(workbook)).Form.Warnings);
    }

    [Property(MaxTest = 200)]
    public void Each_element_of_the_depth_is_asked_once_each_thing_of_the_pattern(int seed)
    {
        var (workbook, recipe, elements, news) = Any(seed);
        var wanted = Wanted(elements, recipe, news);
        if (workbook is null)
        {
            Assert.Empty(wanted);
            return;
        }

        var questions = new Questionnaire(new FormPlan(CompileForm.From(workbook))).Questions;
        var asks = recipe.Pattern switch { AskPattern.Needs => new[] { "seriousness", "urgency", "missing" }, AskPattern.Seriousness => ["seriousness"], _ => ["in-place"] };
        foreach (var asked in asks)
            Assert.Equal(wanted.Order(StringComparer.Ordinal), questions.Where(question => question.Asks == asked).Select(question => question.Element).Order(StringComparer.Ordinal));
        var areas = Areas(elements, recipe).Where(area => wanted.Any(code => AreaOf(elements, code) == area)).ToList();
        Assert.Equal(recipe.HasText ? areas : [], questions.Where(question => question.Asks == "text").Select(question => question.Element));
        Assert.Equal(questions.Count, questions.Select(question => question.Path).Distinct().Count());
        Assert.Equal((wanted.Count * asks.Length) + (recipe.HasText ? areas.Count : 0), questions.Count);
    }

    [Property(MaxTest = 100)]
    public void Every_text_is_there_in_three_languages_and_in_Aranese_where_a_name_is(int seed)
    {
        var (workbook, recipe, elements, news) = Any(seed);
        if (workbook is null)
            return;
        var form = CompileForm.From(workbook);
        var wanted = Wanted(elements, recipe, news);
        string[] languages = elements.Any(element => wanted.Contains(element.Code) && element.Name["oc"] is not null) ? ["ca", "es", "en", "oc"] : ["ca", "es", "en"];
        Assert.Equal(languages, form.Languages);
        Assert.All(form.Nodes, node => Assert.Equal(languages, node.Label.Languages));
        Assert.All(form.Nodes.SelectMany(FormLanguages.Texts).Where(text => !text.IsEmpty), text => Assert.Equal(languages, text.Languages));
        Assert.All(form.AllLists.SelectMany(list => list.Choices), choice => Assert.Equal(languages, choice.Label.Languages));
    }

    [Property(MaxTest = 60)]
    public void Taken_away_as_a_file_and_brought_again_it_is_the_same(int seed)
    {
        var (workbook, _, _, _) = Any(seed);
        if (workbook is null)
            return;
        var form = CompileForm.From(workbook);
        foreach (var format in new[] { "xlsx", "csv" })
            Assert.Equal(form.Comparable(), CompileForm.From(ReadWorkbook.From(new MemoryStream(WriteWorkbook.As(ExportForm.Of(form), format)), null)).Comparable());
    }

    [Property(MaxTest = 100)]
    public void A_page_is_a_section_and_of_one_area_and_never_holds_more_than_fits(int seed)
    {
        var (workbook, recipe, elements, news) = Any(seed);
        if (workbook is null)
            return;
        var (_, size) = GenerateWorkbook.Of(elements, recipe, "1.0.0", news, Words);
        var questionnaire = new Questionnaire(new FormPlan(CompileForm.From(workbook)));
        Assert.Equal(size.Pages, questionnaire.Sections.Count);
        Assert.Equal(size.Questions, questionnaire.Questions.Count);
        var most = recipe.Pattern == AskPattern.Needs ? 12 : 40;
        Assert.All(questionnaire.Questions.Where(question => question.Asks is "seriousness" or "in-place").GroupBy(question => question.Section), page => Assert.True(page.Count() <= most));
        Assert.All(questionnaire.Questions.GroupBy(question => question.Section), page => Assert.Single(page.Select(question => AreaOf(elements, question.Element)).Distinct()));
    }

    private static (FormWorkbook? Workbook, FormRecipe Recipe, IReadOnlyList<ElementRow> Elements, IReadOnlySet<string> News) Any(int seed)
    {
        var made = new MadeUpReleases(seed);
        var elements = made.Any();
        var areas = elements.Where(element => element.Level == 1).Select(element => element.Code).ToList();
        var recipe = new FormRecipe(made.One(["Necessitats", "${a} 2027", "🚂"]), made.One<IReadOnlyCollection<string>>([[], [areas[0]], [.. areas.Skip(1)]]), made.One([2, 3, 4]), made.One(Enum.GetValues<AskPattern>()), made.One([true, false]));
        var news = made.One([new HashSet<string>(), made.Some(elements)]);
        var (workbook, size) = GenerateWorkbook.Of(elements, recipe, "1.0.0", news, Words);
        return (size.Elements == 0 ? null : workbook, recipe, elements, news);
    }

    private static List<string> Areas(IReadOnlyList<ElementRow> elements, FormRecipe recipe) =>
        [.. elements.Where(element => element.Level == 1 && (recipe.Areas.Count == 0 || recipe.Areas.Contains(element.Code))).Select(element => element.Code)];

    /// <summary>Those of the depth, the last of branches that end above, and what is new deeper in an area that has any of those.</summary>
    private static List<string> Wanted(IReadOnlyList<ElementRow> elements, FormRecipe recipe, IReadOnlySet<string> news)
    {
        var usual = elements.Where(element => element.Level == recipe.Depth || (element.Level > 1 && element.Level < recipe.Depth && elements.All(other => other.ParentCode != element.Code)))
            .Where(element => Areas(elements, recipe).Contains(AreaOf(elements, element.Code))).ToList();
        var areas = usual.Select(element => AreaOf(elements, element.Code)).ToHashSet();
        return [.. usual.Concat(elements.Where(element => element.Level > recipe.Depth && news.Contains(element.Code) && areas.Contains(AreaOf(elements, element.Code)))).Select(element => element.Code)];
    }

    private static string AreaOf(IReadOnlyList<ElementRow> elements, string code)
    {
        var element = elements.Single(element => element.Code == code);
        return element.ParentCode is null ? code : AreaOf(elements, element.ParentCode);
    }
}
