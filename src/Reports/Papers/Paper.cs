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
public sealed record PaperQuestion(int Number, string Text, string? Hint, string? Condition, IReadOnlyList<string> Boxes, int Lines, IReadOnlyList<string> Cells) : PaperItem
{
    /// <summary>Between its words and the place for its answer.</summary>
    public IReadOnlyList<PaperPicture> Pictures { get; init; } = [];

    /// <summary>Above the choices, one each or null; empty where no choice has one.</summary>
    public IReadOnlyList<PaperPicture?> BoxPictures { get; init; } = [];
}

/// <summary>Pictures that stand below a heading or words.</summary>
public sealed record PaperPictures(IReadOnlyList<PaperPicture> Pictures) : PaperItem;

/// <summary>A picture on paper.</summary>
/// <param name="Key">By which its bytes are found.</param>
/// <param name="MediaType">`image/png`, `image/jpeg`, `image/gif` or `image/webp`.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Alt">What it shows; empty where the words beside it say so.</param>
public sealed record PaperPicture(string Key, string MediaType, int Width, int Height, string Alt = "")
{
    /// <summary>How large it is printed where there is this much room, in millimetres: 150 points an inch, no larger than its room.</summary>
    public (double Width, double Height) In(double width, double height)
    {
        var (wide, high) = (Width * 25.4 / 150, Height * 25.4 / 150);
        var share = Math.Min(1, Math.Min(width / wide, height / high));
        return (wide * share, high * share);
    }
}
