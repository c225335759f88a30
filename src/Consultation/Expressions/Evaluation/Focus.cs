using Talaia.Consultation.Expressions.Nodes;

namespace Talaia.Consultation.Expressions.Evaluation;

/// <summary>The node at hand, and its place among those looked at together, from 1.</summary>
internal readonly record struct Focus(INode Node, int Position, int Size);
