using Talaia.Kernel.Languages;
using Talaia.Metamodel.Exchange;

namespace Talaia.Bench.Exchanging;

/// <summary>A made-up model of any size, in the proportions of a national reference model: two relations an element, and views full of styled boxes.</summary>
internal static class MadeUpModel
{
    private static readonly string[] Types = ["BusinessFunction", "ApplicationComponent", "BusinessProcess", "BusinessObject", "ApplicationService", "Requirement", "Goal", "Capability"];
    private static readonly string[] Relations = ["Composition", "Serving", "Realization", "Association", "Flow", "Specialization"];
    private static readonly ViewStyle Style = new("#ccccff/100", "#5c5c5c", null, "Segoe UI", "9", null, "#000000");

    /// <param name="changed">Every so-many-th element says something else, has a new identifier or is gone; 0 for none.</param>
    public static ModelDocument Of(int elements, int relations, int views, int changed = 0) => new(
        new LocalizedText("Model inventat"),
        [.. Enumerable.Range(0, elements).Where(i => changed == 0 || i % changed != 1).Select(i => Element(i, changed != 0 && i % changed is 2 or 3))],
        [.. Enumerable.Range(0, relations).Select(i => new ModelRelation($"id-r{i:x8}", Relations[i % Relations.Length], Id(i % elements), Id((i * 31 + 7) % elements), LocalizedText.Empty)).Where(relation => changed == 0)],
        [.. Enumerable.Range(0, views).Select(i => View(i, elements, relations))],
        []);

    public static string Id(int element) => $"id-{element:x8}-5d1f-4c0a-9e6b-{element * 7919L:x12}";

    private static ModelElement Element(int i, bool changed) => new(changed && i % 2 == 0 ? "new-" + Id(i) : Id(i), Types[i % Types.Length], new LocalizedText($"Element número {i} del municipi", null, $"Element number {i} of the town"))
    {
        Description = new LocalizedText((changed ? "Ara altrament. " : "") + $"Què fa l’element {i}: " + string.Concat(Enumerable.Repeat("rep, desa i lliura el que demanen les persones i els altres elements. ", 5))),
        ForeignIds = [new ForeignId("Object ID", $"o-{i:x8}")],
        Properties = [new ModelProperty("Object ID", $"o-{i:x8}"), new ModelProperty("Status", "In gebruik"), new ModelProperty("Toelichting", $"Nota {i}")],
    };

    private static ModelView View(int v, int elements, int relations)
    {
        var nodes = Enumerable.Range(0, 12).Select(n => new ViewNode($"id-v{v}-n{n}", "Element", Id((v * 37 + n) % elements), n * 150, 20, 140, 400)
        {
            Style = Style,
            Children = [.. Enumerable.Range(0, 3).Select(c => new ViewNode($"id-v{v}-n{n}-c{c}", "Element", Id((v * 41 + n * 3 + c) % elements), n * 150 + 10, 60 + c * 80, 120, 55) { Style = Style })],
        });
        var lines = Enumerable.Range(0, 20).Select(c => new ViewConnection($"id-v{v}-k{c}", "Relationship", $"id-r{(v * 53 + c) % relations:x8}", $"id-v{v}-n{c % 12}", $"id-v{v}-n{(c + 1) % 12}")
        {
            Style = Style,
            Bends = [new ViewPoint(c * 10, 30), new ViewPoint(c * 10, 60)],
        });
        return new ModelView($"id-view-{v}", new LocalizedText($"Vista {v}"), null, [.. nodes], [.. lines]);
    }
}
