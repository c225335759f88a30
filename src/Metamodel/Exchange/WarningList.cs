using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Exchange;

/// <summary>Gathers warnings, but not more than anybody can read: the last one then counts the rest.</summary>
internal sealed class WarningList
{
    public const int Most = 5_000;

    private readonly List<Warning> _warnings = [];
    private int _more;

    public void Add(string code, string message, int? line, string? subject)
    {
        if (_warnings.Count < Most)
            _warnings.Add(new Warning(code, message, line, subject));
        else
            _more++;
    }

    public List<Warning> ToList() =>
        _more == 0 ? _warnings : [.. _warnings, new Warning("and-more", $"…and {_more} more warnings", null, null)];
}
