using System.Text.Json.Serialization;

namespace Talaia.Reports.Documents;

/// <summary>A data table: it has column headers, and the first cell of each row heads that row unless <see cref="RowHeaders"/> is false.</summary>
public sealed record Table(
    string Caption,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<IReadOnlyList<RichText>> Rows,
    RichText? Note = null,
    bool RowHeaders = true) : Block;

/// <param name="Weight">How much of the width that numbers leave a column of words takes, beside the others; 1 or more.</param>
public sealed record Column(string Header, Alignment Alignment = Alignment.Start, int Weight = 1);

/// <summary>Numbers stand at the end, so that their digits line up.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Alignment>))]
public enum Alignment
{
    [JsonStringEnumMemberName("start")] Start,
    [JsonStringEnumMemberName("end")] End,
}
