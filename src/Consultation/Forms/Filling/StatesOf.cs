namespace Talaia.Consultation.Forms.Filling;

/// <summary>Tells how the nodes of a form stand, from its tree.</summary>
internal static class StatesOf
{
    public static List<NodeState> All(FormPlan plan, AnswerTree tree, Reckoning reckoning)
    {
        var states = new List<NodeState>(plan.Form.Nodes.Count);
        Below(plan, tree.All, plan.Form.Top, reckoning, states);
        return states;
    }

    public static bool IsReadOnly(FormPlan plan, AnswerNode node, Reckoning reckoning)
    {
        for (var one = node; one?.Definition is { } definition; one = one.Parent)
        {
            if (definition is FormQuestion { Type.Name: "note" } || reckoning.Holds(plan.Logic(definition).ReadOnly, one, otherwise: false))
                return true;
        }

        return false;
    }

    /// <summary>Children stand in the order of their definitions, the repetitions of a repeat one after the other.</summary>
    private static void Below(FormPlan plan, AnswerNode within, IReadOnlyList<FormNode> definitions, Reckoning reckoning, List<NodeState> states)
    {
        var at = 0;
        foreach (var definition in definitions)
        {
            var first = at;
            while (at < within.Children.Count && ReferenceEquals(within.Children[at].Definition, definition))
                at++;
            if (definition is FormGroup { IsRepeat: true })
                states.Add(Repeat(plan, definition, within, within.Children.GetRange(first, at - first), reckoning));
            for (var i = first; i < at; i++)
            {
                var node = within.Children[i];
                if (definition is FormQuestion question)
                {
                    states.Add(Question(plan, question, node, reckoning));
                    continue;
                }

                states.Add(new NodeState(definition, node.Path, node.IsRelevant));
                Below(plan, node, ((FormGroup)definition).Children, reckoning, states);
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
