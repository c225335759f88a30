using Microsoft.AspNetCore.Http;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Trees;

namespace Talaia.Web.Metamodel;

/// <summary>Reads the change that somebody filled in, by its kind, and writes one as its fields. What cannot be is for the rules to say.</summary>
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

    /// <param name="seen">The release that the author had before them, from which a text that is to be changed is read.</param>
    public static Change Read(string kind, IFormCollection form, ReleaseTree seen)
    {
        string Text(string field) => form[field].ToString().Trim();
        LocalizedText Texts(string field) => new(Language.All.Select(language => new KeyValuePair<string, string?>(language.Code, Text($"{field}.{language.Code}"))));
        var (code, other) = (ElementWord.Code(Text("element"), seen), ElementWord.Code(Text("other"), seen));
        var element = seen.Find(code);
        var (type, end) = Text("relation").Split(' ', 2) is [var word, var to] ? (word, to) : (Text("type"), other);
        return kind switch
        {
            ChangeKinds.RenameElement => new RenameElement(code, element?.Name ?? LocalizedText.Empty, Texts("name")),
            ChangeKinds.RewordElement => new RewordElement(code, element?.Description ?? LocalizedText.Empty, element?.InPlace ?? LocalizedText.Empty, Texts("description"), Texts("in_place")),
            ChangeKinds.RetireElement => new RetireElement(code, ElementWord.Codes(Text("codes"), seen)),
            ChangeKinds.SplitElement => new SplitElement(code, [.. Enumerable.Range(1, MostParts)
                .Select(part => new SplitPart(Texts($"part{part}.name"), Texts($"part{part}.description")) { InPlace = Texts($"part{part}.in_place") }).Where(part => !part.Name.IsEmpty)]),
            ChangeKinds.MergeElements => new MergeElements([code, .. ElementWord.Codes(Text("codes"), seen)], Texts("name"), Texts("description")),
            ChangeKinds.MoveElement => new MoveElement(code, other),
            ChangeKinds.RelateElements => new RelateElements(code, type, end),
            ChangeKinds.UnrelateElements => new UnrelateElements(code, type, end),
            ChangeKinds.RetypeElement => new RetypeElement(code, type),
            _ => new AddElement(code, Texts("name"), Texts("description")),
        };
    }

    /// <summary>The fields of a form in which this change is filled in.</summary>
    public static Dictionary<string, string> Fields(Change change)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["element"] = change.Touches.Count > 0 ? change.Touches[0] : "" };
        void Texts(string field, LocalizedText text)
        {
            foreach (var language in Language.All)
                fields[$"{field}.{language.Code}"] = text[language.Code] ?? "";
        }

        switch (change)
        {
            case AddElement add:
                Texts("name", add.Name);
                Texts("description", add.Description);
                break;
            case RenameElement rename:
                Texts("name", rename.Name);
                break;
            case RewordElement reword:
                Texts("description", reword.Description);
                Texts("in_place", reword.InPlace);
                break;
            case RetireElement retire:
                fields["codes"] = string.Join(", ", retire.Successors);
                break;
            case MergeElements merge:
                fields["codes"] = string.Join(", ", merge.Codes.Skip(1));
                Texts("name", merge.Name);
                Texts("description", merge.Description);
                break;
            case SplitElement split:
                foreach (var (at, part) in split.Parts.Index())
                {
                    Texts($"part{at + 1}.name", part.Name);
                    Texts($"part{at + 1}.description", part.Description);
                    Texts($"part{at + 1}.in_place", part.InPlace);
                }

                break;
            case MoveElement move:
                fields["other"] = move.ParentCode;
                break;
            case RelateElements relate:
                (fields["type"], fields["other"]) = (relate.Type, relate.To);
                break;
            case UnrelateElements unrelate:
                (fields["type"], fields["other"], fields["relation"]) = (unrelate.Type, unrelate.To, $"{unrelate.Type} {unrelate.To}");
                break;
            case RetypeElement retype:
                fields["type"] = retype.Type;
                break;
        }

        return fields;
    }
}
