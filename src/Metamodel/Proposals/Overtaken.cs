using System.Security.Cryptography;
using System.Text;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Diff;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.Proposals;

/// <summary>What whoever accepts a proposal says of a statement that somebody else has changed since it was written.</summary>
public enum OvertakenAnswer
{
    /// <summary>What the proposal says stands instead of what stands now.</summary>
    Proposed,

    /// <summary>What stands now stays.</summary>
    Kept,
}

/// <summary>A statement that the author of a proposal had before them, and that is another by now.</summary>
/// <param name="Fact">`name`, `description`, `in-place`, `parent` or `type`.</param>
/// <param name="Language">Code of the language of the text; empty for what is said in none.</param>
/// <param name="Then">As the author saw it.</param>
/// <param name="Now">As it stands in the latest release with what was accepted since.</param>
/// <param name="Proposed">What the proposal says instead; null where it ends the element.</param>
/// <param name="By">Numbers of the accepted proposals that changed it; empty where an import did.</param>
public sealed record Overtaken(string Code, string Fact, string Language, string Then, string Now, string? Proposed, IReadOnlyList<int> By)
{
    private static readonly string[] Languages = [.. Kernel.Languages.Language.All.Select(language => language.Code)];

    private static readonly string[] Texts = ["name", "description", "in-place"];

    /// <summary>Which statement it is: `A.1.1 name ca`.</summary>
    public string Statement => StatementOf(Code, Fact, Language);

    /// <summary>Names the statement and what it says now, so that an answer to what was read is no answer to what came after.</summary>
    public string Key => $"{Statement} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Now)))[..12]}";

    /// <summary>Whether what stands now can stay while the rest of the proposal is accepted.</summary>
    public bool CanStay => Proposed is not null && Language.Length > 0;

    /// <param name="then">The elements as the author saw them, by code.</param>
    /// <param name="now">As they stand now.</param>
    internal static IReadOnlyList<Overtaken> Of(Change change, IReadOnlyDictionary<string, ElementFacts> then, IReadOnlyDictionary<string, ElementFacts> now)
    {
        IEnumerable<Overtaken> Between(string code, string fact, LocalizedText seen, LocalizedText stands, LocalizedText? proposed) =>
            from language in Languages
            let was = seen[language]
            let says = proposed?[language]
            where !SameText.Is(was, stands[language]) && (proposed is null || (!SameText.Is(says, was) && !SameText.Is(says, stands[language])))
            select new Overtaken(code, fact, language, was ?? "", stands[language] ?? "", proposed is null ? null : says ?? "", []);

        IEnumerable<Overtaken> Other(string code, string fact, string? seen, string? stands, string proposed) =>
            seen == stands || stands == proposed ? [] : [new Overtaken(code, fact, "", seen ?? "", stands ?? "", proposed, [])];

        if (!now.TryGetValue(change.Touches[0], out var element))
            return [];
        return
        [
            .. change switch
            {
                RenameElement rename => Between(rename.Code, "name", rename.Was, element.Name, rename.Name),
                RewordElement reword => Between(reword.Code, "description", reword.Was, element.Description, reword.Description)
                    .Concat(Between(reword.Code, "in-place", reword.WasInPlace, element.InPlace, reword.InPlace)),
                MoveElement move when then.TryGetValue(move.Code, out var seen) => Other(move.Code, "parent", seen.ParentCode, element.ParentCode, move.ParentCode),
                RetypeElement retype when then.TryGetValue(retype.Code, out var seen) => Other(retype.Code, "type", seen.Type, element.Type, retype.Type),
                _ => from code in ProposalConflict.Ends(change)
                     where then.ContainsKey(code) && now.ContainsKey(code)
                     from fact in Texts
                     from overtaken in Between(code, fact, TextOf(then[code], fact), TextOf(now[code], fact), null)
                     select overtaken,
            },
        ];
    }

    /// <summary>
    /// What a text is after a change to it: the languages that the change says anew, unless they are kept, and all others as they stand.
    /// So two who change different languages at once both have their word.
    /// </summary>
    internal static LocalizedText Merged(Change change, string fact, LocalizedText was, LocalizedText proposed, LocalizedText now) =>
        Languages.Where(language => !SameText.Is(was[language], proposed[language]) && !change.Kept.Contains(StatementOf(change.Touches[0], fact, language)))
            .Aggregate(now, (text, language) => text.With(language, proposed[language]));

    private static string StatementOf(string code, string fact, string language) => $"{code} {fact} {language}".TrimEnd();

    private static LocalizedText TextOf(ElementFacts element, string fact) => fact switch { "name" => element.Name, "description" => element.Description, _ => element.InPlace };
}
