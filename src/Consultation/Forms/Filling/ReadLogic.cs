using Talaia.Consultation.Expressions;
using Talaia.Consultation.Expressions.Functions;
using Talaia.Consultation.Expressions.Places;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>Reads the expressions of a form. What cannot be read is told with its cell.</summary>
internal sealed class ReadLogic(FormPlaces places, bool strict)
{
    private readonly List<Problem> _problems = [];

    /// <exception cref="InputException">Expressions that cannot be read, each with its cell.</exception>
    public static IReadOnlyList<NodeLogic> Of(Form form, FormPlaces places)
    {
        var reader = new ReadLogic(places, strict: false);
        List<NodeLogic> logic = [.. form.Nodes.Select(reader.Logic)];
        return reader._problems.Count == 0 ? logic : throw new InputException(reader._problems);
    }

    /// <summary>What is wrong with the expressions of a form, calls of functions that are not there among it.</summary>
    public static IReadOnlyList<Problem> Problems(Form form)
    {
        var reader = new ReadLogic(new FormPlaces(form), strict: true);
        foreach (var node in form.Nodes)
            reader.Logic(node);
        return reader._problems;
    }

    private NodeLogic Logic(FormNode node)
    {
        var logic = new NodeLogic(node)
        {
            Relevant = YesNo.Of(node.Relevant) == true ? null : Read(node, node.Relevant, "relevant"),
            ReadOnly = Decided(node, node.ReadOnly, "readonly"),
            RepeatCount = node is FormGroup { IsRepeat: true, RepeatCount: { } count } ? Read(node, count, "repeat_count") : null,
        };
        return node is FormQuestion question ? Of(question, logic) : logic;
    }

    private NodeLogic Of(FormQuestion question, NodeLogic logic)
    {
        var calculation = Read(question, question.Calculation, "calculation");
        return logic with
        {
            Required = Decided(question, question.Required, "required"),
            Constraint = Read(question, question.Constraint, "constraint"),
            Calculation = calculation,
            Changes = calculation is not null && Reads.Functions(calculation).Any(name => Library.Find(name) is { Changes: true }),
            Triggers = [.. Triggers(question)],
            Default = question.HasDynamicDefault ? Read(question, question.Default, "default") : null,
            Items = question.List is { } list && question.Type.IsChoice ? Items(question, list) : null,
        };
    }

    private ItemSource Items(FormQuestion question, string list)
    {
        var shuffled = question.Parameters.TryGetValue("randomize", out var word) && YesNo.Of(word) == true;
        var seed = shuffled && question.Parameters.TryGetValue("seed", out var given) ? Read(question, given, "parameters") : null;
        if (!list.StartsWith("${", StringComparison.Ordinal))
            return new ItemSource(list, Read(question, question.ChoiceFilter, "choice_filter", inPredicate: true)) { IsShuffled = shuffled, Seed = seed };
        var named = places.PathOf(list[2..^1].Trim());
        var repeat = named is null ? null : places.RepeatOf(named);
        if (named is null || repeat is null)
            return new ItemSource(null, null);
        var value = named[repeat.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var filter = question.ChoiceFilter is null
            ? ExpressionParser.Parse($"./{string.Join('/', value)} != ''")
            : Read(question, question.ChoiceFilter, "choice_filter", from: repeat);
        return new ItemSource(null, filter) { Repeat = repeat, Value = value, IsShuffled = shuffled, Seed = seed };
    }

    private IEnumerable<string> Triggers(FormQuestion question) => (question.Trigger ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(trigger => places.PathOf(trigger.TrimStart('$', '{').TrimEnd('}').Trim())).OfType<string>();

    /// <summary>A plain yes is «true()», a plain no is nothing.</summary>
    private Expression? Decided(FormNode node, string? cell, string column) => YesNo.Of(cell) switch
    {
        true => ExpressionParser.Parse("true()"),
        false => null,
        null => Read(node, cell, column),
    };

    private Expression? Read(FormNode node, string? cell, string column, bool inPredicate = false, string? from = null)
    {
        if (string.IsNullOrWhiteSpace(cell))
            return null;
        try
        {
            var expression = ExpressionParser.Parse(cell);
            foreach (var call in strict ? Reads.Below(expression).OfType<Call>() : [])
            {
                if (Library.Refuses(call) is { } why)
                    throw new ExpressionException(why, call.At);
            }

            return ResolveReferences.In(expression, places, from ?? node.Path, inPredicate);
        }
        catch (ExpressionException problem)
        {
            _problems.Add(new Problem("bad-expression", $"{problem.Message} (at character {problem.At + 1} of «{column}»)", node.Cells.GetValueOrDefault(column, node.Place)));
            return null;
        }
    }
}
