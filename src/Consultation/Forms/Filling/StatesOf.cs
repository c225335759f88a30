namespace Talaia.Consultation.Forms.Filling;

/// <summary>Tells how the nodes of a form stand, from its tree.</summary>
internal static class StatesOf
{
    public static IEnumerable<NodeState> All(FormPlan plan, AnswerTree tree, Reckoning reckoning) => Below(plan, tree.All, plan.Form.Top, reckoning, tree);

    public static bool IsReadOnly(FormPlan plan, AnswerNode node, Reckoning reckoning)
    {
        for (var one = node; one?.Definition is { } definition; one = one.Parent)
        {
            if (definition is FormQuestion { Type.Name: "note" } || reckoning.Holds(plan.Logic(definition).ReadOnly, one, otherwise: false))
                return true;
        }

        return false;
    }

    private static IEnumerable<NodeState> Below(FormPlan plan, AnswerNode within, IReadOnlyList<FormNode> definitions, Reckoning reckoning, AnswerTree tree)
    {
        foreach (var definition in definitions)
        {
            var nodes = within.Children.Where(child => ReferenceEquals(child.Definition, definition)).ToList();
            if (definition is FormGroup { IsRepeat: true })
                yield return Repeat(plan, definition, within, nodes, reckoning);
            foreach (var node in nodes)
            {
                if (definition is FormQuestion question)
                {
                    yield return Question(plan, question, node, reckoning);
                    continue;
                }

                yield return new NodeState(definition, node.Path, node.IsRelevant);
                foreach (var state in Below(plan, node, ((FormGroup)definition).Children, reckoning, tree))
                    yield return state;
            }
        }
    }

    /// <summary>A repeat as a whole is asked where one of its repetitions is; without any, where its own rule says so.</summary>
    private static NodeState Repeat(FormPlan plan, FormNode definition, AnswerNode within, List<AnswerNode> nodes, Reckoning reckoning) =>
        new(definition, $"{within.Path}/{definition.Name}", nodes.Count > 0
            ? nodes.Exists(node => node.IsRelevant)
            : within.IsRelevant && reckoning.Holds(plan.Logic(definition).Relevant, new AnswerNode(definition, definition.Name, within), otherwise: true))
        {
            Repetitions = nodes.Count,
        };

    private static NodeState Question(FormPlan plan, FormQuestion question, AnswerNode node, Reckoning reckoning)
    {
        var logic = plan.Logic(question);
        var required = reckoning.Holds(logic.Required, node, otherwise: false);
        var value = node.IsRelevant ? node.Answer : "";
        return new NodeState(question, node.Path, node.IsRelevant)
        {
            Value = value.Length == 0 ? null : value,
            IsRequired = required,
            IsReadOnly = IsReadOnly(plan, node, reckoning),
            Options = node.Options,
            Violation = !node.IsRelevant ? null
                : value.Length == 0 ? (required ? Violation.Required : null)
                : reckoning.Holds(logic.Constraint, node, otherwise: true) ? null : Violation.Constraint,
        };
    }
}
