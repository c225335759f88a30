using Talaia.Consultation.Expressions;
using Talaia.Consultation.Expressions.Evaluation;
using Talaia.Consultation.Expressions.Functions;
using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>
/// Works out the logic of nodes: whether they are asked, what they are worth, how often they stand there, what there is to choose. An expression that cannot be worked
/// out hides nothing and gives nothing.
/// </summary>
internal sealed class Reckoning(FormPlan plan, AnswerTree tree, Surroundings surroundings)
{
    /// <summary>Most times that all is gone through before nodes that go on changing one another are left as they are.</summary>
    private const int MostRounds = 50;

    /// <summary>Most repetitions that a reckoned number makes.</summary>
    private const int MostRepetitions = 1_000;

    /// <param name="again">Whether what changes each time, as a clock does, is reckoned again.</param>
    public void Settle(IReadOnlyList<NodeLogic> logic, bool again)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var changed = false;
            foreach (var one in logic)
                changed |= Settle(one, again && round == 0);
            if (!changed)
                return;
        }
    }

    public bool Holds(Expression? expression, AnswerNode node, bool otherwise) => expression is null ? otherwise : Worked(expression, node)?.Truth ?? otherwise;

    public string Text(Expression expression, AnswerNode node) => Worked(expression, node)?.Text ?? "";

    private bool Settle(NodeLogic logic, bool again)
    {
        var changed = logic.RepeatCount is not null && Count(logic);
        foreach (var node in tree.Of(logic.Node).ToList())
        {
            changed |= Relevance(logic, node);
            changed |= logic.Calculation is not null && !logic.IsTriggered && Calculated(logic, node, again);
            changed |= logic.Items is { WholeList: null } && Choices(logic.Items, node);
        }

        return changed;
    }

    private bool Relevance(NodeLogic logic, AnswerNode node)
    {
        var before = node.IsSelfRelevant;
        node.IsSelfRelevant = Holds(logic.Relevant, node, otherwise: true);
        return before != node.IsSelfRelevant;
    }

    private bool Calculated(NodeLogic logic, AnswerNode node, bool again)
    {
        if (!node.IsRelevant || (logic.Changes && node.Reckoned is not null && !again))
            return false;
        var text = AnswerForm.Of((FormQuestion)logic.Node, Text(logic.Calculation!, node));
        if (text == node.Reckoned)
            return false;
        node.Reckoned = text;
        var changed = node.Stored != text;
        node.Stored = text;
        return changed;
    }

    private bool Choices(ItemSource source, AnswerNode node)
    {
        var options = Options(source, node);
        if (node.Options is { } before && before.SequenceEqual(options, StringComparer.Ordinal))
            return false;
        node.Options = options;
        return node.Stored.Length > 0;
    }

    private List<string> Options(ItemSource source, AnswerNode node)
    {
        try
        {
            var evaluator = new Evaluator(surroundings, node);
            IReadOnlyList<INode> items = source switch
            {
                { Repeat: { } repeat } => tree.Of(plan.Form.Find(repeat)!),
                { List: { } list } when plan.List(list) is { } instance => ListTree.Items(instance),
                _ => [],
            };
            if (source.Filter is { } filter)
                items = Paths.Kept(evaluator, items, new Parts<Expression>([filter]));
            if (source.IsShuffled)
                items = source.Seed is { } seed ? Shuffle.Of(items, Shuffle.Seed(evaluator.Of(seed, new Focus(node, 1, 1)), surroundings.Zone)) : Shuffle.Of(items, surroundings.Chance);
            return [.. items.Select(item => source.Value.Count == 0 ? item.ChildrenNamed("name").First().Text : Below(item, source.Value))];
        }
        catch (Exception problem) when (problem is ExpressionException or InstantException or InsufficientExecutionStackException)
        {
            return [];
        }
    }

    private static string Below(INode item, IReadOnlyList<string> path)
    {
        INode? node = item;
        foreach (var name in path)
            node = node?.ChildrenNamed(name).FirstOrDefault();
        return node?.Text ?? "";
    }

    /// <summary>As many repetitions as are reckoned; no number leaves them as they are.</summary>
    private bool Count(NodeLogic logic)
    {
        var repeat = (FormGroup)logic.Node;
        var changed = false;
        foreach (var within in tree.Around(repeat).ToList())
        {
            var number = Numbers.Plain(Worked(logic.RepeatCount!, new AnswerNode(repeat, repeat.Name, within))?.Text ?? "");
            if (double.IsNaN(number))
                continue;
            var wanted = (int)Math.Clamp(Math.Floor(number), 0, MostRepetitions);
            var there = within.Children.Where(child => ReferenceEquals(child.Definition, repeat)).ToList();
            var added = Enumerable.Range(0, Math.Max(0, wanted - there.Count)).Select(_ => tree.Add(repeat, within)).ToList();
            added.ForEach(Begin);
            foreach (var surplus in there.Skip(wanted))
                tree.Remove(surplus);
            changed |= there.Count != wanted;
        }

        return changed;
    }

    /// <summary>The defaults that are reckoned, of a node that has just come and of all within it.</summary>
    public void Begin(AnswerNode node)
    {
        if (node.Definition is FormQuestion question && node.IsRelevant)
        {
            if (plan.Logic(question).Default is { } value)
                node.Stored = AnswerForm.Of(question, Text(value, node));
            else if (Metadata(question) is { } known)
                node.Stored = known;
        }

        foreach (var child in node.Children)
            Begin(child);
    }

    private string? Metadata(FormQuestion question) => question.Type.Name switch
    {
        "start" => new InstantValue(surroundings.Clock.GetUtcNow().ToUnixTimeMilliseconds(), surroundings.Zone).Text,
        "today" => Instants.Text(surroundings.Clock.GetUtcNow().ToUnixTimeMilliseconds(), surroundings.Zone)[..10],
        "username" or "email" or "phonenumber" => surroundings.Property(question.Type.Name),
        _ => null,
    };

    private Value? Worked(Expression expression, AnswerNode node)
    {
        tree.Refresh();
        try
        {
            return Evaluator.Evaluate(expression, node, surroundings);
        }
        catch (ExpressionException)
        {
            return null;
        }
    }
}
