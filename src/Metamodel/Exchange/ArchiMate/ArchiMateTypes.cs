using System.Collections.Frozen;

namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>The types of the exchange format 3.1, and the types that stand for ours.</summary>
internal static class ArchiMateTypes
{
    public const string Namespace = "http://www.opengroup.org/xsd/archimate/3.0/";

    /// <summary>Namespaces of earlier versions begin like this too.</summary>
    public const string NamespaceStart = "http://www.opengroup.org/xsd/archimate";

    /// <summary>Elements that must have a name.</summary>
    public static readonly FrozenSet<string> Named = Words("""
        BusinessActor BusinessRole BusinessCollaboration BusinessInterface BusinessProcess BusinessFunction BusinessInteraction BusinessEvent BusinessService
        BusinessObject Contract Representation Product ApplicationComponent ApplicationCollaboration ApplicationInterface ApplicationFunction
        ApplicationInteraction ApplicationProcess ApplicationEvent ApplicationService DataObject Node Device SystemSoftware TechnologyCollaboration
        TechnologyInterface Path CommunicationNetwork TechnologyFunction TechnologyProcess TechnologyInteraction TechnologyEvent TechnologyService Artifact
        Equipment Facility DistributionNetwork Material Stakeholder Driver Assessment Goal Outcome Principle Requirement Constraint Meaning Value Resource
        Capability CourseOfAction ValueStream WorkPackage Deliverable ImplementationEvent Plateau Gap
        """);

    public static readonly FrozenSet<string> Elements = Named.Concat(["Grouping", "Location", "AndJunction", "OrJunction"]).ToFrozenSet();

    public static readonly FrozenSet<string> Relations =
        Words("Composition Aggregation Assignment Realization Serving Access Influence Triggering Flow Specialization Association");

    /// <summary>
    /// What an element of ours is in ArchiMate: an area groups, a scope is a goal, a need a requirement, a piece a capability. The property `talaia:type`
    /// keeps our own word. What is neither ours nor of ArchiMate is a grouping, which says the least.
    /// </summary>
    public static string Of(string type) => Elements.Contains(type) ? type : type switch
    {
        "challenge" => "Goal",
        "need" => "Requirement",
        "piece" => "Capability",
        _ => "Grouping",
    };

    private static FrozenSet<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
