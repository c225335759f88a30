using Talaia.Consultation.Expressions.Nodes;

namespace Talaia.Consultation.Expressions.Values;

/// <summary>One of the four kinds of XPath 1.0, or an instant of ODK, which counts as a number.</summary>
internal abstract class Value
{
    public abstract bool Truth { get; }

    public abstract string Text { get; }

    /// <param name="zone">Where a text that is a date without offset is at home.</param>
    public abstract double Number(TimeZoneInfo zone);
}

internal sealed class TruthValue(bool value) : Value
{
    public static TruthValue True { get; } = new(true);

    public static TruthValue False { get; } = new(false);

    public static TruthValue Of(bool value) => value ? True : False;

    public override bool Truth => value;

    public override string Text => value ? "true" : "false";

    public override double Number(TimeZoneInfo zone) => value ? 1 : 0;
}

/// <summary>A number; as ODK has it, what is no number is the empty text.</summary>
internal sealed class NumberValue(double value) : Value
{
    public override bool Truth => value != 0 && !double.IsNaN(value);

    public override string Text => double.IsNaN(value) ? "" : Numbers.Text(value);

    public override double Number(TimeZoneInfo zone) => value;
}

internal sealed class TextValue(string value) : Value
{
    public static TextValue Empty { get; } = new("");

    public override bool Truth => value.Length > 0;

    public override string Text => value;

    public override double Number(TimeZoneInfo zone) => Numbers.Of(value, zone);
}

/// <summary>Nodes in the order of the document, each once.</summary>
internal sealed class NodesValue(IReadOnlyList<INode> nodes) : Value
{
    public static NodesValue None { get; } = new([]);

    public IReadOnlyList<INode> Nodes => nodes;

    public override bool Truth => nodes.Count > 0;

    public override string Text => nodes.Count == 0 ? "" : nodes[0].Text;

    public override double Number(TimeZoneInfo zone) => nodes.Count == 0 ? double.NaN : Numbers.Of(nodes[0].Text, zone);
}
