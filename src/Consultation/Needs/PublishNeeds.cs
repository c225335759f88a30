using Talaia.Consultation.Analysis.Suppression;

namespace Talaia.Consultation.Needs;

/// <summary>
/// A wave's needs as everybody may see them: nothing that rests on fewer than k answers, and no group that the others and the total would give away (secondary
/// suppression over bands and comarques of an element at once). Pages for everybody take this and never the office's, so that none can forget. Means of an element, its
/// area and all areas are not held against each other: a town that did not answer one scope makes their sums differ.
/// </summary>
internal static class PublishNeeds
{
    private const string Band = "band";
    private const string Comarca = "comarca";

    private static readonly HashSet<string> Everybody = [""];

    public static WaveNeeds Of(WaveNeeds needs, int k)
    {
        // Most elements were answered by the same towns.
        var known = new Dictionary<string, IReadOnlySet<string>>();
        return needs with { Overall = Of(needs.Overall), Elements = [.. needs.Elements.Select(Of)] };

        ElementNeed Of(ElementNeed need)
        {
            if (need.Estimate is not { } estimate || estimate.Answers < k)
                return need with { Estimate = null, Change = null, Missing = [], MissingAnswers = 0, Bands = Without(need.Bands), Comarques = Without(need.Comarques) };
            var counts = string.Join(',', need.Bands.Concat(need.Comarques).Select(group => group.Answers));
            if (!known.TryGetValue(counts, out var withheld))
                known[counts] = withheld = Withheld(need, k);
            return need with
            {
                Estimate = estimate with { Collapsed = [] },
                Change = need.Change?.AnswersBefore >= k ? need.Change : null,
                Missing = [.. need.Missing.Where(missing => missing.Named >= k)],
                Bands = Without(need.Bands, group => withheld.Contains(Key(Band, group))),
                Comarques = Without(need.Comarques, group => withheld.Contains(Key(Comarca, group))),
            };
        }
    }

    public static WaveNeeds WithoutChange(WaveNeeds needs) => needs with
    {
        PreviousKey = null, Overall = needs.Overall with { Change = null }, Elements = [.. needs.Elements.Select(need => need with { Change = null })],
    };

    private static IReadOnlySet<string> Withheld(ElementNeed need, int k) =>
        ProtectTables.Of(CellSystem.Of([Table(Band, need.Bands), Table(Comarca, need.Comarques)]), k, Everybody).Withheld;

    private static CountTable Table(string dimension, IReadOnlyList<GroupMean> groups) =>
        new([dimension], [.. groups.Where(group => group.Municipalities > 0).Select(group => ((IReadOnlyList<string>)[group.Key], group.Answers))]);

    private static string Key(string dimension, GroupMean group) => CellSystem.Key([(dimension, group.Key)]);

    private static List<GroupMean> Without(IReadOnlyList<GroupMean> groups, Func<GroupMean, bool>? withheld = null) =>
        [.. groups.Select(group => withheld?.Invoke(group) ?? group.Answers > 0 ? group with { Answers = 0, Mean = null, IsWithheld = true } : group)];
}
