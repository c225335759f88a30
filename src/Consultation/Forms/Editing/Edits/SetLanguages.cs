using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>A language more: its columns are there to be filled in. Where texts had none so far, they may be given this one.</summary>
/// <param name="TakesPlain">Whether the texts without a language are in it.</param>
public sealed record AddLanguage(string Language, bool TakesPlain = false) : FormEdit
{
    public override string Act => "add-language";

    public override string On => Language;

    public override Edited Apply(DraftBook book)
    {
        if (Language.Length is 0 or > 60 || Language == FormText.NoLanguage || Language.Contains("::", StringComparison.Ordinal))
            throw new RuleException("form-bad-language", "A language is named by its code, such as «ca», or as «Català (ca)».");
        if (book.Languages.Contains(Language))
            throw new RuleException("form-language-taken", $"The form has the language «{Language}» already.");
        return new Edited(LanguageColumns.Add(TakesPlain ? LanguageColumns.Rename(book, FormText.NoLanguage, Language) : book, Language), null);
    }
}

/// <summary>Takes a language away with all its texts.</summary>
public sealed record RemoveLanguage(string Language) : FormEdit
{
    public override string Act => "remove-language";

    public override string On => Language;

    public override Edited Apply(DraftBook book) => new(LanguageColumns.Remove(book, Language), null);
}

/// <summary>Calls a language otherwise.</summary>
public sealed record RenameLanguage(string Language, string To) : FormEdit
{
    public override string Act => "rename-language";

    public override string On => Language;

    public override Edited Apply(DraftBook book) => book.Languages.Contains(To)
        ? throw new RuleException("form-language-taken", $"The form has the language «{To}» already.")
        : new(LanguageColumns.Rename(book, Language, To), null);
}
