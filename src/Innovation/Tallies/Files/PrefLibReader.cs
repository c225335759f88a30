using System.Globalization;
using Talaia.Innovation.Tallies.Elections;

namespace Talaia.Innovation.Tallies.Files;

/// <summary>
/// PrefLib's formats (N. Mattei, T. Walsh, PrefLib: A Library for Preferences, ADT 2013; https://preflib.github.io/PrefLib-Jekyll/format): `count: 1,2,{3,4}` under a header of `# KEY: value` lines,
/// and the older one, where the number of alternatives, their names and the totals stand in plain lines, and a ballot is `count,1,2,{3,4}`.
/// In `.cat` files each place is a category, best first.
/// </summary>
internal sealed class PrefLibReader(TextReader lines, string file)
{
    private readonly BallotProblems _problems = new(file);
    private readonly Dictionary<int, string> _names = [];
    private readonly List<(long Count, List<List<int>> Levels, int Line)> _orders = [];
    private readonly bool _isCategories = file.EndsWith(".cat", StringComparison.OrdinalIgnoreCase);
    private int? _alternatives;
    private int? _oldTotals;
    private long? _voters;
    private bool _isOld;
    private int _line;

    public Election Read()
    {
        while (lines.ReadLine() is { } text)
        {
            _line++;
            text = text.Trim();
            if (text.Length == 0)
                continue;
            if (text[0] == '#')
                Header(text[1..].Trim());
            else if (_alternatives is null && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var alternatives))
                (_alternatives, _isOld) = (alternatives, true);
            else if (_isOld && _names.Count < _alternatives)
                OldName(text);
            else if (_isOld && _oldTotals is null)
                OldTotals(text);
            else
                Order(text);
        }

        if (_names.Count == 0 || (_alternatives is { } said && said != _names.Count))
            _problems.Wrong("alternatives-differ", $"The header speaks of {_alternatives ?? 0} alternatives and names {_names.Count}.");
        if (_orders.Count == 0)
            _problems.Wrong("no-votes", "The file has no ballots.");
        _problems.Stop();
        return Made();
    }

    private Election Made()
    {
        var numbers = _names.Keys.Order().ToList();
        var place = numbers.Select((number, at) => (number, at)).ToDictionary(pair => pair.number, pair => pair.at);
        // Names that stand twice would make results unreadable: then the number is added.
        var twice = _names.Values.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        var candidates = numbers.ConvertAll(number => new Candidate(twice.Contains(_names[number]) ? $"{_names[number]} ({number})" : _names[number]));
        foreach (var (_, levels, line) in _orders)
        {
            var named = levels.SelectMany(level => level).ToList();
            foreach (var unknown in named.Where(number => !place.ContainsKey(number)))
                _problems.Wrong("unknown-alternative", $"The ballot names {unknown}, which is no alternative.", line);
            if (named.Distinct().Count() != named.Count)
                _problems.Wrong("named-twice", "The ballot names an alternative twice.", line);
        }

        _problems.Stop();
        var ballots = _orders.ConvertAll(order => new Ballot(order.Count, [.. (_isCategories ? order.Levels.Take(1) : order.Levels).Where(level => level.Count > 0).Select(level => (IReadOnlyList<int>)level.ConvertAll(number => place[number]))]));
        var election = new Election(candidates, ballots, _isCategories ? VoteKind.Approval : VoteKind.Ranking);
        if (_voters is { } voters && voters != election.Voters)
            _problems.Odd("count-differs", $"The header says {voters} voters and the ballots are {election.Voters}.");
        return election with { Warnings = _problems.Warnings };
    }

    private void Header(string text)
    {
        var (key, value) = Halves(text, ':');
        if (key.StartsWith("ALTERNATIVE NAME ", StringComparison.Ordinal) && int.TryParse(key["ALTERNATIVE NAME ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            Name(number, value);
        else if (key == "NUMBER ALTERNATIVES" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var alternatives))
            _alternatives = alternatives;
        else if (key == "NUMBER VOTERS" && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var voters))
            _voters = voters;
    }

    private void OldName(string text)
    {
        var (number, name) = Halves(text, ',');
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
            Name(parsed, name);
        else
            _problems.Wrong("wrong-alternative", $"«{text}» is not an alternative: its number, a comma, its name.", _line);
    }

    private void OldTotals(string text)
    {
        _oldTotals = _line;
        if (long.TryParse(Halves(text, ',').First, NumberStyles.None, CultureInfo.InvariantCulture, out var voters))
            _voters = voters;
        else
            _problems.Wrong("wrong-totals", $"«{text}» is not the line of totals: voters, sum of votes, different orders.", _line);
    }

    private void Name(int number, string name)
    {
        if (!_names.TryAdd(number, name.Trim().Trim('"')))
            _problems.Wrong("duplicate-id", $"The alternative {number} stands twice.", _line);
    }

    private void Order(string text)
    {
        var (count, order) = Halves(text, _isOld ? ',' : ':');
        if (!long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var voters) || voters < 1)
        {
            _problems.Wrong("wrong-count", $"«{count}» is not a number of voters.", _line);
            return;
        }

        var levels = new List<List<int>>();
        List<int>? together = null;
        foreach (var part in order.Replace("{", ",{,", StringComparison.Ordinal).Replace("}", ",},", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "{" && together is null)
                together = [];
            else if (part == "}" && together is not null)
            {
                levels.Add(together);
                together = null;
            }
            else if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                _problems.Wrong("wrong-order", $"«{part}» does not belong in an order.", _line);
            else if (together is null)
                levels.Add([number]);
            else
                together.Add(number);
        }

        if (together is not null)
            _problems.Wrong("wrong-order", "A brace is not closed.", _line);
        _orders.Add((voters, levels, _line));
    }

    private static (string First, string After) Halves(string text, char by) =>
        text.IndexOf(by, StringComparison.Ordinal) is var at and >= 0 ? (text[..at].Trim(), text[(at + 1)..].Trim()) : (text, "");
}
