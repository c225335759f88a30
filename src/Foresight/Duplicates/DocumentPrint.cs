using Talaia.Foresight.Corpora;
using Talaia.Kernel.Texts;

namespace Talaia.Foresight.Duplicates;

/// <summary>What is kept of a document to compare it.</summary>
/// <param name="Key">Its <see cref="DuplicateKey"/>; null where its title says too little.</param>
/// <param name="Title">The distinct words of its title, by number, ascending.</param>
/// <param name="Letters">Hashes of the runs of letters in its title: see <see cref="TitleLetters"/>.</param>
/// <param name="Shingles">Hashes of the runs of <see cref="Run"/> words in its text, ascending, each once; empty where it has none worth comparing.</param>
/// <param name="Address">Its canonical address.</param>
internal sealed record DocumentPrint(string Id, string? Key, int[] Title, uint[] Letters, uint[] Shingles, string? Address, int Year)
{
    /// <summary>Words in a shingle: with three, two texts on one subject share few, and a text and its revision most (Broder 1997).</summary>
    public const int Run = 3;

    /// <summary>A shorter text is no evidence.</summary>
    public const int LeastWords = 20;

    /// <summary>Words of a text that are looked at: enough to know it again.</summary>
    private const int MostWords = 400;

    public static DocumentPrint Of(CorpusDocument document, WordNumbers numbers) => new(
        document.Id, DuplicateKey.Of(document.Title, document.Source), numbers.OfTitle(TitleWords.Of(document.Title)), TitleLetters.Of(document.Title),
        ShinglesOf(document.Abstract ?? document.Text ?? ""), DocumentAddress.Canonical(document.Url), document.Date.Year);

    private static uint[] ShinglesOf(string text)
    {
        var words = TextAnalysis.Words(text).Take(MostWords).Select(StableHash.Of).ToArray();
        if (words.Length < LeastWords)
            return [];
        var shingles = new uint[words.Length - Run + 1];
        for (var i = 0; i < shingles.Length; i++)
            shingles[i] = (uint)(StableHash.Mix(words[i] + (3 * StableHash.Mix(words[i + 1] + (5 * words[i + 2])))) >> 32);
        return [.. shingles.Distinct().Order()];
    }
}
