using Talaia.Consultation.Forms.Filling;

namespace Talaia.Consultation.Forms.Pages;

/// <summary>
/// Some nodes of a form on a page that works out by itself, while somebody answers, what is asked, reckoned, to be chosen and wrong. The server works it out again when
/// the answers arrive, and is right. Not for several threads.
/// </summary>
public sealed class PageForm
{
    /// <summary>A longer list is filtered by the server alone.</summary>
    internal const int MostChoices = 2_000;

    private readonly PageLogic _logic;
    private FilledForm? _further;

    /// <param name="asked">What stands on the page.</param>
    /// <param name="maySee">Whether the reader may know the answer at a path (without places of repetitions); null where all.</param>
    public PageForm(FilledForm filled, IReadOnlyList<FormNode> asked, Func<string, bool>? maySee = null)
    {
        Filled = filled;
        _logic = maySee is null ? PageLogic.OfAll(filled.Plan, asked) : new PageLogic(filled.Plan, asked, maySee);
    }

    internal FilledForm Filled { get; }

    /// <summary>Whether what is not asked stands on the page all the same, said to be so: for the form's author.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>Whether the page itself finds out if the node is asked; such a node stands on the page while it is not, out of sight.</summary>
    public bool Decides(FormNode node)
    {
        for (FormNode? one = node; one is not null; one = one.Parent.Length == 0 ? null : Filled.Form.Find(one.Parent))
        {
            if (_logic.Find(one.Path) is not { IsRelevantElsewhere: false })
                return false;
        }

        return true;
    }

    /// <summary>Whether the page itself finds out what there is to choose.</summary>
    public bool Filters(FormQuestion question) => _logic.Find(question.Path)?.Filter is not null;

    /// <summary>How one repetition more than there are would stand, before anything in it is answered.</summary>
    /// <param name="repeat">The repeat's path, with the places of the repeats around it.</param>
    /// <returns>Its path and the states of all nodes with it; null where there is no such repeat.</returns>
    public (string Path, IReadOnlyDictionary<string, NodeState> States)? Further(string repeat)
    {
        _further ??= Filled.Copy();
        return _further.AddFurther(repeat) is { } path
            ? (path, _further.States().DistinctBy(state => state.Path).ToDictionary(state => state.Path)) : null;
    }

    /// <summary>What the page reads: compact JSON that may stand in HTML as it is; its shape is that of <c>Plan</c> in <c>client/src/filling.ts</c>.</summary>
    /// <param name="language">As the form names it.</param>
    public string Write(string language) => WritePageForm.Of(this, _logic, language);
}
