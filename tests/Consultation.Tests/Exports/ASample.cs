using Talaia.Consultation.Exports;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Tests.Exports;

/// <summary>A set of data with one of everything.</summary>
internal static class ASample
{
    public static readonly string Long = string.Concat(Enumerable.Repeat("La col·laboració — «ès» 🚂 שלום ", 40)).TrimEnd();

    public static DataSet Of(params IReadOnlyList<object?>[] rows) => new("needs-2026-2", new LocalizedText("Necessitats 2026-2", "Necesidades 2026-2", "Needs 2026-2"),
    [
        new Variable("codi6", VariableKind.Text, new LocalizedText("Municipi", "Municipio", "Municipality", "Municipi")) { Width = 6 },
        new Variable("ET.1_seriousness", VariableKind.Number, new LocalizedText("Gravetat · l·l", "Gravedad", "Seriousness"))
        {
            Measure = Measure.Ordinal,
            Question = new LocalizedText("Fins a quin punt és greu?", en: "How serious is it?"),
            Values = [new ValueLabel(0.0, new LocalizedText("Gens", en: "Not at all")), new ValueLabel(3.0, new LocalizedText("Molt", en: "Very")), new ValueLabel(9.0, new LocalizedText("No ho sé", en: "Don't know"))],
            Missing = [9.0],
        },
        new Variable("sector", VariableKind.Text, new LocalizedText("Sector", en: "Sector"))
        {
            Width = 20,
            Values = [new ValueLabel("administracio-local", new LocalizedText("Administració local", en: "Local government"))],
            Missing = ["dk"],
        },
        new Variable("text", VariableKind.Text, new LocalizedText("Text lliure", en: "Free text")) { Width = Variable.WidthOf([Long]) },
        new Variable("index", VariableKind.Number, new LocalizedText("Índex", en: "Index")) { Measure = Measure.Scale, Decimals = 2, MissingRange = (900, 999), Missing = [-1.0] },
        new Variable("sent", VariableKind.Date, new LocalizedText("Enviat", en: "Sent")) { Measure = Measure.Scale },
        new Variable("hour", VariableKind.Time, new LocalizedText("Hora", en: "Hour")) { Measure = Measure.Scale },
        new Variable("saved", VariableKind.DateTime, new LocalizedText("Desat", en: "Saved")) { Measure = Measure.Scale },
        new Variable("w", VariableKind.Number, new LocalizedText("Pes", en: "Weight")) { Measure = Measure.Scale, Decimals = 4 },
    ], rows)
    {
        Weight = "w",
        Abstract = new LocalizedText("Què necessiten els ajuntaments", en: "What town halls need"),
        Method = new LocalizedText("Postestratificat per tram i província", en: "Post-stratified by band and province"),
        Producer = "Oficina",
        Version = "1",
        Made = new DateOnly(2026, 11, 29),
        Collected = (new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31)),
    };

    public static readonly IReadOnlyList<object?>[] Rows =
    [
        ["080018", 3.0, "administracio-local", Long, 12.345678901234567, new DateOnly(2026, 10, 2), new TimeOnly(13, 45, 10), new DateTime(2026, 10, 2, 13, 45, 10), 1.75],
        ["170019", 9.0, "dk", "=1+1", -1.0, null, null, null, 2.5],
        ["250020", null, null, null, null, new DateOnly(1999, 12, 31), new TimeOnly(0, 0, 0), new DateTime(1999, 12, 31, 23, 59, 59), 1.0],
    ];
}
