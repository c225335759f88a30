using System.Text;
using Talaia.Consultation.Analysis.Rankings;
using Talaia.Consultation.Exports;
using Talaia.Consultation.Forms.Generating;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Results;
using Talaia.Consultation.Tests.Exports;
using Talaia.Consultation.Tests.Forms.Versions;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Imports;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Needs;

/// <summary>A wave that asks a form whose questions carry elements says of needs what one made from the metamodel says.</summary>
public sealed class FormNeedsTest
{
    private const string FormWave = AskedForm.Wave;

    /// <summary>A form of the office's own: an element at level 3, an area, one that no release has, and a question that hides another.</summary>
    private const string Own = """
        | survey |                        |                    |          |         |                     |
        |        | type                   | name               | label    | element | relevant            |
        |        | begin_group            | p                  | P        |         |                     |
        |        | select_one steps       | seriousness-ET.1.1 | Sistemes | ET.1.1  |                     |
        |        | select_one steps       | seriousness        | Viure    | VI      |                     |
        |        | select_one steps       | seriousness-no     | No res   | ZZ.9    |                     |
        |        | text                   | sobre              | Sobre    |         |                     |
        |        | end_group              |                    |          |         |                     |
        |        | begin_group            | q                  | Q        |         | ${sobre} = 'si'     |
        |        | select_one steps       | seriousness-ET.2   | Dades    | ET.2    |                     |
        |        | select_multiple lacks  | missing-ET.2       | Què falta| ET.2    |                     |
        |        | end_group              |                    |          |         |                     |
        | choices |                       |                    |          |
        |        | list_name              | name               | label    |
        |        | steps                  | 0                  | Gens     |
        |        | steps                  | 3                  | Molt     |
        |        | steps                  | dk                 | No ho sé |
        |        | lacks                  | people             | Gent     |
        |        | lacks                  | money              | Diners   |
        | settings |                      |                    |
        |        | form_id                | form_title         |
        |        | propi                  | Formulari propi    |
        """;

    [Theory, Engines]
    public async Task The_same_answers_to_a_generated_form_give_the_same_index_order_table_and_serious_towns(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await AskedForm.OpenAsync(house, await GenerateAsync(house));
        foreach (var (town, seriousness) in new[] { ("080001", "3"), ("080002", "0"), ("080003", "2"), ("080009", "1") })
        {
            await SaveAndSendAsync(house, town, seriousness);
            await SaveAsync(house, town, Sample.Answers(("/ET/ET.1/missing", "people,money"), ("/VI/VI.1/urgency", "2")));
            await SaveAsync(house, town, Paths("seriousness", seriousness, "/ET/ET.1", "/ET/ET.2", "/VI/VI.1"), wave: FormWave);
            await SaveAsync(house, town, new Dictionary<string, AnswerValue?> { ["/ET/ET.1/missing"] = AnswerValue.Of(["people", "money"]), ["/VI/VI.1/urgency"] = AnswerValue.Of("2") }, wave: FormWave);
            await SendAsync(house, town, FormWave);
        }

        await SaveAsync(house, "080004", Paths("seriousness", "3", "/ET/ET.1", "/ET/ET.2", "/VI/VI.1"), wave: FormWave); // not sent
        var (made, asked) = (await NeedsAsync(house, Wave), await NeedsAsync(house, FormWave));
        Assert.Equal(made.Elements.Select(Told), asked.Elements.Select(Told));
        Assert.Equal(Told(made.Overall), Told(asked.Overall));
        Assert.Equal((4, Wave), (asked.Sent, asked.PreviousKey));
        Assert.Equal(0, asked.Find("ET.1")!.Change!.Difference, 9);
        Assert.Equal(await RankingAsync(house, Wave), await RankingAsync(house, FormWave));
        Assert.Equal(Sorted(await SeriousAsync(house, Wave)), Sorted(await SeriousAsync(house, FormWave)));
        Assert.Equal(100, (await house.UseAsync<ReadNeeds, MunicipalityNeeds?>(read => read.OfMunicipalityAsync(FormWave, "080001")))!.Find("ET.1")!.Own!.Value, 9);
        Assert.NotNull(await house.UseAsync<ReadSharedProblems, SharedProblems?>(read => read.OfWaveAsync(FormWave)));
        var cross = (await house.UseAsync<ReadCrossTable, CrossTabulation?>(read => read.RunAsync(FormWave, "/ET/ET.1/seriousness", GroupBy.Band)))!;
        Assert.Equal([("1", 8, 3), ("3", 4, 1)], cross.Table!.Rows.Select(row => (row.Key!, row.Towns, row.Answers)));

        static string Told(ElementNeed need) => $"{need.Code} {need.Level} {need.ParentCode} {need.Name.In("es")} {need.Estimate?.Index:0.0000} {need.Estimate?.Interval} {need.MissingAnswers} {string.Join(',', need.Missing)} {string.Join(',', need.Bands)}";
    }

