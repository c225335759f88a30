using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Tables;

/// <summary>
/// Gathers what is wrong with something given, so that its author mends it in one go. It stops the reading, by throwing, as soon as
/// <see cref="InputException.Most"/> problems are exceeded: the last problem of the exception then says that there are more.
/// </summary>
public sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    /// <exception cref="InputException">There are now more problems than anybody wants to read.</exception>
    public void Add(string code, string message, Where? where = null)
    {
        if (_problems.Count < InputException.Most)
        {
            _problems.Add(new Problem(code, message, where));
            return;
        }

        _problems[^1] = new Problem("and-more", "…and more problems: mend these first.");
        throw new InputException(_problems);
    }

    /// <summary>Adds a problem after which nothing more can be read.</summary>
    public InputException Fatal(string code, string message, Where? where = null)
    {
        Add(code, message, where);
        return new InputException(_problems);
    }

    public void ThrowIfAny()
    {
        if (!IsEmpty)
            throw new InputException(_problems);
    }
}
