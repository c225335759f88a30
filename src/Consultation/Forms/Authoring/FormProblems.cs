using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>What is wrong with a form, gathered so that its author mends it in one go, and what only deserves a look.</summary>
internal sealed class FormProblems
{
    /// <summary>No form warns more often than this; the last warning then says that there are more.</summary>
    public const int MostWarnings = 500;

    private readonly ProblemList _problems = new();
    private readonly List<Problem> _warnings = [];

    public IReadOnlyList<Problem> Warnings => _warnings;

    public bool IsEmpty => _problems.IsEmpty;

    /// <exception cref="InputException">There are now more problems than anybody wants to read.</exception>
    public void Add(string code, string message, Where where) => _problems.Add(code, message, where);

    public void Warn(string code, string message, Where where)
    {
        if (_warnings.Count < MostWarnings)
            _warnings.Add(new Problem(code, message, where));
        else
            _warnings[^1] = new Problem("and-more", "…and more warnings.");
    }

    /// <exception cref="InputException">Something is wrong; with everything that is.</exception>
    public void ThrowIfAny() => _problems.ThrowIfAny();
}