    [Theory, Engines]
    public async Task Elements_of_any_level_count_in_those_above_and_what_is_hidden_counts_in_nothing(Engine engine)
    {
        await using var house = await WithoutWaveAsync(engine);
        await AskedForm.OpenAsync(house, await PublishAsync(house, Own));
        await SaveAsync(house, "080001", Answers(("/p/seriousness-ET.1.1", "3"), ("/p/seriousness", "0"), ("/p/seriousness-no", "3"), ("/p/sobre", "si"), ("/q/seriousness-ET.2", "0"), ("/q/missing-ET.2", "people")), wave: FormWave);
        await SendAsync(house, "080001", FormWave);
        var needs = await NeedsAsync(house, FormWave);
        Assert.Equal([("ET", 1, 50.0), ("ET.1", 2, 100.0), ("ET.1.1", 3, 100.0), ("ET.2", 2, 0.0), ("VI", 1, 0.0)], needs.Elements.Select(need => (need.Code, need.Level, need.Estimate!.Index)));
        Assert.Equal(25, needs.Overall.Estimate!.Index);
        Assert.Equal(1, needs.Find("ET")!.MissingAnswers);
        Assert.Null(needs.Find("ZZ.9"));

        await SaveAsync(house, "080001", Answers(("/p/sobre", "no")), wave: FormWave);
        needs = await NeedsAsync(house, FormWave);
        Assert.Null(needs.Find("ET.2")!.Estimate);
        Assert.Equal((100, 0), (needs.Find("ET")!.Estimate!.Index, needs.Find("ET")!.MissingAnswers));
        Assert.Empty((await SeriousAsync(house, FormWave))["ET.2"]);
        Assert.Null((await house.UseAsync<ReadCrossTable, CrossTabulation?>(read => read.RunAsync(FormWave, "/q/seriousness-ET.2", GroupBy.Band)))!.Table);
        var rows = await ExportAsync(house);
        Assert.Equal(("3", "", "0"), (rows["ET.1.1_seriousness"], rows["ET.2_seriousness"], rows["VI_seriousness"]));
        Assert.Equal(("", "no"), (rows["ET.2_missing_people"], rows["p_sobre"]));

        await SaveAsync(house, "080001", Answers(("/p/sobre", "si")), wave: FormWave);
        Assert.Equal("0", (await ExportAsync(house))["ET.2_seriousness"]);
        Assert.Equal(1, (await NeedsAsync(house, FormWave)).Find("ET")!.MissingAnswers);
    }

    [Theory, Engines]
    public async Task A_form_older_than_the_release_counts_for_what_its_elements_have_become(Engine engine)
    {
        await using var house = await WithoutWaveAsync(engine);
        var version = await GenerateAsync(house);
        await ReleaseAsync(house);
        await AskedForm.OpenAsync(house, version);
        await SaveAsync(house, "080001", Paths("seriousness", "3", "/ET/ET.1", "/ET/ET.2", "/VI/VI.1"), wave: FormWave);
        await SendAsync(house, "080001", FormWave);
        var needs = await NeedsAsync(house, FormWave);
        Assert.Equal(["ET", "ET.2", "ET.9", "VI", "VI.1"], needs.Elements.Select(need => need.Code).Order(StringComparer.Ordinal));
        Assert.All(needs.Elements, need => Assert.Equal(100, need.Estimate!.Index));
        Assert.Equal("ET", needs.Find("ET.9")!.ParentCode);
        Assert.Equal("Habitatge", needs.Find("VI.1")!.Name.In("ca"));
    }

