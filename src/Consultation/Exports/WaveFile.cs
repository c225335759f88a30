using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Exports;

internal static class WaveFile
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="format">One of <see cref="Results.ExportWave.Formats"/>.</param>
    public static ExportedWave Of(DataSet data, string format, Language language, ExportWords words, int rows)
    {
        var (stream, cut) = (new MemoryStream(), 0);
        switch (format)
        {
            case "sav":
                cut = SavWriter.Write(stream, data, language.Code).Count;
                break;
            case "ddi":
                DdiWriting.Write(stream, data, rows);
                break;
            case "csv":
                CsvWriting.Write(stream, data);
                break;
            case "xlsx":
                XlsxWriting.Write(stream, data, language.Code);
                break;
            case "json":
                JsonWriting.Write(stream, data);
                break;
            default:
                stream.Write(DataDictionary.Csv(data, language.Code, words.Headings(language)));
                break;
        }

        var (ending, media) = format switch
        {
            "sav" => ("sav", "application/x-spss-sav"),
            "ddi" => ("ddi.xml", "application/xml; charset=utf-8"),
            "xlsx" => ("xlsx", Workbook),
            "json" => ("json", "application/json; charset=utf-8"),
            "csv" => ("csv", "text/csv; charset=utf-8"),
            _ => ("dictionary.csv", "text/csv; charset=utf-8"),
        };
        return new ExportedWave(stream.ToArray(), media, $"{data.Key}.{ending}", rows, cut);
    }
}
