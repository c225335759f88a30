namespace Talaia.Foresight.Duplicates;

/// <summary>Gives each word of a corpus a number, and counts the titles that hold it.</summary>
internal sealed class WordNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<int> _titles = [];

    /// <summary>The distinct numbers of these words, ascending.</summary>
    public int[] OfTitle(IEnumerable<string> words)
    {
        var numbers = words.Select(Of).Distinct().Order().ToArray();
        foreach (var number in numbers)
            _titles[number]++;
        return numbers;
    }

    public string Word(int number) => _words[number];

    /// <summary>Titles that hold the word.</summary>
    public int Titles(int number) => _titles[number];

    private int Of(string word)
    {
        if (_numbers.TryGetValue(word, out var number))
            return number;
        _words.Add(word);
        _titles.Add(0);
        return _numbers[word] = _words.Count - 1;
    }
}
