using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Exports;
using Talaia.Consultation.Results;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Exports;

/// <summary>A wave's answers as files, from what town halls really saved.</summary>
public sealed class ExportWaveTest
{
    [Theory, Engines]
    public async Task Every_town_that_sent_is_a_row_with_its_answers_its_weight_and_nothing_of_others(Engine engine)
    {
        await using var house = await AnsweredAsync(engine);
        var rows = Pspp.Csv(Encoding.UTF8.GetString((await ExportAsync(house, "csv")).Bytes).TrimStart('\uFEFF'));
        Assert.Equal(3, rows.Count - 1);
        var first = rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal(("080001", "Vila 0", "01", "08", "1", "300", "2"), (first["codi6"], first["name"], first["comarca"], first["province"], first["band"], first["population"], first["state"]));
        Assert.Equal(("3", "9", "1", "0", ""), (first["ET.1_seriousness"], first["ET.2_seriousness"], first["ET.1_missing_people"], first["ET.1_missing_money"], first["VI.1_missing_people"]));
        Assert.Equal("'=Ens cal una eina", first["ET_text"]);
        Assert.Equal("", first["ET.1_urgency"]);
        var weight = rows[0].IndexOf("weight");
        Assert.Equal([4.0, 4.0, 4.0], rows.Skip(1).Select(row => double.Parse(row[weight], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.DoesNotContain(rows, row => row[0] == "080003"); // saved, not sent
    }

    [Theory, Engines]
    public async Task With_everyone_those_that_have_not_sent_are_there_without_answers(Engine engine)
    {
        await using var house = await AnsweredAsync(engine);
        var rows = Pspp.Csv(Encoding.UTF8.GetString((await ExportAsync(house, "csv", everyone: true)).Bytes).TrimStart('\uFEFF'));
        Assert.Equal(12, rows.Count - 1);
        var saved = rows[0].Zip(rows.Single(row => row[0] == "080003")).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal(("1", "", ""), (saved["state"], saved["weight"], saved["ET.1_seriousness"]));
    }

    [Theory, Engines]
    public async Task Another_program_reads_the_system_file_with_labels_in_the_language_asked(Engine engine)
    {
        await using var house = await AnsweredAsync(engine);
        var (rows, said) = Pspp.Read(
            (await ExportAsync(house, "sav", Language.Spanish)).Bytes, "SHOW WEIGHT.\nDISPLAY DICTIONARY.\nFREQUENCIES /VARIABLES=ET.1_seriousness ET.2_seriousness comarca.");
        Assert.Equal(["080001", "080002", "080009"], rows.Skip(1).Select(row => row[0]));
        Assert.All(
            ["SHOW: WEIGHT is weight.", "Ciberseguretat (es): ¿Cómo es de grave, hoy?", "Bages", "Dades (es): ¿Qué falta? · Personas", "hasta 500 habitantes", "Missing,No lo sé"],
            line => Assert.Contains(line, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_spreadsheet_opens_the_workbook_of_a_wave_with_the_cells_of_its_csv()
    {
        await using var house = await AnsweredAsync(Engine.Sqlite);
        var csv = Pspp.Csv(Encoding.UTF8.GetString((await ExportAsync(house, "csv", everyone: true)).Bytes).TrimStart('\uFEFF'));
        LibreOffice.Same(csv, LibreOffice.Open((await ExportAsync(house, "xlsx", everyone: true)).Bytes)["data"]);
    }

    [Theory, Engines]
    public async Task Each_format_is_written_its_taking_is_kept_and_other_words_are_refused(Engine engine)
    {
        await using var house = await AnsweredAsync(engine);
        foreach (var format in ExportWave.Formats)
            Assert.True((await ExportAsync(house, format)).Bytes.Length > 500, format);
        DdiGrammar.Check(System.Xml.Linq.XDocument.Load(new MemoryStream((await ExportAsync(house, "ddi")).Bytes)).Root!);
        using var json = JsonDocument.Parse((await ExportAsync(house, "json")).Bytes);
        Assert.Equal(3, json.RootElement.GetProperty("rows").GetArrayLength());
        var kept = await house.UseAsync<TalaiaDb, List<string>>(db => db.Set<AuditEntry>().Where(entry => entry.Act == "export-wave").OrderBy(entry => entry.Sequence).Select(entry => entry.Detail).ToListAsync());
        Assert.Equal(ExportWave.Formats.Count + 2, kept.Count);
        Assert.Equal("""{"format":"sav","rows":3,"everyone":false}""", kept[0]);
        Assert.Equal("unknown-format", (await Assert.ThrowsAsync<InputException>(() => ExportAsync(house, "exe"))).Problems[0].Code);
        Assert.Equal("unknown-wave", (await Assert.ThrowsAsync<InputException>(() => house.UseAsync<ExportWave, ExportedWave>(export => export.RunAsync("2031-1", "csv", Language.Catalan, "test")))).Problems[0].Code);
    }

    /// <summary>Two of the small band and one of the other sent; one only saved.</summary>
    private static async Task<TestHouse> AnsweredAsync(Engine engine)
    {
        var house = await WithWaveAsync(engine);
        await SaveAndSendAsync(house, "080002", "1");
        await SaveAndSendAsync(house, "080009", "2");
        await SaveAndSendAsync(house, "080001", "3");
        await SaveAsync(house, "080001", Sample.Answers(("/ET/ET.2/seriousness", "dk"), ("/ET/ET.1/missing", "people,time"), ("/ET/text", "=Ens cal una eina")));
        await SendAsync(house, "080001");
        await SaveAsync(house, "080003", Sample.Complete("3"));
        return house;
    }

    private static Task<ExportedWave> ExportAsync(TestHouse house, string format, Language? language = null, bool everyone = false) =>
        house.UseAsync<ExportWave, ExportedWave>(export => export.RunAsync(Wave, format, language ?? Language.Catalan, "test", everyone));
}
