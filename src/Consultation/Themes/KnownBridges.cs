using System.Runtime.CompilerServices;
using Talaia.Consultation.Analysis.Themes;
using Talaia.Metamodel.Trees;

namespace Talaia.Consultation.Themes;

/// <summary>The words of four languages that a release's texts bring together, worked out once for as long as its tree is kept.</summary>
public sealed class KnownBridges
{
    private readonly ConditionalWeakTable<ReleaseTree, Bridge> _known = [];

    internal Bridge Of(ReleaseTree? tree) => tree is null ? Bridge.Empty
        : _known.GetValue(tree, known => Bridge.Of(known.Elements.SelectMany(element => new[] { element.Name, element.Description })));
}
