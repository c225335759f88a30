using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;

namespace Talaia.Consultation.Tests.Forms.Generating;

/// <summary>Releases with anything that a release may hold: codes that are no names, names with signs that forms read, gaps of languages, branches of any depth.</summary>
internal sealed class MadeUpReleases(int seed)
{
    private static readonly string[] Signs = ["ET", "1", "meta", "a.b", "-", "Ç", "été", "٣", "x_y", "et", "_"];
    private static readonly string[] Words = ["Dades", "${web}", "a|b", "l’àrea", "\"cites\"", "ligne\r\nduta", "🚂", "שלום", "<b>", "=1+1", "\u0001", "x\\|y", "Ac\u00A0tal"];

    private readonly Random _chance = new(seed);

    public IReadOnlyList<ElementRow> Any()
    {
        var elements = new List<ElementRow>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = _chance.Next(1, 5); i > 0; i--)
            Add(null, 1);
        return elements;

        void Add(string? parent, int level)
        {
            var code = Code();
            while (!codes.Add(code))
                code += _chance.Next(10);
            elements.Add(new ElementRow(code, parent, level, "x", Text(0.1), Text(0.4)));
            for (var i = level == 4 ? 0 : _chance.Next(level == 1 ? 18 : 4); i > 0; i--)
                Add(code, level + 1);
        }
    }

    /// <summary>Some of the elements.</summary>
    public IReadOnlySet<string> Some(IReadOnlyList<ElementRow> elements) => elements.Where(_ => _chance.Next(5) == 0).Select(element => element.Code).ToHashSet();

    public T One<T>(IReadOnlyList<T> all) => all[_chance.Next(all.Count)];

    private string Code() => string.Join(_chance.Next(2) == 0 ? "." : "", Enumerable.Range(0, _chance.Next(1, 4)).Select(_ => One(Signs)));

    private LocalizedText Text(double gap) => new(Language.All.Select(language =>
        new KeyValuePair<string, string?>(language.Code, _chance.NextDouble() < gap ? null : string.Join(' ', Enumerable.Range(0, _chance.Next(1, 4)).Select(_ => One(Words))))));
}
