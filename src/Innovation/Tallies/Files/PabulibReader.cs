using System.Globalization;
using Talaia.Innovation.Tallies.Elections;

namespace Talaia.Innovation.Tallies.Files;

/// <summary>
/// Pabulib's format (D. Stolicki, S. Szufa, N. Talmon, Pabulib: A Participatory Budgeting Library, arXiv:2012.06539): sections META, PROJECTS and VOTES, each with a line of
/// column names. Approval, ordinal, cumulative and scoring votes. Costs in the money of `budget`. Line by line.
/// </summary>
internal sealed class PabulibReader(TextReader lines, string file)
{
    private readonly BallotProblems _problems = new(file);
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Candidate> _projects = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _voters = new(StringComparer.Ordinal);
    private readonly List<Ballot> _ballots = [];
    private VoteKind _kind;
    private int? _longest;
    private int _line;

    public Election Read()
    {
        var section = "";
        var columns = new Dictionary<string, int>();
        while (lines.ReadLine() is { } text)
        {
            _line++;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (text.Trim().Trim(';') is "META" or "PROJECTS" or "VOTES")
            {
                section = text.Trim().Trim(';');
                columns = [];
                if (section == "VOTES")
                    Terms();
                continue;
            }

            var fields = SemicolonLine.Split(text);
            if (columns.Count == 0 && section.Length > 0)
            {
                columns = Columns(fields, section);
                continue;
            }

            Row(section, fields, columns);
        }

        if (section != "VOTES")
            _problems.Wrong("no-votes", "The file has no section VOTES.");
        var (budget, threshold) = (Number("budget", isNeeded: true), Number("min_project_score_threshold"));
        if (budget < 0)
            _problems.Wrong("negative-budget", "The budget is negative.");
        _problems.Stop();
        foreach (var (key, found) in new[] { ("num_projects", _projects.Count), ("num_votes", _ballots.Count) })
        {
            if (Number(key) is { } said && said != found)
                _problems.Odd("count-differs", $"The file says {key} {said.ToString(CultureInfo.InvariantCulture)} and has {found}.");
        }

        return new Election(_projects, _ballots, _kind, 1, budget, threshold, _longest) { Warnings = _problems.Warnings };
    }

    private Dictionary<string, int> Columns(List<string> fields, string section)
    {
        var columns = fields.Select((name, at) => (name, at)).DistinctBy(column => column.name).ToDictionary(column => column.name, column => column.at, StringComparer.Ordinal);
        foreach (var needed in section switch { "PROJECTS" => new[] { "project_id", "cost" }, "VOTES" => ["vote"], _ => [] })
        {
            if (!columns.ContainsKey(needed))
                _problems.Wrong("missing-column", $"The section {section} has no column {needed}.", _line);
        }

        _problems.Stop();
        return columns;
    }

    private void Row(string section, List<string> fields, Dictionary<string, int> columns)
    {
        string? Field(string name) => columns.TryGetValue(name, out var at) && at < fields.Count ? fields[at] : null;
        switch (section)
        {
            case "META":
                if (!_meta.TryAdd(fields[0], string.Join(';', fields.Skip(1))))
                    _problems.Odd("duplicate-key", $"The key «{fields[0]}» stands twice; the first is taken.", _line);
                break;
            case "PROJECTS":
                Project(Field("project_id") ?? "", Field("cost") ?? "", Field("name"));
                break;
            case "VOTES":
                if (Field("voter_id") is { } voter && !_voters.Add(voter))
                    _problems.Odd("duplicate-voter", $"The voter «{voter}» stands twice; both ballots count.", _line);
                Vote(Field("vote") ?? "", Field("points"));
                break;
            default:
                _problems.Wrong("no-section", "The file does not begin with META.", _line);
                _problems.Stop();
                break;
        }
    }

    private void Terms()
    {
        _longest = Number("max_length") is { } longest && longest is > 0 and < int.MaxValue ? (int)longest : null;
        var type = _meta.GetValueOrDefault("vote_type", "");
        switch (type)
        {
            case "approval" or "choose-1":
                _kind = VoteKind.Approval;
                break;
            case "ordinal":
                _kind = VoteKind.Ranking;
                break;
            case "cumulative" or "scoring":
                _kind = VoteKind.Points;
                break;
            default:
                _problems.Wrong("unknown-vote-type", $"«{type}» is no vote_type; known are approval, ordinal, cumulative and scoring.");
                _problems.Stop();
                break;
        }
    }

    private void Project(string id, string cost, string? name)
    {
        if (id.Length == 0)
            _problems.Wrong("missing-id", "The project has no id.", _line);
        else if (!_places.TryAdd(id, _projects.Count))
            _problems.Wrong("duplicate-id", $"The project «{id}» stands twice.", _line);
        if (!decimal.TryParse(cost, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
            _problems.Wrong("wrong-cost", $"The cost «{cost}» is not a number.", _line);
        else if (amount < 0)
            _problems.Wrong("negative-cost", $"The cost of «{id}» is negative.", _line);
        _projects.Add(new Candidate(id, string.IsNullOrEmpty(name) ? null : name, amount));
    }

    private void Vote(string vote, string? points)
    {
        var named = new List<int>();
        var values = new List<decimal>();
        var ids = vote.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var given = points?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (_kind == VoteKind.Points && given.Length != ids.Length)
        {
            _problems.Wrong("points-differ", $"The ballot names {ids.Length} projects and gives {given.Length} numbers of points.", _line);
            return;
        }

        for (var at = 0; at < ids.Length; at++)
        {
            if (!_places.TryGetValue(ids[at], out var project))
                _problems.Wrong("unknown-project", $"The ballot names «{ids[at]}», which is no project.", _line);
            else if (named.Contains(project))
                _problems.Wrong("named-twice", $"The ballot names «{ids[at]}» twice.", _line);
            else
                named.Add(project);
            if (_kind != VoteKind.Points)
                continue;
            if (!decimal.TryParse(given[at], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                _problems.Wrong("wrong-points", $"«{given[at]}» is not a number of points.", _line);
            values.Add(value);
        }

        if (_longest is { } longest && ids.Length > longest)
            _problems.Odd("too-long", $"The ballot names {ids.Length} projects where {longest} are allowed; it counts as it stands.", _line);
        _ballots.Add(_kind switch
        {
            VoteKind.Ranking => new Ballot(1, [.. named.Select(project => (IReadOnlyList<int>)[project])]),
            VoteKind.Points => new Ballot(1, [named], values),
            _ => new Ballot(1, [named]),
        });
    }

    private decimal? Number(string key, bool isNeeded = false)
    {
        if (!_meta.TryGetValue(key, out var text) || text.Length == 0)
        {
            if (isNeeded)
                _problems.Wrong("missing-key", $"The section META has no {key}.");
            return null;
        }

        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        _problems.Wrong("wrong-number", $"{key} «{text}» is not a number.");
        return null;
    }
}
