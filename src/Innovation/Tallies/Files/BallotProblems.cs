using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Tallies.Files;

/// <summary>Collects what is wrong with a file of ballots, so that it can be mended in one go.</summary>
internal sealed class BallotProblems(string file)
{
    private readonly List<Problem> _wrong = [];
    private readonly List<Problem> _odd = [];

    public IReadOnlyList<Problem> Warnings => _odd;

    public void Wrong(string code, string message, int? line = null)
    {
        _wrong.Add(new Problem(code, message, new Where(file, line)));
        if (_wrong.Count < InputException.Most - 1)
            return;
        _wrong.Add(new Problem("more", "There are more problems; mend these first.", new Where(file)));
        Stop();
    }

    public void Odd(string code, string message, int? line = null)
    {
        if (_odd.Count < InputException.Most)
            _odd.Add(new Problem(code, message, new Where(file, line)));
    }

    /// <exception cref="InputException">Something was wrong.</exception>
    public void Stop()
    {
        if (_wrong.Count > 0)
            throw new InputException(_wrong);
    }
}
