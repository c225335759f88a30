using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Forms.Versions;

/// <summary>A form's sheets as the JSON that a version keeps: `{"file","sheets":[{"name","rows":[{"number","cells":[…]}]}]}`. The same sheets are the same text.</summary>
internal static class WorkbookJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(FormWorkbook workbook) => JsonSerializer.Serialize(workbook, Options);

    public static FormWorkbook Read(string json) => JsonSerializer.Deserialize<FormWorkbook>(json, Options)!;

    /// <summary>A stored form made ready to be answered; it was checked when it was brought.</summary>
    public static FormPlan Plan(string json) => new(CompileForm.From(Read(json)));

    public static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
