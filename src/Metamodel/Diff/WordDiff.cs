using DiffPlex;
using DiffPlex.Chunkers;

namespace Talaia.Metamodel.Diff;

/// <summary>A stretch of a text that stayed, went or came.</summary>
/// <param name="Kind">`same`, `removed` or `added`.</param>
public sealed record WordStretch(string Kind, string Text);

/// <summary>How a text changed, word by word (Myers' algorithm, by DiffPlex), for pages to mark.</summary>
public static class WordDiff
{
    private static readonly char[] Between = [' ', '\t', '\n', '\r', '.', ',', ';', ':', '(', ')', '?', '¿'];

    /// <returns>Stretches in reading order: what was removed stands before what came in its place. `same` and `added` together are the new text, `same` and `removed` the old one.</returns>
    public static IReadOnlyList<WordStretch> Of(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new DelimiterChunker(Between));
        var stretches = new List<WordStretch>();
        void Add(string kind, IEnumerable<string> pieces)
        {
            var text = string.Concat(pieces);
            if (text.Length > 0)
                stretches.Add(new WordStretch(kind, text));
        }

        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add("same", diff.PiecesNew.Skip(at).Take(block.InsertStartB - at));
            Add("removed", diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA));
            Add("added", diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
            at = block.InsertStartB + block.InsertCountB;
        }

        Add("same", diff.PiecesNew.Skip(at));
        return stretches;
    }
}
