using Talaia.Consultation.Analysis.Themes;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Themes;

/// <summary>What the office does with the themes of a question.</summary>
public abstract record ThemeRevision
{
    internal abstract IReadOnlyList<Theme> Made(IReadOnlyList<Theme> themes, TimeProvider clock);

    /// <summary>What a name in one language says of a theme that had others.</summary>
    internal static LocalizedText Named(LocalizedText before, string language, string name) => before.With(language, name);
}

/// <param name="Language">Of the name; what it is called in others stays.</param>
public sealed record RenameTheme(Guid Theme, string Language, string Name) : ThemeRevision
{
    internal override IReadOnlyList<Theme> Made(IReadOnlyList<Theme> themes, TimeProvider clock) =>
        ThemeEdits.Rename(themes, Theme, Named(themes.FirstOrDefault(theme => theme.Id == Theme)?.Name ?? LocalizedText.Empty, Language, Name));
}

public sealed record MergeThemes(Guid Into, Guid Other) : ThemeRevision
{
    internal override IReadOnlyList<Theme> Made(IReadOnlyList<Theme> themes, TimeProvider clock) => ThemeEdits.Merge(themes, Into, [Other]);
}

/// <param name="Answers">Keys of those that leave; at least one.</param>
public sealed record SplitTheme(Guid Theme, IReadOnlyCollection<string> Answers, string Language, string Name) : ThemeRevision
{
    internal override IReadOnlyList<Theme> Made(IReadOnlyList<Theme> themes, TimeProvider clock) =>
        ThemeEdits.Split(themes, Theme, Answers, Kernel.Data.Ids.New(clock), Named(LocalizedText.Empty, Language, Name));
}

/// <param name="Answers">Keys, wherever they stand.</param>
public sealed record MoveAnswers(IReadOnlyCollection<string> Answers, Guid Into) : ThemeRevision
{
    internal override IReadOnlyList<Theme> Made(IReadOnlyList<Theme> themes, TimeProvider clock) =>
        Answers.Aggregate(themes, (now, answer) => ThemeEdits.Move(now, answer, Into));
}
