namespace Talaia.Consultation.Forms.Workbooks;

/// <summary>A form as its author wrote it: sheets of texts, whatever file they came in.</summary>
/// <param name="File">Its name, for messages and for the identifier of a form that gives itself none; null where there is no file.</param>
public sealed record FormWorkbook(string? File, IReadOnlyList<FormSheet> Sheets)
{
    public const string Survey = "survey";
    public const string Choices = "choices";
    public const string Settings = "settings";
    public const string ExternalChoices = "external_choices";
    public const string EntityLists = "entities";
    public const string Osm = "osm";

    internal static IReadOnlyList<string> Known { get; } = [Survey, Choices, Settings, ExternalChoices, EntityLists, Osm];

    /// <summary>The sheet of this name, whatever its case; null where there is none.</summary>
    public FormSheet? this[string name] => Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name.Trim(), name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A sheet: the first row holds the headers.</summary>
public sealed record FormSheet(string Name, IReadOnlyList<FormRow> Rows);

/// <summary>A row of trimmed texts; rows may be of different lengths.</summary>
/// <param name="Number">1-based, as its author counts: the row of the headers is 1.</param>
public sealed record FormRow(int Number, IReadOnlyList<string> Cells);
