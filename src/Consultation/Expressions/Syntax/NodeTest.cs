namespace Talaia.Consultation.Expressions.Syntax;

/// <summary>Which nodes of an axis a step takes.</summary>
internal abstract record NodeTest;

/// <param name="Prefix">Null where none is written.</param>
/// <param name="Local">Null for «*».</param>
internal sealed record Named(string? Prefix, string? Local) : NodeTest;

internal sealed record AnyNode : NodeTest;

internal sealed record TextNode : NodeTest;

internal sealed record CommentNode : NodeTest;

/// <param name="Target">Null for any.</param>
internal sealed record InstructionNode(string? Target) : NodeTest;
