using Microsoft.AspNetCore.Http;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Trees;
using Talaia.Metamodel.Proposals;

namespace Talaia.Web.Metamodel;

/// <summary>Reads the change that somebody filled in, by its kind. What cannot be is for the rules to say.</summary>
internal static class ChangeReading
{
    /// <summary>Kinds that can be proposed by form, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        ChangeKinds.AddElement, ChangeKinds.RenameElement, ChangeKinds.RewordElement, ChangeKinds.RetireElement, ChangeKinds.SplitElement, ChangeKinds.MergeElements,
        ChangeKinds.MoveElement, ChangeKinds.RelateElements, ChangeKinds.UnrelateElements, ChangeKinds.RetypeElement,
    ];

    /// <summary>Parts into which a form can split an element.</summary>
    public const int MostParts = 4;

    /// <param name="latest">The latest release, from which a text that is to be changed is read.</param>
    public static Change Read(string kind, IFormCollection form, ReleaseTree? latest)
    {
        string Text(string field) => form[field].ToString().Trim();
        LocalizedText Texts(string field) => new(Language.All.Select(language => new KeyValuePair<string, string?>(language.Code, Text($"{field}.{language.Code}"))));
        var (code, other) = (Text("element"), Text("other"));
        var element = latest?.Find(code);
        return kind switch
        {
            ChangeKinds.RenameElement => new RenameElement(code, element?.Name ?? LocalizedText.Empty, Texts("name")),
            ChangeKinds.RewordElement => new RewordElement(code, element?.Description ?? LocalizedText.Empty, element?.InPlace ?? LocalizedText.Empty, Texts("description"), Texts("in_place")),
            ChangeKinds.RetireElement => new RetireElement(code, Codes(Text("codes"))),
            ChangeKinds.SplitElement => new SplitElement(code, [.. Enumerable.Range(1, MostParts).Select(part => new SplitPart(Texts($"part{part}.name"), Texts($"part{part}.description"))).Where(part => !part.Name.IsEmpty)]),
            ChangeKinds.MergeElements => new MergeElements([code, .. Codes(Text("codes"))], Texts("name"), Texts("description")),
            ChangeKinds.MoveElement => new MoveElement(code, other),
            ChangeKinds.RelateElements => new RelateElements(code, Text("type"), other),
            ChangeKinds.UnrelateElements => new UnrelateElements(code, Text("type"), other),
            ChangeKinds.RetypeElement => new RetypeElement(code, Text("type")),
            _ => new AddElement(code, Texts("name"), Texts("description")),
        };
    }

    private static string[] Codes(string text) => text.Split([',', ';', ' ', '|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
