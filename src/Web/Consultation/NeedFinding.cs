using Talaia.Consultation.Needs;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Consultation;

/// <summary>The one sentence that a picture of needs says, made from its figures.</summary>
internal static class NeedFinding
{
    public static string OfMap(WaveNeeds needs, Say say)
    {
        var known = needs.Overall.Comarques.Where(comarca => comarca.Mean is not null).OrderByDescending(comarca => comarca.Mean).ToList();
        return known.Count < 2
            ? say["consultation.needs.map.finding.few"]
            : say["consultation.needs.map.finding", ("most", Name(known[0], say)), ("least", Name(known[^1], say))];
    }

    // Catalan says a comarca with its article.
    private static string Name(GroupMean comarca, Say say) => say.Language.Code == "ca" ? comarca.FullName : comarca.Name;

    public static string OfRanking(WaveNeeds needs, Say say)
    {
        var scopes = needs.Elements.Where(element => element is { Level: 2, Estimate: not null }).OrderByDescending(element => element.Estimate!.Index).ToList();
        return scopes.Count < 2 ? say["consultation.needs.ranking.finding.few"] : say["consultation.needs.ranking.finding", ("first", scopes[0].Name), ("second", scopes[1].Name)];
    }
}
