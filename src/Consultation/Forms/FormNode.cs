using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms;

/// <summary>
/// A node of a form: a question or a group. Expressions are XPath as their author wrote them, with <c>${name}</c>; whoever evaluates them finds the cell of each in
/// <see cref="Cells"/>.
/// </summary>
public abstract record FormNode
{
    /// <summary>Unique among its siblings; stable from version to version, since answers hang on it.</summary>
    public required string Name { get; init; }

    /// <summary>Names from the top, <c>/area/need</c>: unique in the form, without the positions of repeats.</summary>
    public required string Path { get; init; }

    /// <summary>Path of the innermost repeat that the node stands in; null outside repeats. A repeat does not stand in itself.</summary>
    public string? Repeat { get; init; }

    public FormText Label { get; init; } = FormText.Empty;

    public FormText Hint { get; init; } = FormText.Empty;

    /// <summary>Files by kind (image, big-image, audio, video) and language.</summary>
    public IReadOnlyDictionary<string, FormText> Media { get; init; } = Nothing.Media;

    /// <summary>When the node is asked at all.</summary>
    public string? Relevant { get; init; }

    /// <summary>An expression, or a plain yes or no; see <see cref="YesNo"/>.</summary>
    public string? ReadOnly { get; init; }

    public string? Appearance { get; init; }

    /// <summary>Code of the element of the metamodel that the node asks about (column <c>element</c>).</summary>
    public string? Element { get; init; }

    /// <summary>Made by the form's rules, not by a row of its author: the text beside “other”, the number of repetitions.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Further columns of its row, by header in parts; kept and exported, without effect here.</summary>
    public IReadOnlyDictionary<string, string> Further { get; init; } = Nothing.Texts;

    /// <summary>Its row.</summary>
    public Where Place { get; init; } = new();

    /// <summary>The cell of each of its columns, by the name of the column in XLSForm (relevant, constraint, calculation…).</summary>
    public IReadOnlyDictionary<string, Where> Cells { get; init; } = Nothing.Places;

    /// <summary>Path of the group around it; empty at the top.</summary>
    public string Parent => Path[..Path.LastIndexOf('/')];

    /// <summary>Whether its appearance has this word.</summary>
    public bool Appears(string word) => Appearance?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(word) == true;
}
