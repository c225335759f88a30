namespace Talaia.Reports.Papers;

/// <summary>A form to be answered by hand, ready to be printed. Plain words; immutable.</summary>
/// <param name="Language">`ca`, `es`, `en` or `oc`.</param>
/// <param name="Notice">At the foot of each page: of what wave, for whom.</param>
/// <param name="Lede">How to answer and where to send it.</param>
/// <param name="PageOf">Words for the number of a page, such as «{page} de {of}».</param>
public sealed record Paper(string Language, string Title, string Notice, string Lede, string PageOf, IReadOnlyList<PaperItem> Items);

/// <summary>What stands on the paper, in order.</summary>
public abstract record PaperItem;

/// <param name="Condition">When all below it is answered; null for always.</param>
public sealed record PaperHeading(int Level, string Text, string? Condition = null) : PaperItem;

public sealed record PaperWords(string Text) : PaperItem;

/// <summary>A question with its number.</summary>
/// <param name="Boxes">Choices to tick.</param>
/// <param name="Lines">Lines to write on.</param>
/// <param name="Cells">Boxes for letters or figures, each a group: a date has three.</param>
public sealed record PaperQuestion(int Number, string Text, string? Hint, string? Condition, IReadOnlyList<string> Boxes, int Lines, IReadOnlyList<string> Cells) : PaperItem;
