using Talaia.Kernel.Languages;
using Talaia.Kernel.Tables;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Exchange.Csv;

/// <summary>
/// The catalogue as a table (UTF-8, RFC 4180). Reading is <see cref="MetamodelFile"/>, which takes only a sound tree of four levels. Writing takes any
/// document, with the columns of <see cref="MetamodelFile.InPlaceColumns"/> only where something stands in them.
/// </summary>
internal static class ModelCsv
{
    public static ModelDocument Read(Stream stream, string? file = null)
    {
        var tree = MetamodelFile.Read(stream, file);
        var elements = tree.Elements.Select(facts => new ModelElement(facts.Code, facts.Type, facts.Name)
        {
            Code = facts.Code,
            Level = facts.Level,
            ParentId = facts.ParentCode,
            Description = facts.Description,
            Status = facts.Status,
            PopulationFrom = facts.PopulationFrom,
            PopulationTo = facts.PopulationTo,
            Maturity = facts.Maturity,
            Sdg = facts.Sdg,
            AgendaAxis = facts.AgendaAxis,
            Law = facts.Law,
            Requires = facts.RequiredCodes,
            Source = facts.Source,
            InPlace = facts.InPlace,
        }).ToList();
        return new ModelDocument(LocalizedText.Empty, elements, [], [], tree.Warnings);
    }

    /// <returns>What a table of elements cannot hold.</returns>
    public static IReadOnlyList<Warning> Write(ModelDocument document, Stream stream)
    {
        var rows = new ElementRows(document);
        stream.Write(CsvTable.Write(rows.Header, rows.Cells()));
        return rows.LeftOut(relations: document.Relations.Count);
    }
}
