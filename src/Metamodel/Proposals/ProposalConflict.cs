namespace Talaia.Metamodel.Proposals;

/// <summary>What whoever accepts a proposal says of another that changes the same.</summary>
public enum ConflictAnswer
{
    /// <summary>Both stand: they change different things, or the one after the other.</summary>
    Both,

    /// <summary>The accepted one stands instead of the other, which is refused with the same public reason.</summary>
    InsteadOf,
}

/// <summary>Which changes get in each other's way.</summary>
internal static class ProposalConflict
{
    /// <summary>Whether both change the same of the same element, or one ends what the other changes or builds on.</summary>
    public static bool Between(Change a, Change b) => Ends(a).Intersect(b.Touches).Any() || Ends(b).Intersect(a.Touches).Any() || Sets(a).Intersect(Sets(b)).Any();

    /// <summary>Codes of the elements that are no more afterwards.</summary>
    public static IEnumerable<string> Ends(Change change) => change switch
    {
        RetireElement retire => [retire.Code],
        SplitElement split => [split.Code],
        MergeElements merge => merge.Codes,
        _ => [],
    };

    /// <summary>Which fact of which element it sets.</summary>
    public static IEnumerable<(string Code, string Fact)> Sets(Change change) => change switch
    {
        RenameElement rename => [(rename.Code, "name")],
        RewordElement reword => [(reword.Code, "description"), (reword.Code, "in-place")],
        MoveElement move => [(move.Code, "parent")],
        RetypeElement retype => [(retype.Code, "type")],
        RelateElements relate => [(relate.From, $"{relate.Type} {relate.To}")],
        UnrelateElements unrelate => [(unrelate.From, $"{unrelate.Type} {unrelate.To}")],
        _ => [],
    };
}
