using System.Globalization;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Exchange.Csv;

/// <summary>The elements of a document as rows with our columns.</summary>
internal sealed class ElementRows
{
    private readonly ModelDocument _document;
    private readonly Dictionary<string, string> _codes;
    private readonly bool _inPlace;

    public ElementRows(ModelDocument document)
    {
        _document = document;
        _codes = new(StringComparer.Ordinal);
        foreach (var element in document.Elements)
            _codes.TryAdd(element.Id, element.Code ?? element.Id);
        _inPlace = document.Elements.Any(element => !element.InPlace.IsEmpty);
    }

    public IEnumerable<string> Header => (_inPlace ? $"{MetamodelFile.Columns},{MetamodelFile.InPlaceColumns}" : MetamodelFile.Columns).Split(',');

    public IEnumerable<IEnumerable<string?>> Cells() => _document.Elements.Select(Cells);

    /// <summary>What the rows do not hold, one warning for each kind.</summary>
    public IReadOnlyList<Warning> LeftOut(int relations)
    {
        var left = new List<Warning>();
        void Say(int count, string what)
        {
            if (count > 0)
                left.Add(new Warning("not-written", $"a table holds no {what}: {count} were left out", null, null));
        }

        Say(relations, "relations but parents and requirements");
        Say(_document.Views.Count, "views");
        Say(_document.Elements.Sum(element => element.Properties.Count), "other properties");
        return left;
    }

    private IEnumerable<string?> Cells(ModelElement element)
    {
        IEnumerable<string?> cells =
        [
            _codes[element.Id],
            Text(element.Level),
            element.ParentId is { } parent ? _codes.GetValueOrDefault(parent, parent) : null,
            element.Type,
            .. Texts(element.Name),
            .. Texts(element.Description),
            element.Status,
            Text(element.PopulationFrom),
            Text(element.PopulationTo),
            Text(element.Maturity),
            element.Sdg,
            element.AgendaAxis,
            element.Law,
            string.Join('|', element.Requires.Select(id => _codes.GetValueOrDefault(id, id))),
            element.Source,
        ];
        return _inPlace ? cells.Concat(Texts(element.InPlace)) : cells;
    }

    private static IEnumerable<string?> Texts(LocalizedText text) => Language.All.Select(language => text[language.Code]);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
