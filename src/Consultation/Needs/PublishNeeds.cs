using Talaia.Consultation.Analysis.Suppression;

namespace Talaia.Consultation.Needs;

/// <summary>
/// A wave's needs as everybody may see them: nothing that rests on fewer than k answers, and nothing by which such could be reckoned: no group that the others and the total would give away
/// (secondary suppression over bands and comarques of an element at once), nor one that an area and its other elements would (<see cref="NeedTies"/>). Pages for everybody take this and never
/// the office's, so that none can forget.
/// </summary>
internal static class PublishNeeds
{
    private const string Band = "band";
    private const string Comarca = "comarca";

    private static readonly HashSet<string> Everybody = [""];

    public static WaveNeeds Of(WaveNeeds needs, int k)
    {
        ElementNeed[] all = [needs.Overall, .. needs.Elements];
        var ties = new NeedTies(all);
        bool[] isSmall = [.. ties.Answers.Select(answers => answers > 0 && answers < k)];
        var withheld = ProtectMeans.Of(ties.All, isSmall, First(all, ties, k), ties.Compare);
        return needs with { Overall = Of(0), Elements = [.. needs.Elements.Index().Select(need => Of(need.Index + 1))] };

        ElementNeed Of(int row)
        {
            var need = all[row];
            if (need.Estimate is not { } estimate || withheld[ties.Index(row)])
                return need with { Estimate = null, Change = null, Missing = [], MissingAnswers = 0, Bands = Without(need.Bands), Comarques = Without(need.Comarques) };
            return need with
            {
                Estimate = estimate with { Collapsed = [] },
                Change = need.Change?.AnswersBefore >= k ? need.Change : null,
                Missing = [.. need.Missing.Where(missing => missing.Named >= k)],
                Bands = Without(need.Bands, place => withheld[ties.Band(row, place)]),
                Comarques = Without(need.Comarques, place => withheld[ties.Comarca(row, place)]),
            };
        }
    }

    /// <summary>What is withheld of each element for itself.</summary>
    private static bool[] First(ElementNeed[] needs, NeedTies ties, int k)
    {
        // Most elements were answered by the same towns.
        var known = new Dictionary<string, IReadOnlySet<string>>();
        var withheld = new bool[ties.Answers.Length];
        foreach (var (row, need) in needs.Index())
        {
            var counts = string.Join(',', need.Bands.Concat(need.Comarques).Select(group => group.Answers));
            var isWhole = ties.Answers[ties.Index(row)] < k;
            if (!isWhole && !known.ContainsKey(counts))
                known[counts] = Withheld(need, k);
            (withheld[ties.Index(row)], withheld[ties.Plain(row)]) = (isWhole, true);
            foreach (var (place, group) in need.Bands.Index())
                withheld[ties.Band(row, place)] = group.Answers > 0 && (isWhole || known[counts].Contains(Key(Band, group)));
            foreach (var (place, group) in need.Comarques.Index())
                withheld[ties.Comarca(row, place)] = group.Answers > 0 && (isWhole || known[counts].Contains(Key(Comarca, group)));
        }

        return withheld;
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

    private static List<GroupMean> Without(IReadOnlyList<GroupMean> groups, Func<int, bool>? withheld = null) =>
        [.. groups.Select((group, place) => withheld?.Invoke(place) ?? group.Answers > 0 ? group with { Answers = 0, Mean = null, IsWithheld = true } : group)];
}