    [Theory, Engines]
    public async Task A_form_that_asks_nothing_about_needs_is_no_wave_to_measure_from(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await AskedForm.OpenAsync(house, await AskedForm.PublishAsync(house));
        Assert.Null(await house.UseAsync<ReadNeeds, WaveNeeds?>(read => read.OfWaveAsync(FormWave)));
        Assert.Null(await house.UseAsync<ReadNeeds, MunicipalityNeeds?>(read => read.OfMunicipalityAsync(FormWave, "080001")));
        await OpenAsync(house, "2027-3");
        Assert.Equal(Wave, (await NeedsAsync(house, "2027-3")).PreviousKey);
        Assert.Equal([Wave, "2027-3"], (await house.UseAsync<ReadNeeds, IReadOnlySet<string>>(read => read.WavesAsync())).Order());
    }

    internal static async Task<Guid> GenerateAsync(TestHouse house, FormRecipe? recipe = null)
    {
        var made = await house.UseAsync<GenerateForm, GeneratedForm>(generate => generate.RunAsync(recipe ?? new FormRecipe("Necessitats", []), null, "office"));
        return await PublishAsync(house, made.Stored);
    }

    /// <summary>A release in which ET.1 is called ET.9, and VI.1 ended and goes on in nothing.</summary>
    internal static async Task ReleaseAsync(TestHouse house)
    {
        using var reader = new StreamReader(OpenHouse.Metamodel());
        var file = (await reader.ReadToEndAsync()).Replace("ET.1,2,ET,", "ET.9,2,ET,", StringComparison.Ordinal).Replace("ET.1.1,3,ET.1,", "ET.1.1,3,ET.9,", StringComparison.Ordinal)
            .Replace("VI.1,2,VI,challenge,Habitatge,Habitatge (es)", "VI.2,2,VI,challenge,Transport públic,Transporte público", StringComparison.Ordinal);
        await house.UseAsync<ImportMetamodel>(import => import.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(file)), "Prova 2", isStarter: false, "test"));
    }

    private static async Task<Guid> PublishAsync(TestHouse house, string form) => await PublishAsync(house, await AskedForm.ImportAsync(house, form));

    private static async Task<Guid> PublishAsync(TestHouse house, ImportedForm form)
    {
        await house.UseAsync<PublishFormVersion, bool>(publish => publish.RunAsync(form.FormId!.Value, form.Number, "office"));
        return (await house.UseAsync<ReadForms, List<FormVersionRow>>(read => read.VersionsAsync(form.FormId!.Value)))[0].Id;
    }

    internal static Dictionary<string, AnswerValue?> Paths(string asks, string value, params string[] groups) => groups.ToDictionary(group => $"{group}/{asks}", _ => (AnswerValue?)AnswerValue.Of(value));

    private static IReadOnlyDictionary<string, AnswerValue?> Answers(params (string Path, string? Value)[] answers) => AskedForm.Answers(answers);

    private static async Task<WaveNeeds> NeedsAsync(TestHouse house, string wave) => (await house.UseAsync<ReadNeeds, WaveNeeds?>(read => read.OfWaveAsync(wave)))!;

    private static Task<IReadOnlyList<Ranked>> RankingAsync(TestHouse house, string wave) => house.UseAsync<ReadRanking, IReadOnlyList<Ranked>>(read => read.OfWaveAsync(wave));

    private static Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> SeriousAsync(TestHouse house, string wave) =>
        house.UseAsync<ReadSerious, IReadOnlyDictionary<string, IReadOnlyList<string>>>(read => read.OfWaveAsync(wave));

    private static IEnumerable<string> Sorted(IReadOnlyDictionary<string, IReadOnlyList<string>> towns) => towns.OrderBy(need => need.Key, StringComparer.Ordinal).Select(need => $"{need.Key}: {string.Join(',', need.Value)}");

    private static async Task<Dictionary<string, string>> ExportAsync(TestHouse house)
    {
        var file = await house.UseAsync<ExportWave, ExportedWave>(export => export.RunAsync(FormWave, "csv", Language.Catalan, "test"));
        var rows = Pspp.Csv(Encoding.UTF8.GetString(file.Bytes).TrimStart('\uFEFF'));
        return rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second);
    }
}
